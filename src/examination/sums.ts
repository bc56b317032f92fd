import { declaredAgainstSum } from '../comparison/roll-up.ts';
import { compareDecimals, decimal, type Decimal, fractionDigits, sum } from '../domain/value/quantity.ts';
import { inUnit } from '../domain/value/unit.ts';
import { type Draft, type Find, passages, quoted } from './draft.ts';

/** 其中 or a total, then its parts, of one unit. */
const whole = /(\d+(?:\.\d+)?)(?:余|多)?(件|个|项|处|所|座|家|户|人次|人|名|公里|台|套|份|篇|场|万?亿?元(?![/每]))/gu;
/** Parts that leave nothing out: levels of government, and stages of works. */
const exhaustive = /省级|市级|县级|区级|省定|市定|已完工|已开工|未开工|正在|按序时|未达序时|已完成|提前完成/u;

/**
 * 20件，其中省级10件、市级10件: parts never add up to more than their whole, and where they are the levels or the stages of all of it, to
 * just the whole.
 */
export function partFinds(draft: Draft): Find[] {
  return draft.flatMap((part, index) =>
    passages(part).flatMap((passage) => passage.split(/[。！]/u).flatMap((sentence) => partsIn(sentence).map((find) => ({ ...find, part: index })))),
  );
}

function partsIn(sentence: string): Omit<Find, 'part'>[] {
  const [before = '', ...rest] = sentence.split(/其中[:：，,]?/u);
  const after = rest.join('');
  if (rest.length !== 1 || /其中/u.test(after)) return [];
  const total = [...before.matchAll(whole)].at(-1);
  const [, value, unit] = total ?? [];
  const declared = decimal.safeParse(value).data;
  if (total === undefined || declared === undefined || /[；;]/u.test(before.slice(total.index))) return [];
  const clauses = (after.split(/[；;]/u)[0] ?? '').split(/[，、,]/u);
  const parts = clauses.map((clause) => ({ clause, value: ownNumber(clause, unit ?? '') }));
  const numbers = parts.flatMap(({ value: own }) => own ?? []);
  if (numbers.length === 0) return [];
  const { sum: added = declared, agrees = true } =
    declaredAgainstSum(
      { kind: 'number', value: declared, text: '' },
      numbers.map((own) => ({ kind: 'number' as const, value: own, text: '' })),
    ) ?? {};
  const larger = numbers.find((own) => compareDecimals(own, declared) > 0);
  const isWhole = numbers.length >= 2 && parts.every(({ clause, value: own }) => own !== undefined && exhaustive.test(clause) && !/[共含]|包括/u.test(clause));
  const found = { text: quoted(total[0] + sentence.slice(total.index + total[0].length)), cure: '核对总数和各项' };
  const isMore =
    !isRounded(added, declared, unit ?? '', after) &&
    numbers.length >= 2 &&
    numbers.length === clauses.length &&
    compareDecimals(added, declared) > 0 &&
    !/[共含]|包括/u.test(after);
  if (isMore && !isWhole && larger === undefined) return [{ ...found, what: `写的是 ${declared}${unit}，其中各项相加是 ${shown(added)}${unit}，比总数还多` }];
  if (larger !== undefined) return [{ ...found, what: `其中的 ${larger}${unit} 比总数 ${declared}${unit} 还多` }];
  return agrees || !isWhole ? [] : [{ ...found, what: `写的是 ${declared}${unit}，其中各项相加是 ${shown(added)}${unit}` }];
}

/** The one number with the unit, or a multiple of it, that a clause has. */
function ownNumber(clause: string, unit: string): Decimal | undefined {
  const found = [...clause.matchAll(whole)].flatMap(([, digits, own]) => {
    const value = decimal.safeParse(digits).data;
    const same = value === undefined || (own !== unit && !unit.endsWith('元')) ? undefined : inUnit(value, own, unit);
    return same === undefined ? [] : [same];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** 1.2亿元 of 5003万元 and 7010万元 was rounded. */
function isRounded(added: Decimal, declared: Decimal, unit: string, parts: string): boolean {
  const isOneUnit = [...parts.matchAll(whole)].every(([, , own]) => own === unit);
  return !isOneUnit && Math.abs(Number(added) - Number(declared)) <= 0.5 * 10 ** -fractionDigits(declared);
}

/**
 * 24个项目，11个项目已完成，13个项目按序时推进: counts of one noun in a sentence whose first is the whole of the others.
 * Told where at least two others are stages and do not add up to the first.
 */
export function countFinds(draft: Draft): Find[] {
  return draft.flatMap((part, index) =>
    passages(part).flatMap((passage) =>
      passage.split(/[。！]/u).flatMap((sentence) => {
        const counts = [...sentence.matchAll(/(\d+)个(项目|指标|任务|事项|(?=已|完成|按序时|未达|正在|提前|未开工|未完成))(中)?([^，。；\d]{0,16})/gu)];
        const [first, ...others] = counts;
        const noun = /完成|序时|推进|开工|完工/u.test(first?.[4] ?? '') ? undefined : first?.[2];
        const stages = others.filter(([, , own, , words = '']) => (own === noun || own === '') && /完成|序时|推进|开工|完工/u.test(words));
        const values = stages.flatMap(([, own]) => decimal.safeParse(own).data ?? []);
        const declared = decimal.safeParse(first?.[1]).data;
        // A count without its noun is one of them only where every count of the sentence is.
        const isWhole = stages.every(([, , own]) => own !== '') || [...sentence.slice(first?.index).matchAll(/\d+个/gu)].length === counts.length;
        if (declared === undefined || stages.length < 2 || stages.length !== others.length || !isWhole) return [];
        const added = sum(values);
        if (compareDecimals(added, declared) === 0) return [];
        const what = `写的是 ${declared} 个${noun}，后面 ${values.join('、')} 相加是 ${added}`;
        return [{ part: index, text: quoted(sentence.slice(first?.index)), what, cure: '核对总数和各类的个数' }];
      }),
    ),
  );
}

/** 1.3000亿元 of 5000万元 and others is 1.3亿元. */
function shown(value: Decimal): string {
  return value.replace(/(\.\d*?)0+$/u, '$1').replace(/\.$/u, '');
}
