import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { isUnused } from '../store/staff/totp-step.ts';

const stepSeconds = 30;
const digits = 6;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** 160 bits, the length RFC 4226 section 4 recommends. */
export function drawnTotpSecret(): Buffer {
  return randomBytes(20);
}

/** The number of the 30-second step an instant falls in. */
export function totpStep(at: Date): number {
  return Math.floor(at.getTime() / 1000 / stepSeconds);
}

/** The six digits of one step (RFC 6238 with SHA-1, which every authenticator app speaks). */
export function totpCode(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0xf;
  const number = (mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits;
  return String(number).padStart(digits, '0');
}

/**
 * The step a typed code belongs to: this one or the one before or after it, and not
 * used yet (a code works once). `undefined` if it belongs to none.
 */
export function matchingStep(secret: Buffer, typed: string, at: Date, lastUsed: number): number | undefined {
  const code = typed.normalize('NFKC').replace(/\s/g, '');
  const now = totpStep(at);
  return [now - 1, now, now + 1].find((step) => isUnused(step, lastUsed) && isEqual(totpCode(secret, step), code));
}

/** The address an authenticator app reads from a QR code. */
export function totpAddress(secret: Buffer, issuer: string, account: string): string {
  const label = encodeURIComponent(`${issuer}:${account}`);
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}`;
}

/** RFC 4648 base32 without padding, for typing by hand. */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => alphabet.charAt(Number.parseInt(group.padEnd(5, '0'), 2))).join('');
}

function isEqual(right: string, typed: string): boolean {
  const [a, b] = [Buffer.from(right), Buffer.from(typed)];
  return a.length === b.length && timingSafeEqual(a, b);
}
