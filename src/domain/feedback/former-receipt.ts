import { checkDigits } from '../code/code.ts';

const secretLength = 42;

/**
 * The text of a receipt as it was until 2026: 42 secret digits and two that check them. Such receipts lie in
 * people's drawers and are good for ever.
 *
 * @throws {RangeError} if `secret` is not below 10⁴²
 */
export function formerReceiptText(secret: bigint): string {
  const digits = secret.toString().padStart(secretLength, '0');
  if (digits.length > secretLength) throw new RangeError(`A former receipt has ${secretLength} secret digits, not ${digits.length}`);
  return digits + checkDigits(digits);
}

/** Whether `digits` is 44 digits whose last two check the others. */
export function isFormerReceiptText(digits: string): boolean {
  return /^\d{44}$/.test(digits) && checkDigits(digits.slice(0, secretLength)) === digits.slice(secretLength);
}
