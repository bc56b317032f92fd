import { checkDigits } from '../code/code.ts';

/**
 * A resident's receipt: 42 secret digits (139 bits) and two that check them. Digits,
 * because they can be read aloud and typed on any phone by anybody.
 */
export type Receipt = string & { readonly brand: 'Receipt' };

const secretLength = 42;

/** Says a receipt's digits in words too: 幺 is how 1 is read on the telephone. */
const spokenDigits = new Map([...'零〇一二三四五六七八九幺两'].map((word, index) => [word, [...'0012345678912'][index]]));

/** The receipt whose secret digits are `secret`, a number below 10⁴². */
export function receiptOf(secret: bigint): Receipt {
  const digits = secret.toString().padStart(secretLength, '0');
  const receipt = digits + checkDigits(digits);
  if (!isReceipt(receipt)) throw new RangeError(`A receipt has ${secretLength} secret digits, not ${digits.length}`);
  return receipt;
}

/** Eleven groups of four digits: `1234 5678 …`. */
export function formatReceipt(receipt: Receipt): string {
  return receipt.replace(/\d{4}(?=\d)/g, '$& ');
}

/** What somebody typed, however grouped; `undefined` unless it is 44 digits whose last two check the others. */
export function parseReceipt(typed: string): Receipt | undefined {
  const digits = [...typed.normalize('NFKC')]
    .map((character) => spokenDigits.get(character) ?? character)
    .filter((character) => /\d/.test(character))
    .join('');
  return isReceipt(digits) ? digits : undefined;
}

function isReceipt(digits: string): digits is Receipt {
  return /^\d{44}$/.test(digits) && checkDigits(digits.slice(0, secretLength)) === digits.slice(secretLength);
}
