import type { Candidate } from './digit-groups.ts';
import type { Find, Scan } from './find.ts';

const shape = /^(0086|086|86|0)?(1[3-9][0-9]{9})$/;
/** How people group the eleven digits. */
const usual = /^(?:11|3-4-4|3-8|7-4|4-7|3-3-5|4-4-3|3-2-2-2-2|3-2-2-4)$/;
const spelled = /^(?:1-){10}1$/;
/** Digits people leave visible when they mean to hide a number and do not. */
const fewestVisible = 9;
const hidden = /(?<![0-9])1[0-9*＊×xX●•○□■#?？_]{10}(?![0-9*])/g;

/** Mobile numbers: 11 digits from 13 to 19, with +86 or 0, however they are separated, split or half hidden. */
export function mobileNumbers({ digits, candidates }: Scan): Find[] {
  const whole = candidates.flatMap((candidate) => {
    const [, prefix = '', number] = shape.exec(candidate.digits) ?? [];
    if (number === undefined || !isWritten(candidate, prefix.length, digits)) return [];
    return [{ kind: '手机号' as const, from: candidate.from, to: candidate.to, number }];
  });
  return [...whole, ...glued(candidates), ...halfHidden(digits)];
}

function isWritten({ groups, isPart, from, to }: Candidate, prefixLength: number, text: string): boolean {
  const sizes = sizesWithout(
    prefixLength,
    groups.map((group) => group.to - group.from),
  ).join('-');
  const inner = groups.slice(1);
  if (inner.length === 0) return !/^\.[0-9]{1,2}(?![0-9])/.test(text.slice(to, to + 4));
  if (inner.every(({ tie }) => tie === 'within')) {
    const gaps = new Set(inner.map(({ gap }) => gap.trim()));
    if (inner.length === 1 && gaps.has('.')) return sizes === '3-8';
    return usual.test(sizes) || (!isPart && (gaps.size === 1 || spelled.test(sizes) || /^[1-4](?:-[1-4])+$/.test(sizes)));
  }
  const crossings = inner.filter(({ tie }) => tie === 'across');
  if (sizes === '3-4-4' || spelled.test(sizes)) return !isPart && new Set(crossings.map(({ gap }) => gap)).size === 1;
  return crossings.length === 1 && isSplitNumber(sizes, text, { from, to, gap: crossings[0]?.gap ?? '' });
}

/** Two bare quantities beside one another are no number; two cells with a quote, a comma alone or words around them may be. */
function isSplitNumber(sizes: string, text: string, { from, to, gap }: { from: number; to: number; gap: string }): boolean {
  if (usual.test(sizes)) return true;
  const before = text.slice(Math.max(0, from - 6), from);
  const after = text.slice(to, to + 4);
  const isBare = /(?:^|[\n,:[{-]) {0,4}$/.test(before) && /^ {0,3}(?:$|[\r\n,\]}])/.test(after) && /\n|, /.test(gap);
  return !isBare || /["']/.test(gap);
}

function sizesWithout(prefixLength: number, [first = 0, ...rest]: readonly number[]): number[] {
  if (prefixLength === 0) return [first, ...rest];
  return first > prefixLength ? [first - prefixLength, ...rest] : sizesWithout(prefixLength - first, rest);
}

/** Two numbers without anything between them. */
function glued(candidates: readonly Candidate[]): Find[] {
  return candidates.flatMap(({ digits, groups, from }) =>
    groups.length === 1 && /^(?:1[3-9][0-9]{9}){2}$/.test(digits)
      ? [0, 11].map((at) => ({ kind: '手机号' as const, from: from + at, to: from + at + 11, number: digits.slice(at, at + 11) }))
      : [],
  );
}

function halfHidden(text: string): Find[] {
  return [...text.matchAll(hidden)].flatMap(({ 0: number, index }) => {
    const visible = number.replace(/[^0-9]/g, '').length;
    const isNumber = visible >= fewestVisible && visible < 11 && /^1[3-9*＊×xX●•○□■#?？_]/.test(number);
    return isNumber ? [{ kind: '手机号' as const, from: index, to: index + 11, number, isDoubtful: true }] : [];
  });
}
