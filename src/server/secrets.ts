import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Keys derived from the server's one secret, each for one use. */
export interface Secrets {
  readonly receipt: Buffer;
  readonly formKey: Buffer;
  readonly body: Buffer;
  readonly address: Buffer;
  readonly contactKeys: Buffer;
  readonly challenge: Buffer;
  readonly session: Buffer;
}

/**
 * Derives every key from the secret.
 *
 * @throws {RangeError} if the secret is shorter than 32 characters
 */
export function secretsFrom(secret: string): Secrets {
  if (secret.length < 32) throw new RangeError('The secret must have at least 32 characters');
  const derived = (use: string) => Buffer.from(hkdfSync('sha256', secret, '', `liangma ${use}`, 32));
  return {
    receipt: derived('receipt'),
    formKey: derived('form key'),
    body: derived('body'),
    address: derived('address'),
    contactKeys: derived('contact keys'),
    challenge: derived('challenge'),
    session: derived('session'),
  };
}

/** The secret kept in a file that only its owner may read; drawn and written on first use. */
export function secretInFile(path: string): string {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFileSync(path, 'utf8').trim();
}

/** HMAC-SHA256 in base64url, 43 characters. */
export function keyedHash(key: Buffer, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}
