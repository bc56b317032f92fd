import { hasIdCheck, hasRegionAndDate, isOldIdNumber } from '../../domain/value/id-number.ts';
import type { Candidate } from './digit-groups.ts';
import type { Find, Scan } from './find.ts';

/** Digits that are enough to know somebody by when the others are hidden. */
const fewestVisible = 14;
const hidden = /(?<![0-9])[1-8][0-9*＊×●•○□■#_]{16}[0-9xX*＊×●•○□■#_](?![0-9*])/g;

/**
 * ID numbers of 18 characters whose check character is right (GB 11643; the 18th may be
 * x), of 18 in one piece with a wrong one, of 15 digits whose region and date can be, and of 18 with a few hidden.
 */
export function idCards(scan: Scan): Find[] {
  const written = scan.candidates.flatMap((candidate) => {
    const found = longNumber(candidate, scan.digits) ?? oldNumber(candidate);
    return found ? [found] : [];
  });
  return [...written, ...halfHidden(scan.digits)];
}

function longNumber(candidate: Candidate, text: string): Find | undefined {
  const { digits, from, to, groups } = candidate;
  if (groups.filter(({ tie }, index) => index > 0 && tie === 'across').length > 1) return undefined;
  const [tail = ''] = digits.length === 17 ? (/^[^\p{L}\p{N}\n,]{0,20}[xXхХ×✕χΧ]/u.exec(text.slice(to, to + 22)) ?? []) : [];
  const number = tail === '' ? digits : `${digits}X`;
  if (number.length !== 18 || !hasRegionAndDate(number)) return undefined;
  const found: Find = { kind: '身份证号', from, to: to + tail.length, number };
  if (hasIdCheck(number)) return found;
  // With a region and a birthday of somebody who may live, written as such numbers are: most likely one digit was mistyped.
  const isWritten = groups.length === 1 || isGrouped(candidate, text);
  return isWritten && /^(?:19|20)$/.test(number.slice(6, 8)) ? { ...found, isDoubtful: true } : undefined;
}

/** Region, birthday and the rest apart by blanks, or apart by anything behind a word for the number: 430602 19850302 0019. */
function isGrouped({ groups, from }: Candidate, text: string): boolean {
  const [, ...inner] = groups;
  if (inner.some(({ tie }) => tie !== 'within')) return false;
  const ends = groups.reduce<number[]>((sums, group) => [...sums, (sums.at(-1) ?? 0) + group.to - group.from], []);
  const isByParts = ends.includes(6) && ends.includes(14) && inner.every(({ gap }) => gap.trim() === '');
  return isByParts || /(?:身份证|证件|公民身份|身份)[\p{Script=Han}]{0,4}[^\p{L}\p{N}\n]{0,6}$/u.test(text.slice(Math.max(0, from - 16), from));
}

function oldNumber({ digits, groups, from, to, isPart }: Candidate): Find | undefined {
  if (isPart || groups.some(({ tie }, index) => index > 0 && tie === 'across')) return undefined;
  return isOldIdNumber(digits) ? { kind: '身份证号', from, to, number: digits, isDoubtful: true } : undefined;
}

function halfHidden(text: string): Find[] {
  return [...text.matchAll(hidden)].flatMap(({ 0: number, index }) => {
    const visible = number.replace(/[^0-9xX]/g, '').length;
    const isNumber = visible >= fewestVisible && visible < 18 && /^(?:[1-8][0-9*＊×●•○□■#_])/.test(number);
    return isNumber ? [{ kind: '身份证号' as const, from: index, to: index + 18, number, isDoubtful: true }] : [];
  });
}
