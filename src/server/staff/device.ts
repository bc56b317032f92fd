import { randomBytes, timingSafeEqual } from 'node:crypto';
import { keyedHash } from '../secrets/secrets.ts';

/** A browser that somebody signed in with is known for this long. */
export const deviceDays = 180;

/**
 * What a browser keeps after a sign-in, so that others' tries cannot slow down the
 * next one. It opens nothing: password and code are needed as everywhere.
 *
 * @param name the name that was signed in with; the mark is good for no other
 */
export function deviceMark(key: string, name: string, nowMs: number): string {
  const facts = `${nowMs.toString(36)}.${randomBytes(12).toString('base64url')}`;
  return `${facts}.${signature(key, name, facts)}`;
}

/** The id of a known device, under which its tries are counted; `undefined` for a mark that is another's, made up or too old. */
export function knownDevice(key: string, mark: string, name: string, nowMs: number): string | undefined {
  const [issued = '', id = '', signed = ''] = mark.split('.');
  const [right, given] = [Buffer.from(signature(key, name, `${issued}.${id}`)), Buffer.from(signed)];
  if (right.length !== given.length || !timingSafeEqual(right, given)) return undefined;
  return nowMs - Number.parseInt(issued, 36) <= deviceDays * 86_400_000 ? id : undefined;
}

function signature(key: string, name: string, facts: string): string {
  return keyedHash(key, `${facts} ${name.trim().toLowerCase()}`);
}
