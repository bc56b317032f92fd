import { randomBytes } from 'node:crypto';

let pool = Buffer.alloc(0);

/** A UUIDv7: 48 bits of `nowMs`, 74 random bits; ids of later milliseconds sort later. */
export function uuidV7(nowMs: number): string {
  const random = randomHex();
  const time = nowMs.toString(16).padStart(12, '0');
  const variant = (8 + (Number.parseInt(random.charAt(3), 16) % 4)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-${variant}${random.slice(4, 7)}-${random.slice(7, 19)}`;
}

/** Twenty hexadecimal digits; bytes are drawn in bulk because each call to the system costs. */
function randomHex(): string {
  if (pool.length < 10) pool = randomBytes(4000);
  const drawn = pool.toString('hex', 0, 10);
  pool = pool.subarray(10);
  return drawn;
}
