import { formerReceiptText, isFormerReceiptText } from './former-receipt.ts';

/**
 * What only the author of a form holds, and what opens its case: 16 characters, or 44 digits where it was given
 * before receipts became short. A secret, never part of an address.
 *
 * Of the ten digits and 26 letters each look-alike is taken out, O I L Z S B U for 0 1 1 2 5 8 V; 29 signs are left.
 * Fourteen characters are secret, 29¹⁴ of them: 68.0 bits. 29 is a prime, so that two more tell every one and every
 * two wrong characters, and so every swap, from a receipt that is not on record; of what is typed at random one in
 * 841 passes. Sixteen characters rather than a QR code or a link: whoever has no second phone writes them down or
 * says them on the telephone, and no browser's history, no chat and no log of a proxy ever holds them.
 */
export type Receipt = string & { readonly brand: 'Receipt' };

/** The 29 signs of a receipt; the place of each is its value. */
export const receiptSigns = '0123456789ACDEFGHJKMNPQRTVWXY';

/** Characters of a receipt, those that check it included. */
export const receiptLength = 16;

const base = receiptSigns.length;
const secretLength = receiptLength - 2;

/** How many secrets a receipt can hold: the exclusive bound of `receiptOf`. */
export const receiptSpace = BigInt(base) ** BigInt(secretLength);

/** The exclusive bound of `formerReceiptOf`. */
export const formerReceiptSpace = 10n ** 42n;

/** Letters that are read as the sign they look like, by eye or by hand. */
const lookalikes = new Map([...'OILZSBU'].map((letter, index) => [letter, [...'011258V'][index]]));

/** Digits in words: 幺 is how 1 is read on the telephone. */
const spokenDigits = new Map([...'零〇一二三四五六七八九幺两'].map((word, index) => [word, [...'0012345678912'][index]]));

/**
 * The receipt of `secret`.
 *
 * @throws {RangeError} if `secret` is not from 0 (inclusive) to `receiptSpace` (exclusive)
 */
export function receiptOf(secret: bigint): Receipt {
  if (secret < 0n || secret >= receiptSpace) throw new RangeError(`No receipt can hold ${secret}`);
  const values = Array.from({ length: secretLength }, (_, place) => Number((secret / BigInt(base) ** BigInt(place)) % BigInt(base)));
  return branded([...values, ...checksOf(values)].map((value) => receiptSigns.charAt(value)).join(''));
}

/**
 * The receipt of `secret` as it was printed until 2026.
 *
 * @throws {RangeError} if `secret` is not from 0 (inclusive) to `formerReceiptSpace` (exclusive)
 */
export function formerReceiptOf(secret: bigint): Receipt {
  return branded(formerReceiptText(secret));
}

/** Groups of four: `7K3M 9QXA …`. */
export function formatReceipt(receipt: Receipt): string {
  return receipt.replace(/.{4}(?=.)/g, '$& ');
}

/**
 * The receipt in what somebody typed, said or pasted: in small or full-width letters, however grouped, with
 * look-alikes and digits in words, alone or after other words. `undefined` if there is none whose checks hold.
 */
export function parseReceipt(typed: string): Receipt | undefined {
  const said = withDigits(typed);
  const read = withoutLookalikes(said);
  const pieces = [read, ...read.split(/[\p{Script=Han}:/]+/u)].map(signsIn);
  return [...pieces, said.replace(/\D/g, '')].find(isReceipt);
}

/** How many signs somebody typed, so that one left out can be told from one misread. */
export function countOfSigns(typed: string): number {
  return signsIn(withoutLookalikes(withDigits(typed))).length;
}

/** Whether words hold a receipt, or what may be one with a sign too few or misread: such words belong in no address and no log. */
export function mayHoldReceipt(words: string): boolean {
  return parseReceipt(words) !== undefined || countOfSigns(words) >= receiptLength - 1;
}

/** Whether a receipt was given before they became short. */
export function isFormerReceipt(receipt: Receipt): boolean {
  return receipt.length !== receiptLength;
}

function withDigits(typed: string): string {
  return [...typed.normalize('NFKC').toUpperCase()].map((character) => spokenDigits.get(character) ?? character).join('');
}

function withoutLookalikes(said: string): string {
  return [...said].map((character) => lookalikes.get(character) ?? character).join('');
}

function signsIn(read: string): string {
  return read.replace(/[^0-9A-Z]/g, '');
}

/** Two values that bring the sum of all, and the sum of each times its place counted from 1, to a multiple of 29. */
function checksOf(values: readonly number[]): [number, number] {
  const [sum, placed] = sumsOf(values);
  return [modulo(placed - receiptLength * sum), modulo((receiptLength - 1) * sum - placed)];
}

function sumsOf(values: readonly number[]): [sum: number, placed: number] {
  return [values.reduce((sum, value) => sum + value, 0), values.reduce((sum, value, index) => sum + value * (index + 1), 0)];
}

function modulo(value: number): number {
  return ((value % base) + base) % base;
}

function isReceipt(text: string): text is Receipt {
  if (isFormerReceiptText(text)) return true;
  const values = [...text].map((sign) => receiptSigns.indexOf(sign));
  return text.length === receiptLength && !values.includes(-1) && sumsOf(values).every((sum) => sum % base === 0);
}

function branded(text: string): Receipt {
  if (!isReceipt(text)) throw new RangeError(`The checks of ${text} do not hold`);
  return text;
}
