import { randomBytes, timingSafeEqual } from 'node:crypto';
import { keyedHash } from '../secrets/secrets.ts';

const lifetimeMs = 24 * 3_600_000;

/**
 * A form's key drawn by the server, for browsers that cannot: `s.<time>.<random>.<signature>`.
 * The signature lets any instance tell how long ago the page was shown.
 */
export function drawFormKey(key: string, nowMs: number): string {
  const unsigned = `s.${nowMs.toString(36)}.${randomBytes(16).toString('base64url')}`;
  return `${unsigned}.${keyedHash(key, unsigned)}`;
}

/** How long ago the server drew this key, in milliseconds; `undefined` if it did not, or more than a day ago. */
export function formKeyAgeMs(key: string, formKey: string, nowMs: number): number | undefined {
  const end = formKey.lastIndexOf('.');
  const unsigned = formKey.slice(0, end);
  const expected = Buffer.from(keyedHash(key, unsigned));
  const given = Buffer.from(formKey.slice(end + 1));
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const ageMs = nowMs - Number.parseInt(unsigned.split('.')[1] ?? '', 36);
  return ageMs >= 0 && ageMs <= lifetimeMs ? ageMs : undefined;
}
