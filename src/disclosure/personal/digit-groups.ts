/** Digits that stand together, 0-based, `to` exclusive. */
export interface DigitGroup {
  readonly from: number;
  readonly to: number;
  /** How it is tied to the group before it. */
  readonly tie: Tie;
  /** What stands between it and the group before it; empty if they are not tied. */
  readonly gap: string;
}

/**
 * `none`: letters or much else lie between. `within`: only spaces and signs, in one cell or
 * line, or a folded line. `across`: one border of a cell, line or field lies between.
 */
export type Tie = 'none' | 'within' | 'across';

/** Neighbouring groups that may be one number. */
export interface Candidate {
  readonly groups: readonly DigitGroup[];
  readonly digits: string;
  readonly from: number;
  readonly to: number;
  /** Whether it is one stretch of a longer row whose groups are all apart in the same way. */
  readonly isPart: boolean;
}

/** Longest number of a person, in digits, with room for a country's prefix. */
const mostDigits = 23;
/** The shortest is a mobile number. */
const fewestDigits = 11;
const longestGap = 120;

const within = /^(?:[^\p{L}\p{N}\n,，、;；。!！?？%％|\t]{1,120}|[ \t"'\\>#]{0,20}\r?\n[ \t>#]{0,60})$/u;
const border = String.raw`(?:[,，、;；|\t。!！?？]|\r?\n)`;
const quiet = String.raw`[^\p{L}\p{N}\n,，、;；|\t%％]{0,40}`;
const across = new RegExp(`^${quiet}(?:${border}${quiet}){1,2}(?:[\\p{L}_][\\p{L}_ -]{0,30}["']?[:：]${quiet})?$`, 'u');

/** All groups of digits in `text`, in order. */
export function digitGroups(text: string): DigitGroup[] {
  let before = -1;
  return [...text.matchAll(/[0-9]{1,400}/g)].map(({ 0: digits, index }) => {
    const gap = before < 0 || index - before > longestGap ? '' : text.slice(before, index);
    const group = { from: index, to: index + digits.length, tie: tieOf(gap), gap };
    before = group.to;
    return group;
  });
}

/** Stretches of the text, in order, whose tied groups have 11 digits and more: only there a number can be. */
export function longRows(groups: readonly DigitGroup[]): { from: number; to: number }[] {
  const rows: { from: number; to: number; digits: number }[] = [];
  for (const { from, to, tie } of groups) {
    const row = rows.at(-1);
    if (row && tie !== 'none') Object.assign(row, { to, digits: row.digits + to - from });
    else rows.push({ from, to, digits: to - from });
  }
  return rows.filter(({ digits }) => digits >= fewestDigits);
}

/** Digits as mobile numbers (two without a gap between too), ID cards of 15 and 18 and bank cards have them. */
const forms =
  /^(?:(?:0086|086|86|0)?1[3-9][0-9]{9}|(?:1[3-9][0-9]{9}){2}|[1-8][0-9]{7}[01][0-9][0-3][0-9]{4}|[1-8][0-9]{5}(?:18|19|20)[0-9]{2}[01][0-9][0-3][0-9]{4,5}|[2-9][0-9]{15,18})$/;

/** Every row of tied groups whose digits have the form of a number, and every long group: at most 23 for each group. */
export function candidates(text: string, groups: readonly DigitGroup[]): Candidate[] {
  return groups.flatMap((first, start) => {
    const found: Candidate[] = [];
    let digits = '';
    for (let end = start; end < groups.length; end++) {
      const last = groups[end];
      if (!last || (end > start && last.tie === 'none')) break;
      digits += text.slice(last.from, last.to);
      if (digits.length > mostDigits) break;
      if (!forms.test(digits) && (end > start || digits.length < 16)) continue;
      const row = groups.slice(start, end + 1);
      const isPart = continues(row, first) || continues(row, groups[end + 1]);
      found.push({ groups: row, digits, from: first.from, to: last.to, isPart });
    }
    return found;
  });
}

/** Whether the gap before `edge`, at a row's start or behind it, is like one within the row. */
function continues([, ...inner]: readonly DigitGroup[], edge: DigitGroup | undefined): boolean {
  return edge !== undefined && edge.tie !== 'none' && inner.some(({ gap }) => gap.trim() === edge.gap.trim());
}

function tieOf(gap: string): Tie {
  if (gap === '' || /[%％]|[\p{Script=Han}](?!.{0,30}[:：]["' ]{0,4}$)/u.test(gap)) return 'none';
  if (within.test(gap)) return 'within';
  return across.test(gap) ? 'across' : 'none';
}
