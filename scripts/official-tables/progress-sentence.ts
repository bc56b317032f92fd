import { isUpTo, periodIn } from '../../src/content/official/stated-period.ts';
import { basisNames } from '../../src/domain/task/report.ts';
import { compareDecimals, decimal, sum } from '../../src/domain/value/quantity.ts';
import { type Amount, type Clause, clauseOf } from './progress-clause.ts';
import { rateDoubt } from './progress-rate.ts';
import type { Asked, ProgressRead } from './progress-read.ts';
import { atStage, partsOf } from './stage-words.ts';
import { literal } from '../../src/domain/value/literal.ts';

/**
 * Reads a sentence of several clauses: the number that is done, beside the month's own, what is left, comparisons, money, what is 其中. It
 * is read where one reading is possible and every number beside it agrees; otherwise the reason says what was found.
 *
 * @param text half-width, without spaces and the full stop at the end
 */
export function readClauses(text: string, asked: Asked): ProgressRead | undefined {
  const said = piecesOf(text);
  const wrong = said.map((piece) => periodDoubt(piece, asked)).find((each) => each !== undefined);
  if (wrong !== undefined) return { unsure: wrong };
  const pieces = said.map(withoutPeriod).filter((piece) => piece !== '');
  const parts = partsSaid(pieces, asked);
  if (parts !== undefined) return parts;
  const clauses = wheresIn(pieces).map((piece) => clauseOf(piece, asked));
  const why = clauses.flatMap((each) => (each.kind === 'unsure' ? [each.why] : []))[0];
  if (why !== undefined) return { unsure: why };
  return together(clauses, asked);
}

/** Clauses between commas, semicolons and brackets; numbers that 、 divides are clauses of their own. */
function piecesOf(text: string): string[] {
  return text
    .replaceAll(/(?<=\d),(?=\d{3}(?!\d))/gu, '')
    .replaceAll(/[()]/gu, ',')
    .split(/[,;。]/u)
    .flatMap((piece) => (/\d.*、.*\d/u.test(piece) ? piece.split('、') : [piece]))
    .map((piece) => piece.replace(/^(?<had>已经?)?于(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日|[上中下]旬|初|底)/u, '$<had>'))
    .filter((piece) => piece !== '');
}

const upTo = /^(?:(?:20\d\d年|今年)?(?:截[至止]到?|[至到])(?:20\d\d年)?\d{1,2}月(?:份|底|末|\d{1,2}日)?止?|(?:20\d\d年|今年)?1月?[-—–~至到]\d{1,2}月份?)/u;
const soFar = /^(?:(?:截[至止]|到)?目前(?:为止)?|截[至止]本[月期][底末]?|今年以来|年初以来|至今)/u;

/** 截至10月底 in a table of another day. */
function periodDoubt(piece: string, { asOf }: Asked): string | undefined {
  const [words] = upTo.exec(piece) ?? [];
  const period = words === undefined ? undefined : periodIn(words);
  return period === undefined || asOf === undefined || isUpTo(asOf, period) ? undefined : `写的是“${words}”的数，表是 ${asOf} 的`;
}

function withoutPeriod(piece: string): string {
  return piece
    .replace(upTo, '')
    .replace(soFar, '')
    .replaceAll(/\d{1,2}月(?:\d{1,2}日)?(?=[底末前])/gu, '月')
    .replace(/[从由][^\d,;。]{0,6}\d[\d.]*[^\d,;。]{0,6}(?=(?:提高|提升|提标|调整|增加)[到至为])/u, '');
}

/** What follows 其中 is 其中 too, up to a rate or 累计. */
function wheresIn(pieces: readonly string[]): string[] {
  let isUnder = false;
  return pieces.map((piece) => {
    if (piece.startsWith('其中')) isUnder = true;
    else if (/累计|%|剩余|其余|任务/u.test(piece) || !/\d/u.test(piece)) isUnder = false;
    return isUnder && !piece.startsWith('其中') ? `其中${piece}` : piece;
  });
}

