import { percentVerdict } from '../comparison/percent.ts';
import { decimal, sum } from '../domain/value/quantity.ts';
import { inUnit } from '../domain/value/unit.ts';
import { amountsIn } from './amounts.ts';
import { type Draft, type Find, passages, quoted, sentences } from './draft.ts';

const units = '件|个|项|处|所|座|户|人次|人|名|公里|台|套|万?亿?元';
const ofNamed = new RegExp(
  `(\\d+(?:\\.\\d+)?)(${units})[,，]?占(?:[^,，。；;\\d%]{0,10})(\\d+(?:\\.\\d+)?)(${units})(?:[^,，。；;\\d%]{0,8})的(\\d+(?:\\.\\d+)?)%`,
  'gu',
);
const ofBefore = new RegExp(`(?:完成|建成|完工|开工|办结|竣工|验收|启动)(?:了)?(\\d+(?:\\.\\d+)?)(${units})[,，]占(?:比)?(?:为|约)?(\\d+(?:\\.\\d+)?)%`, 'gu');

/** 完成30户，占全年120户的24%, and 11个项目，完成4个，占40%: a share of a number that stands in its sentence. */
export function shareFinds(draft: Draft): Find[] {
  return draft.flatMap((part, index) =>
    passages(part)
      .flatMap(sentences)
      .flatMap((sentence) => [
        ...[...sentence.matchAll(ofNamed)].flatMap(([text, value, unit, whole, wholeUnit, percent]) =>
          findOf({ text, value, unit, whole, wholeUnit, percent }),
        ),
        ...[...sentence.matchAll(ofBefore)].flatMap((match) => beforeFind(sentence, match)),
      ])
      .map((find) => ({ part: index, ...find })),
  );
}

interface Share {
  readonly text: string;
  readonly value: string | undefined;
  readonly unit: string | undefined;
  readonly whole: string | undefined;
  readonly wholeUnit: string | undefined;
  readonly percent: string | undefined;
}

function findOf({ text, value, unit, whole, wholeUnit, percent }: Share): Omit<Find, 'part'>[] {
  const [done, target, printed] = [decimal.safeParse(value).data, decimal.safeParse(whole).data, decimal.safeParse(percent).data];
  const same = done === undefined ? undefined : inUnit(done, unit, wholeUnit);
  if (done === undefined || same === undefined || target === undefined || printed === undefined || Number(target) === 0) return [];
  const { agrees, computed } = percentVerdict(same, target, printed);
  if (agrees || isRoundedAmount(Number(computed), Number(printed), unit)) return [];
  const what = `印的是 ${printed}%，${done}${unit} ÷ ${target}${wholeUnit} 是 ${computed}%`;
  return [{ text: quoted(text), what, cure: '核对两个数和百分比，改正其中一个' }];
}

/** Amounts of money are rounded themselves. */
function isRoundedAmount(computed: number, printed: number, unit = ''): boolean {
  return unit.endsWith('元') && Math.abs(computed - printed) < 1;
}

/** Told where the sentence has one other number of the unit, before the part, and neither it nor what is left gives the percent. */
function beforeFind(sentence: string, match: RegExpExecArray): Omit<Find, 'part'>[] {
  const [text, value, unit = '', percent] = match;
  const at = match.index + text.indexOf(value ?? '');
  const others = amountsIn(sentence).filter((each) => each.from !== at && inUnit(each.value, each.unit, unit) !== undefined);
  const [whole] = others;
  const done = decimal.safeParse(value).data;
  if (whole === undefined || others.length > 1 || whole.from > at || whole.unit !== unit || done === undefined || Number(done) > Number(whole.value)) return [];
  // 4个完成，11个没有完成: the whole may be what both add up to.
  const both = sum([done, whole.value]);
  const printed = decimal.safeParse(percent).data;
  if (printed === undefined || percentVerdict(done, both, printed).agrees || /[增减比较]|其中|已|完成/u.test(sentence.slice(0, whole.from))) return [];
  return findOf({ text: sentence.slice(whole.from, match.index + text.length), value, unit, whole: whole.value, wholeUnit: unit, percent });
}
