import { checkDigits } from '../../domain/code/code.ts';

const fieldStart = String.raw`(?<=(?:^|[\n"',:\[{@/]) {0,8})`;
const fieldEnd = String.raw`(?=["',\r\n\]}@/]|$)`;

/** Numbers that offices publish. None reads more than a bounded piece of the text. */
export const publicNumbers: readonly RegExp[] = [
  // Project code of the investment platform: 2311-430223-04-01-159400
  /(?<![0-9])[0-9]{4}-[0-9]{6}-[0-9]{2}-[0-9]{2}-[0-9]{6}(?![0-9])/g,
  // Unified social credit code with a letter before its end (GB 32100)
  /(?<![0-9A-Za-z])(?=[0-9]{0,16}[A-HJ-NPQRTUWXY])[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Za-z])/g,
  // A date that is a whole cell or value; inside other words it may be part of an ID number
  new RegExp(`${fieldStart}(?:19|20)[0-9]{2}[-/.](?:0?[1-9]|1[0-2])(?:[-/.][0-3]?[0-9])?${fieldEnd}`, 'g'),
  // A key of digits before its value: "430602": 12
  /(?<=(?:^|[\n{,]) {0,30})["']?[0-9]{1,12}["']?: /g,
  // Office telephones: 0730-8888888, (010) 12345678-801, 400-123-4567
  /(?<![0-9][-. )_]?)\(?0(?:10|2[0-9]|[3-9][0-9]{2})\)?[- ]?[0-9]{7,8}(?:-[0-9]{1,6})?(?![0-9])/g,
  /(?<![0-9])[48]00[- ]?[0-9]{3}[- ]?[0-9]{4}(?![- ]?[0-9])/g,
  // Document numbers: 〔2023〕27号
  /[〔[(（](?:19|20)[0-9]{2}[〕\])）] ?[0-9]{1,4} ?号/g,
  // Quantities: 13,812,345,678 and 18000000000元
  /(?<![0-9,])[1-9][0-9]{0,2}(?:,[0-9]{3}){1,6}(?:\.[0-9]{1,6})?(?![0-9,])/g,
  /(?<![0-9])[0-9]{1,15}(?:\.[0-9]{1,6})? ?(?:万元|亿元|元|万人|平方米|平方公里|公里|立方米|吨|千瓦|[%％])/g,
];

const portalCode = /(?<![0-9])[0-9]{4} ?[0-9]{4} ?[0-9]{2}(?![0-9])/g;
const wholeCode = new RegExp(`${fieldStart}[0-9]{6,9}${fieldEnd}`, 'g');

/** How far around a row its public numbers may reach. */
const margin = 40;

/**
 * `digits` with everything public in and around `rows` made unreadable, each character by
 * one letter, so that offsets stay. `known` are numbers the portal itself uses, such as
 * division codes.
 */
export function withoutPublicNumbers(digits: string, rows: readonly { from: number; to: number }[], known: ReadonlySet<string>): string {
  const parts: string[] = [];
  let done = 0;
  for (const { from, to } of rows) {
    const start = Math.max(done, from - margin);
    const end = Math.max(start, Math.min(digits.length, to + margin));
    parts.push(digits.slice(done, start), blanked(digits.slice(start, end), known));
    done = end;
  }
  return parts.join('') + digits.slice(done);
}

function blanked(digits: string, known: ReadonlySet<string>): string {
  const plain = publicNumbers.reduce((text, pattern) => text.replace(pattern, blank), digits);
  return plain
    .replace(portalCode, (code) => (isPortalCode(code.replaceAll(' ', '')) ? blank(code) : code))
    .replace(wholeCode, (code) => (known.has(code) ? blank(code) : code));
}

function isPortalCode(code: string): boolean {
  return checkDigits(code.slice(0, 8)) === code.slice(8);
}

function blank(piece: string): string {
  return piece.replace(/[^\n]/g, 'z');
}