/** 除1所正在装修外，其余11所均已完工: one stage for each of some things that together are the task. */
function partsSaid(pieces: readonly string[], asked: Asked): ProgressRead | undefined {
  const { unit = '', target } = asked;
  const own = pieces.map((piece) => piece.replace(/^除(?<part>.*\d.*)外$/u, '$<part>')).filter((piece) => !isWholeNamed(piece, asked));
  if (target === undefined || own.length < 2) return undefined;
  const bare = literal(unit);
  const first = new RegExp(`^(?:其余的?|剩余的?|另有?|还有)?(?<stage>\\p{Script=Han}*?)(?<count>\\d+)(?:${bare}|个)(?<rest>\\p{Script=Han}*)$`, 'u');
  const turned = own.map((piece) => {
    const { stage = '', count, rest = '' } = first.exec(piece)?.groups ?? {};
    return count === undefined
      ? piece
      : `${count}${unit.length === 1 ? unit : '个'}${stage === '在建' ? '正在建设' : stage}${rest.replace(/^(?:均|都|全部)/u, '')}`;
  });
  const read = partsOf(turned.join(','), asked);
  return read !== undefined && 'cells' in read ? read : undefined;
}

/** 12所学校中: the task itself. */
function isWholeNamed(piece: string, { unit = '', target }: Asked): boolean {
  const [, count, rest = ''] = /^(?:全[县市])?(\d+)(\p{Script=Han}+)中$/u.exec(piece) ?? [];
  return count !== undefined && Number(count) === target && rest.startsWith(unit);
}

function together(clauses: readonly Clause[], asked: Asked): ProgressRead | undefined {
  const of = <K extends Clause['kind']>(kind: K) => clauses.filter((each): each is Clause & { readonly kind: K } => each.kind === kind);
  const [rates, physicals] = [of('rate'), of('physical')];
  if (rates.length + physicals.length > 1) return { unsure: '写了两个百分比，不知道哪个是完成率' };
  const amount = amountIn(clauses);
  if (amount !== undefined && 'unsure' in amount) return amount;
  const unread = of('unread')[0]?.said;
  const all = distinct(clauses.flatMap((each) => (each.kind === 'amount' || each.kind === 'bare' || each.kind === 'unread' ? (each.amount ?? []) : [])));
  if (unread !== undefined && all.length > 1) return { unsure: several(all) };
  if (unread !== undefined) return { unsure: `${found(clauses)}，“${unread}”没有读懂` };
  const stage = stageIn(of('words'), asked, { isCounted: amount !== undefined, isBeside: clauses.length > 1 });
  if (stage !== undefined && 'unsure' in stage) return stage;
  const doubt = amount === undefined ? undefined : (against(amount, clauses, asked) ?? rateDoubt(amount.own, rates[0]?.percent, asked));
  if (doubt !== undefined) return { unsure: doubt };
  const [month, ahead] = [of('month')[0] ?? of('rest')[0], of('ahead')[0] ?? of('bare')[0]];
  if (amount === undefined && (month ?? ahead) !== undefined) return { unsure: month?.why ?? ahead?.why ?? `${found(clauses)}，没有写是已经完成的` };
  const percent = physicals[0]?.percent ?? (amount === undefined && rates[0]?.isBare === true ? undefined : rates[0]?.percent);
  const cells = {
    ...(amount === undefined ? {} : { 完成值: amount.value, 单位: amount.unit }),
    ...stage?.cells,
    ...(percent === undefined ? {} : { 文件百分比: percent, 百分比含义: physicals.length > 0 ? basisNames.physical : basisNames.target }),
  };
  return Object.keys(cells).length > 0 ? { cells } : undefined;
}

