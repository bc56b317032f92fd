import { createHmac, createSecretKey, hash, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { privateFolder } from './private-file.ts';

/**
 * Keys derived from the server's one secret, each for one use, in the shape that Node uses fastest:
 * text to key a hash, a key object to seal.
 */
export interface Secrets {
  readonly receipt: string;
  /** Under it receipts are hashed, so that a store alone, however fast it is searched, gives none away. */
  readonly receiptHash: string;
  readonly formKey: string;
  readonly body: string;
  readonly contactKeys: KeyObject;
  readonly challenge: string;
  readonly totp: KeyObject;
  /** Seals what somebody typed while their session ran out. */
  readonly keptForm: KeyObject;
  /** Of it each day's key for telling survey voters apart is made. */
  readonly voter: string;
  readonly device: string;
}

/** Fewer characters than this are no secret. */
export const shortestSecret = 32;

/**
 * Derives every key from the secret.
 *
 * @throws {RangeError} if the secret is shorter than 32 characters
 */
export function secretsFrom(secret: string): Secrets {
  if (secret.length < shortestSecret) throw new RangeError(`The secret must have at least ${shortestSecret} characters`);
  const bytes = (use: string) => Buffer.from(hkdfSync('sha256', secret, '', `liangma ${use}`, 32));
  const secretKey = (use: string) => createSecretKey(bytes(use));
  const derived = (use: string) => bytes(use).toString('base64url');
  return {
    receipt: derived('receipt'),
    receiptHash: derived('receipt hash'),
    formKey: derived('form key'),
    body: derived('body'),
    contactKeys: secretKey('contact keys'),
    challenge: derived('challenge'),
    totp: secretKey('totp'),
    keptForm: secretKey('kept form'),
    voter: derived('voter'),
    device: derived('device'),
  };
}

/**
 * The secret kept in a file and a folder that only their owner may read; drawn and written on first use.
 *
 * @param before.store a store's file that the secret belongs to: where it is there and the secret is not, the secret was lost
 * @param before.isGivenUp the lost secret will not come back: draw another
 * @throws {SecretFault} if it was lost, or what the file holds is no whole secret
 */
export function secretInFile(path: string, before: { store?: string | undefined; isGivenUp?: boolean } = {}): string {
  privateFolder(dirname(path));
  const { store, isGivenUp = false } = before;
  if (!existsSync(path) && store !== undefined && existsSync(store) && !isGivenUp) throw new SecretFault(lostWords(path, store));
  try {
    writeFileSync(path, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const secret = readFileSync(path, 'utf8').trim();
  if (secret.length < shortestSecret) throw new SecretFault(`密钥文件 ${path} 不完整，只有 ${secret.length} 个字符：从备份里放回原来的，再运行一次`);
  return secret;
}

/** The secret's file cannot be used. The message is for whoever keeps the server. */
class SecretFault extends Error {
  override name = 'SecretFault';
}

/** The secret is gone and what it opened is not. */
function lostWords(path: string, store: string): string {
  return (
    `密钥文件 ${path} 不见了，意见库 ${store} 还在：换了密钥，以前的回执查不到、联系方式打不开。从备份里放回 ${path}，再启动。` +
    '确实找不回来的，用 NEW_SECRET=yes 启动一次：以前的联系方式从此打不开，以前的提交人凭回执查不到，要打电话来问'
  );
}

/** SHA-256 in base64url, 43 characters: enough for what is itself a secret of 128 bits, and nobody can guess. */
export function plainHash(secret: string): string {
  return hash('sha256', secret, 'base64url');
}

/** HMAC-SHA256 in base64url, 43 characters. */
export function keyedHash(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}
