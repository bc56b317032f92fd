/** Ten digits: eight drawn at random, two that check them. Never begins with 0, which a spreadsheet would eat. */
export type Code = string & { readonly brand: 'Code' };

/** Gives an integer from 0 (inclusive) to `limit` (exclusive), like `crypto.randomInt`. */
export type RandomBelow = (limit: number) => number;

/** Digits in a code, check digits included. */
export const codeLength = 10;

/**
 * A new code. It may have been issued before: the registry, which knows, decides.
 */
export function drawCode(randomBelow: RandomBelow): Code {
  const drawn = String(10_000_000 + randomBelow(90_000_000));
  const code = drawn + checkDigits(drawn);
  if (!isCode(code)) throw new RangeError(`randomBelow left its range: drew ${drawn}`);
  return code;
}

/**
 * Two check digits of MOD 97-10 for a string of decimal digits, `02` to `98`.
 *
 * @see GB/T 17710-2008 (ISO 7064:2003), pure system MOD 97-10
 */
export function checkDigits(digits: string): string {
  const remainder = [...`${digits}00`].reduce((carried, digit) => (carried * 10 + Number(digit)) % 97, 0);
  return String(98 - remainder).padStart(2, '0');
}

/** Whether `text` is exactly a code as it is stored: ten ASCII digits whose last two check the others. */
export function isCode(text: string): text is Code {
  return /^[1-9][0-9]{9}$/.test(text) && checkDigits(text.slice(0, 8)) === text.slice(8);
}

/** A code as it is printed and read aloud: `2607 1185 68`. Shorter strings of digits are grouped alike. */
export function formatCode(digits: string): string {
  return digits.replace(/(.{4})(?=.)/g, '$1 ');
}

/** Path of a code's page below the site's base, without a leading slash. */
export function codePath(code: Code): string {
  return `p/${code}`;
}

/**
 * The one address of a code, byte for byte what its symbol holds.
 *
 * @param siteUrl where the portal is served, base path included: `https://www.example.gov.cn/ztzl/mssx/`
 * @throws {TypeError} if `siteUrl` is not an absolute URL
 */
export function codeUrl(siteUrl: string, code: Code): string {
  const base = new URL(siteUrl);
  return `${base.origin}${base.pathname.replace(/\/*$/, '/')}${codePath(code)}`;
}