/** The one number of what is done so far; one that says 累计 before others, and none of a month by itself. */
function amountIn(clauses: readonly Clause[]): Amount | { readonly unsure: string } | undefined {
  const amounts = clauses.flatMap((each, at) => (each.kind === 'amount' ? [{ ...each, at }] : []));
  const totals = amounts.filter(({ isTotal }) => isTotal);
  const sure = distinct((totals.length > 0 ? totals : amounts).map(({ amount }) => amount));
  const [only, ...more] = sure;
  const bare = clauses.flatMap((each) => (each.kind === 'bare' ? [each.amount] : []));
  const months = clauses.flatMap((each, at) => (each.kind === 'month' ? [{ amount: each.amount, at }] : []));
  const others = totals.length > 0 ? [] : bare;
  const isOfMonth = totals.length === 0 && amounts.some(({ at, isMarked }) => !isMarked && months.some((month) => month.at < at));
  const all = [...(isOfMonth ? months.map(({ amount }) => amount) : []), ...sure, ...others];
  if (all.length > 1 && (more.length > 0 || others.length > 0 || isOfMonth)) return { unsure: several(all) };
  return only;
}

function distinct(amounts: readonly Amount[]): Amount[] {
  return amounts.filter(({ own }, at) => amounts.findIndex((each) => compareDecimals(each.own, own) === 0) === at);
}

function several(amounts: readonly Amount[]): string {
  const words = amounts.map(({ value, unit }) => `${value}${unit}`);
  return `写了${words.length === 2 ? '两' : ` ${words.length} `}个数：${words.join('、')}，不知道哪个是累计`;
}

/** What a reason begins with: what was found. */
function found(clauses: readonly Clause[]): string {
  const words = clauses.flatMap((each) =>
    'amount' in each && each.amount !== undefined ? [`${each.amount.value}${each.amount.unit}`] : 'percent' in each ? [`${each.percent}%`] : [],
  );
  return words.length === 0 ? '没有读出数或阶段' : `写了 ${words.join('、')}`;
}

/** A stage beside a number of what is done only has to be one that agrees with it. */
function stageIn(
  words: readonly { readonly said: string }[],
  asked: Asked,
  { isCounted, isBeside }: { readonly isCounted: boolean; readonly isBeside: boolean },
) {
  const read = words.map(({ said }) => ({ said, stage: atStage(said, asked) }));
  const unread = read.find(({ stage }) => stage === undefined)?.said;
  if (unread !== undefined) return words.length === 1 && !isBeside ? undefined : { unsure: `“${unread}”没有读懂` };
  const stages = read.flatMap(({ stage }) => stage ?? []);
  const unsure = stages.find((each) => 'unsure' in each);
  if (unsure !== undefined || stages.length > 1) return unsure ?? { unsure: `写了几个阶段：${words.map(({ said }) => said).join('、')}` };
  const [stage] = stages;
  if (stage === undefined || 'unsure' in stage) return undefined;
  return isCounted ? { cells: {} } : stage;
}

/** A number beside what is done that does not agree with it. */
function against(amount: Amount, clauses: readonly Clause[], { target, upTo: most, unit = '' }: Asked): string | undefined {
  const said = `${amount.value}${amount.unit}`;
  const goal = target === undefined ? undefined : decimal.safeParse(String(target)).data;
  const highest = most === undefined ? goal : (decimal.safeParse(String(most)).data ?? goal);
  for (const each of clauses) {
    if (each.kind === 'claim' && goal !== undefined && compareDecimals(amount.own, goal) < (each.said.includes('超') ? 1 : 0))
      return `写的是“${each.said}”，${said}，任务是 ${goal}${unit}`;
    if (each.kind === 'target' && goal !== undefined && compareDecimals(each.amount.own, goal) !== 0)
      return `写的任务是 ${each.amount.value}${each.amount.unit}，记录里的是 ${goal}${unit}`;
    if ((each.kind === 'part' || each.kind === 'month') && compareDecimals(each.amount.own, amount.own) > 0)
      return `${said}比其中的 ${each.amount.value}${each.amount.unit} 还少`;
    if (each.kind !== 'rest' || goal === undefined || highest === undefined) continue;
    const whole = sum([amount.own, each.amount.own]);
    if (compareDecimals(whole, goal) < 0 || compareDecimals(whole, highest) > 0)
      return `${said}加上剩余的 ${each.amount.value}${each.amount.unit} 是 ${whole}${unit}，任务是 ${goal}${unit}`;
  }
  return undefined;
}
