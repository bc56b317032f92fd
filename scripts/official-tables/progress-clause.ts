import { type Decimal, decimal } from '../../src/domain/value/quantity.ts';
import { inUnit } from '../../src/domain/value/unit.ts';
import { isMeasure } from '../../src/content/official/unit-cell.ts';
import { doubtOf, preparationIn } from './progress-doubt.ts';
import type { Asked } from './progress-read.ts';

/** What one clause of a sentence on progress says. */
export type Clause =
  | { readonly kind: 'amount'; readonly amount: Amount; readonly isTotal: boolean; readonly isMarked: boolean }
  | { readonly kind: 'month' | 'part' | 'rest' | 'ahead' | 'bare' | 'target'; readonly amount: Amount; readonly why?: string }
  | { readonly kind: 'rate' | 'physical'; readonly percent: Decimal; readonly isBare?: boolean }
  | { readonly kind: 'claim' | 'aside' | 'words'; readonly said: string }
  | { readonly kind: 'unread'; readonly said: string; readonly amount?: Amount }
  | { readonly kind: 'unsure'; readonly why: string };

/** A number of what the indicator counts. */
export interface Amount {
  readonly value: Decimal;
  /** As the sentence writes it: 万人. */
  readonly unit: string;
  /** The same number in the indicator's own unit. */
  readonly own: Decimal;
}

/** Verbs that say that something is done. */
const done = /已|累计|共|总计|合计|完成|建成|新增|发放|竣工|完工|通车|投用|达|(?:提高|提升|调整)[到至为]|实现|培训|救助|资助|办结|兑现/u;
/** Words that say it behind the number: 20台均已安装到位. */
const doneBehind = /^.{0,6}?(?:均已?|都已?|已经?|全部已?)+[^未]{0,6}?(?:完成|建成|完工|竣工|到位|通车|投用|使用|合格)$/u;
const total = /累计|总计|合计|截[至止]|今年以来|年初/u;
const ongoing = /正在|在建|建设中|施工中|开工|启动|动工/u;
const claims =
  /^(?:已经?|均|现)?(?:超额|提前|全面|圆满|如期|按期|顺利|全部|已)*(?:完成|达到|实现)了?(?:全年|年度|今年|既定|省定|市定)*(?:目标|任务|要求|指标|数)+$/u;
/** Clauses that take nothing from a number beside them. */
const besides =
  /^(?:(?:项目|工程|工作)?(?:整体|总体)?(?:进展|推进)(?:顺利|有序|良好|正常)|(?:正在)?(?:有序|稳步|加快|按计划|全面|持续)+推进中?|(?:资金|补贴)?(?:均已|已)?(?:全部)?(?:拨付|发放)到位|均已(?:投入使用|通车|验收合格|交付使用)|运行(?:良好|正常)|正在(?:进行)?[^未]{0,8}(?:施工|建设|收尾|安装|装修|验收|扫尾)|(?:与|达到|超过|快于|高于|慢于|低于)?(?:任务)?序时进度(?:同步|一致|要求)?|效果(?:良好|明显))$/u;
const rate =
  /^(?:已)?(?:年度|全年)?(?:目标)?(?:任务|指标)?(?:完成(?:率|比例|进度)|(?:占|为|达到?|完成)?(?:年度|全年|今年)(?:计划|目标|任务|数)+的?|占?任务数的|(?:占|为|完成)(?:目标)?任务的?)(?:已)?(?:达到|达|为|:)?$/u;
const task = /^(?:年度|全年|今年|总)?(?:计划|目标)?(?:任务|目标)(?:数|量|总数)?(?:为|是|共|:)?$/u;
/** Words that stand around any verb. */
const common =
  /全[县市省区乡镇]|我[县市]|城乡|居民|群众|学员|开展|实施|组织|各类|项目|工程|任务|建设|建成|目前|现|农村|和|等|安装|安置(?=到位)|为|有|的|到位|投入|使用|经|了|均|都|全部|以来/gu;

/** Reads one clause, half-width, without spaces and without commas between thousands. */
export function clauseOf(clause: string, asked: Asked): Clause {
  const numbers = [...clause.matchAll(/\d+(?:\.\d+)?/gu)];
  const [number] = numbers;
  if (number === undefined) return wordsOnly(clause);
  const [before, behind] = [clause.slice(0, number.index), clause.slice(number.index + number[0].length)];
  const value = decimal.safeParse(number[0]).data;
  if (numbers.length > 1 || value === undefined) return { kind: 'unread', said: clause };
  if (behind.startsWith('%') || /^个?百分点/u.test(behind)) return percentClause(clause, { before, behind, value }, asked);
  if (/^[余多几来]/u.test(behind)) return { kind: 'unsure', why: `“${number[0]}${behind}”：不是准数` };
  const unit = unitAt(behind, value, asked);
  return unit === undefined ? otherUnit(clause, behind) : counted(clause, before, unit, asked);
}

function wordsOnly(clause: string): Clause {
  if (claims.test(clause)) return { kind: 'claim', said: clause };
  return { kind: besides.test(clause) ? 'aside' : 'words', said: clause };
}

interface Percent {
  readonly before: string;
  readonly behind: string;
  readonly value: Decimal;
}

