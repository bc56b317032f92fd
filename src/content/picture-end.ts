/** How a picture's bytes end: rightly, too early, or with something after the picture. */
export type PictureEnd = 'complete' | 'cutOff' | 'tail';

/**
 * Follows the blocks of a JPEG, PNG or WebP to the end of the picture. What stands after it is no part
 * of the picture: a script, an archive, or whatever somebody hides there.
 */
export function pictureEnd(bytes: Uint8Array): PictureEnd {
  const end = bytes[0] === 0xff ? jpegEnd(bytes) : bytes[0] === 0x89 ? pngEnd(bytes) : webpEnd(bytes);
  if (end === undefined || end > bytes.length) return 'cutOff';
  return end < bytes.length ? 'tail' : 'complete';
}

/** Markers with a length, then scanned data up to the next marker that is neither stuffed (FF00) nor a restart. */
function jpegEnd(bytes: Uint8Array): number | undefined {
  let at = 2;
  while (at + 1 < bytes.length) {
    const [lead, marker = 0] = [bytes[at], bytes[at + 1]];
    if (lead !== 0xff) return undefined;
    if (marker === 0xd9) return at + 2;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    at += 2 + number(bytes, at + 2, 2);
    if (marker === 0xda) at = scanEnd(bytes, at);
  }
  return undefined;
}

function scanEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && marker !== 0 && (marker < 0xd0 || marker > 0xd7)) return at;
  }
  return bytes.length;
}

function pngEnd(bytes: Uint8Array): number | undefined {
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = number(bytes, at, 4);
    const isLast = String.fromCharCode(...bytes.subarray(at + 4, at + 8)) === 'IEND';
    at += 12 + length;
    if (isLast) return at;
  }
  return undefined;
}

/** RIFF says its length after the first eight bytes, rounded up to an even number. */
function webpEnd(bytes: Uint8Array): number {
  const length = (bytes[4] ?? 0) + (bytes[5] ?? 0) * 2 ** 8 + (bytes[6] ?? 0) * 2 ** 16 + (bytes[7] ?? 0) * 2 ** 24;
  return 8 + length + (length % 2);
}

/** A big-endian number of `size` bytes. */
function number(bytes: Uint8Array, at: number, size: number): number {
  return bytes.subarray(at, at + size).reduce((total, byte) => total * 256 + byte, 0);
}
