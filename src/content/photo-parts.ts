/** What a picture file carries beside the picture. */
export interface PhotoParts {
  /** Names of the parts that hold words or camera data. */
  readonly words: readonly string[];
  /** Whether the file ends where the picture ends: neither cut off nor followed by something else. */
  readonly isWhole: boolean;
}

/** JPEG segments without words: JFIF, colour profile, Adobe's colour mark. */
const silentSegments = /^(?:JFIF\0|JFXX\0|ICC_PROFILE\0|Adobe)/;
const wordChunks: readonly string[] = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'EXIF', 'XMP '];

/** Walks through a JPEG, PNG or WebP file part by part. Undefined for any other file. */
export function photoParts(bytes: Uint8Array): PhotoParts | undefined {
  const head = ascii(bytes, 0, 16);
  if (head.startsWith('\xff\xd8\xff')) return jpegParts(bytes);
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return pngParts(bytes);
  return /^RIFF[^]{4}WEBP/.test(head) ? webpParts(bytes) : undefined;
}

/** Segments before the picture's data, and what stands between its scans (ISO/IEC 10918-1, annex B). */
function jpegParts(bytes: Uint8Array): PhotoParts {
  const words: string[] = [];
  let at = 2;
  while (at + 3 < bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return { words, isWhole: false };
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) break;
    const length = number(bytes, at + 2, 2);
    if (marker === 0xfe) words.push('COM');
    if (marker >= 0xe0 && marker <= 0xef && !silentSegments.test(ascii(bytes, at + 4, 16))) words.push(`APP${marker - 0xe0}`);
    at += 2 + length;
    if (marker === 0xda) at = endOfScan(bytes, at);
  }
  return { words, isWhole: at + 2 === bytes.length && bytes[at] === 0xff && bytes[at + 1] === 0xd9 };
}

/** Scan data runs to the next marker; `FF 00` and restart marks belong to it. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    const next = bytes[at + 1];
    if (at < 0 || next === undefined) return bytes.length;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at += next === 0xff ? 1 : 2;
  }
}

function pngParts(bytes: Uint8Array): PhotoParts {
  const words: string[] = [];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const name = ascii(bytes, at + 4, 4);
    if (wordChunks.includes(name)) words.push(name);
    at += 12 + number(bytes, at, 4);
    if (name === 'IEND') return { words, isWhole: at === bytes.length };
  }
  return { words, isWhole: false };
}

function webpParts(bytes: Uint8Array): PhotoParts {
  const words: string[] = [];
  const size = (at: number) => number(bytes.slice(at, at + 4).reverse(), 0, 4);
  let at = 12;
  while (at + 8 <= bytes.length) {
    const name = ascii(bytes, at, 4);
    if (wordChunks.includes(name)) words.push(name);
    at += 8 + size(at + 4) + (size(at + 4) % 2);
  }
  return { words, isWhole: at === bytes.length && size(4) + 8 === bytes.length };
}

function ascii(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.slice(from, from + length));
}

/** Big-endian. */
function number(bytes: Uint8Array, from: number, length: number): number {
  return bytes.slice(from, from + length).reduce((total, byte) => total * 256 + byte, 0);
}