function percentClause(clause: string, { before, behind, value }: Percent, { unit, upTo, text = '' }: Asked): Clause {
  const isCompared = /比|较|增长|下降|快于|高于|低于|慢于|领先|超/u.test(before) && !/(?:提高|提升)[到至为]/u.test(before);
  if (/^超(?:额|出|过)?(?:年度|全年)?(?:目标)?任务/u.test(before)) return { kind: 'claim', said: clause };
  if (isCompared || behind !== '%') return isCompared ? { kind: 'aside', said: clause } : { kind: 'unread', said: clause };
  if (/^(?:总体|工程|项目)?形象进度(?:完成率?|已)?(?:为|达到?)?$/u.test(before)) return { kind: 'physical', percent: value };
  const doubt = doubtOf(before);
  if (doubt !== undefined) return doubt.kind === 'plan' ? { kind: 'aside', said: clause } : { kind: 'unsure', why: doubt.why };
  const [name] = /\p{Script=Han}{2}率(?=(?:已?经?(?:达到?|为|是|(?:提高|提升)[到至为]))?$)/u.exec(before) ?? [];
  if (unit === '%' && name !== undefined && text.includes(name)) return amountOf({ value, unit: '%', own: value }, before);
  if (before === '' && (unit === '%' || upTo !== undefined)) return { kind: 'unsure', why: `${clause} 没有写是什么的百分比` };
  if (unit === '%') return { kind: 'unsure', why: `“${clause}”是任务完成了百分之几，还是这项指标自己的数` };
  if (before === '') return { kind: 'rate', percent: value, isBare: true };
  return rate.test(before) ? { kind: 'rate', percent: value } : { kind: 'unread', said: clause };
}

interface Found {
  readonly amount: Amount;
  /** What stands behind the unit. */
  readonly tail: string;
}

/** The indicator's own unit behind a number; 人 of 人次 and 天 of 天次 are others. */
function unitAt(behind: string, value: Decimal, { unit }: Asked): Found | undefined {
  if (unit === undefined) return undefined;
  const [latin] = /^[a-z]+\d?/iu.exec(behind) ?? [];
  const multiple = /^[百千万亿]/u.exec(behind)?.[0] ?? '';
  const printed = latin ?? (behind.startsWith(unit) ? unit : behind.slice(multiple.length).startsWith(unit) ? `${multiple}${unit}` : longest(behind));
  const own = printed === undefined ? undefined : inUnit(value, printed, unit);
  const tail = behind.slice(printed?.length ?? 0);
  if (own === undefined || printed === undefined || (/^(?:[次/·]|均(?![已全完安]))/u.test(tail) && printed === unit)) return undefined;
  return { amount: { value, unit: printed, own }, tail };
}

/** 平方米 of 平方米道路. */
function longest(behind: string): string | undefined {
  return [4, 3, 2, 1].map((length) => behind.slice(0, length)).find((each) => each !== '' && isMeasure(each));
}

/** Money, households, classes: of an indicator that counts something else it stands beside. */
function otherUnit(clause: string, behind: string): Clause {
  const isOther = longest(behind) !== undefined || /^(?:[万亿]?元|期|场|部|班|天|年|月|组|轮)/u.test(behind);
  return isOther ? { kind: 'aside', said: clause } : { kind: 'unread', said: clause };
}

function counted(clause: string, before: string, { amount, tail }: Found, asked: Asked): Clause {
  const { text = '', doneAt } = asked;
  if (/^其中/u.test(before)) return partOf(clause, before, { amount, tail });
  if (task.test(before) && tail === '') return { kind: 'target', amount };
  const doubt = doubtOf(before) ?? doubtOf(tail);
  if (doubt?.kind === 'inexact' || doubt?.kind === 'sign') return { kind: 'unsure', why: doubt.why };
  if (doubt?.kind === 'period') return { kind: 'month', amount, why: doubt.why };
  if (doubt?.kind === 'compared') return { kind: 'aside', said: clause };
  if (doubt?.kind === 'undone' || doubt?.kind === 'rest') return { kind: 'rest', amount, why: doubt.why };
  const isBegun = ongoing.test(`${before}${tail}`) && doneAt !== 'started';
  const ahead = doubt?.why ?? preparationIn([before, tail], text) ?? (isBegun ? `“${clause}”写的是在做的，不是做完的` : undefined);
  if (ahead !== undefined) return { kind: 'ahead', amount, why: ahead };
  const left = `${before}${tail}`.replaceAll(common, '').replaceAll(new RegExp(done, 'gu'), '');
  if ([...left].some((character) => !text.includes(character)))
    return /^实施|^建设|^推进/u.test(before) ? { kind: 'ahead', amount } : { kind: 'unread', said: clause, amount };
  if (doneBehind.test(tail)) return { kind: 'amount', amount, isTotal: total.test(before), isMarked: true };
  if (/^(?:实施|建设|推进)/u.test(before)) return { kind: 'ahead', amount, why: `“${clause}”没有写是做完的` };
  return done.test(before) && (tail === '' || text.includes(tail)) ? amountOf(amount, before) : { kind: 'bare', amount };
}

/** 其中本月120人次, 其中已完工19台, 其中创业培训180人次. */
function partOf(clause: string, before: string, { amount, tail }: Found): Clause {
  const said = before.slice(2);
  if (/已|完成|建成|完工|竣工|验收|投用/u.test(`${said}${tail}`) && !/[本当]月/u.test(said)) {
    const isDone = doubtOf(said) === undefined && /^(?:已经?)?(?:完成|建成|完工|竣工)$/u.test(said) && tail === '';
    return isDone ? { kind: 'amount', amount, isTotal: false, isMarked: true } : { kind: 'unread', said: clause, amount };
  }
  return { kind: 'part', amount };
}

function amountOf(amount: Amount, before: string): Clause {
  return { kind: 'amount', amount, isTotal: total.test(before), isMarked: /已|累计|目前|现/u.test(before) };
}
