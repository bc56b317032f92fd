import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { hashingQueue, type Place } from './hashing-queue.ts';

/** Bounds of a password, in characters. No rules about which characters: length is what counts. */
export const passwordLimits = { shortest: 12, longest: 128 } as const;

/** scrypt with N = 2^17, r = 8, p = 1: 128 MiB and about half a second a try. */
const standardCost = 17;
const blockSize = 8;
const hashBytes = 32;

/** Strangers' tries that may wait: half a minute's work. Whoever has a right code or a known device waits apart. */
const queue = hashingQueue({ first: 200, rest: 60, restPerAddress: 8 });
const unplaced: Place = { lane: 'rest', address: '' };

/**
 * `scrypt$17$8$<salt>$<hash>` of a password, with a salt of its own.
 *
 * @param cost log2 of scrypt's N; only tests ask for less than the standard
 * @throws {PasswordQueueFull} if too many are being computed
 */
export async function passwordHash(password: string, cost = standardCost): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derived(password, salt, cost, { lane: 'first' });
  return ['scrypt', cost, blockSize, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/**
 * Whether a password is the one that was hashed. Without a hash (no such user) it
 * works as long and says no.
 *
 * @param newCost what new passwords cost, as for `passwordHash`; it is the work that is done without a hash
 * @throws {PasswordQueueFull} if too many are being computed
 */
export async function isPassword(password: string, stored: string | undefined, place = unplaced, newCost = standardCost): Promise<boolean> {
  const [scheme, cost, , salt = '', hash = ''] = (stored ?? '').split('$');
  if (scheme !== 'scrypt') {
    await derived(password.slice(0, passwordLimits.longest), randomBytes(16), newCost, place);
    return false;
  }
  const right = Buffer.from(hash, 'base64url');
  const tried = await derived(password, Buffer.from(salt, 'base64url'), Number(cost), place);
  return right.length === tried.length && timingSafeEqual(right, tried);
}

/** Why a new password cannot be used, as a sentence for the person; `undefined` if it can. */
export async function passwordFault(password: string, names: readonly string[]): Promise<string | undefined> {
  const length = [...password].length;
  if (length < passwordLimits.shortest) return `新密码至少 ${passwordLimits.shortest} 个字，可以是一句好记的话。`;
  if (length > passwordLimits.longest) return `新密码请不要超过 ${passwordLimits.longest} 个字。`;
  const plain = password.toLowerCase();
  if (new Set(plain).size < 5) return '新密码里不同的字太少，请换一个。';
  if (names.some((name) => isTelling(name) && plain.includes(name.toLowerCase()))) return '新密码里不要带姓名、用户名或者本站名称。';
  if ((await commonPasswords()).has(plain)) return '这个密码太常见，别人容易猜到，请换一个。';
  return undefined;
}

/** Whether a name is long enough to be a hint: two Chinese characters, or four letters; “li” stands in many a sentence. */
function isTelling(name: string): boolean {
  return [...name].length >= (/\p{Script=Han}/u.test(name) ? 2 : 4);
}

/** A password for a first sign-in: 20 letters and digits that are not mistaken for one another, 98 bits. */
export function drawnPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const drawn = Array.from({ length: 20 }, () => letters.charAt(randomInt(letters.length))).join('');
  return drawn.replace(/(.{5})(?=.)/g, '$1-');
}

async function commonPasswords(): Promise<Set<string>> {
  const { default: common } = await import('@zxcvbn-ts/language-common');
  return new Set(common.dictionary.passwords);
}

function derived(password: string, salt: Buffer, cost: number, place: Place): Promise<Buffer> {
  return queue.run(() => scrypted(password, salt, cost), place);
}

function scrypted(password: string, salt: Buffer, cost: number): Promise<Buffer> {
  const options = { N: 2 ** cost, r: blockSize, p: 1, maxmem: 2 ** (cost + 11) };
  return new Promise((resolve, reject) => {
    scrypt(password, salt, hashBytes, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
