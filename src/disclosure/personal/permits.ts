import type { Find, PersonalKind, Scan } from './find.ts';

const sign = String.raw`[^\p{L}\p{N}\n,]{0,6}`;
const eight = `[0-9](?:${sign}[0-9]){7}(?![0-9])`;

const patterns: ReadonlyArray<{ kind: PersonalKind; pattern: RegExp }> = [
  // Ordinary, old and official passports: E/G/D/S/P and eight digits, or two letters and seven.
  { kind: '护照号', pattern: new RegExp(`[EGDSPegdsp](?<![A-Za-z0-9].)${sign}${eight}`, 'gu') },
  { kind: '护照号', pattern: /E(?<![A-Za-z0-9].)[A-HJ-NP-Z][0-9]{7}(?![0-9])/g },
  { kind: '护照号', pattern: /护照[号码是为:：\s]{0,6}[A-Za-z]{0,2}[0-9]{7,9}(?![0-9])/g },
  // 往来港澳通行证 C, 港澳居民来往内地通行证 H and M (with two digits of issue), 台湾居民来往大陆通行证 T, L.
  { kind: '通行证号', pattern: new RegExp(`[CHMTLchmtl](?<![A-Za-z0-9].)${sign}(?!(?:19|20)[0-9]{2}[01][0-9][0-3][0-9])${eight}`, 'gu') },
  { kind: '通行证号', pattern: /(?<![A-Za-z0-9])(?:[HM][0-9]{10}|C[A-Z][0-9]{7})(?![0-9])/g },
  { kind: '通行证号', pattern: /(?:通行证|台胞证|回乡证|居住证)[号码是为:：\s]{0,6}[A-Za-z]{0,2}[0-9]{7,10}(?![0-9])/g },
];

const hongKong = /(?<![A-Za-z0-9])([A-Z]{1,2})([0-9]{6}) ?[(（]([0-9A])[)）]/g;

/** Passports, travel permits between the mainland, Hong Kong, Macau and Taiwan, and Hong Kong identity cards whose check is right. */
export function permits({ reading: { digits } }: Scan): Find[] {
  const written = patterns.flatMap(({ kind, pattern }) =>
    [...digits.matchAll(pattern)].map(({ 0: found, index }) => ({ kind, from: index, to: index + found.length })),
  );
  const cards = [...digits.matchAll(hongKong)].filter(([, letters = '', figures = '', check = '']) => hasHongKongCheck(letters, figures, check));
  return [...written, ...cards.map(({ 0: found, index }) => ({ kind: '通行证号' as const, from: index, to: index + found.length }))];
}

/** Weights 9 to 2 over two letters (A is 10, a missing one 36) and six digits; the sum with the check divides by 11. */
function hasHongKongCheck(letters: string, figures: string, check: string): boolean {
  const values = [...letters.padStart(2, ' ')].map((letter) => (letter === ' ' ? 36 : letter.charCodeAt(0) - 55));
  const sum = [...values, ...[...figures].map(Number)].reduce((total, value, index) => total + value * (9 - index), 0);
  return (sum + (check === 'A' ? 10 : Number(check))) % 11 === 0;
}
