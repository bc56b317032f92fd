import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';

/** A text compressed for an archive. */
export interface Deflated {
  /** CRC-32 of the text. */
  readonly checksum: number;
  /** Bytes of the text. */
  readonly size: number;
  readonly bytes: Uint8Array;
}

/** Texts compressed for earlier builds, by digest. */
export interface DeflatedStore {
  /** A text, given in parts: as it was compressed before, if it was the very same. */
  readonly deflated: (parts: readonly string[]) => Deflated;
  /** Removes what nobody asked for since the store was opened. */
  readonly tidy: () => void;
}

/** @param codeDigest of the program: another one may compress otherwise */
export function deflatedStore(folder: string, codeDigest: string): DeflatedStore {
  const used = new Set<string>();
  const deflated = (parts: readonly string[]) => {
    const digest = createHash('sha1').update(`${codeDigest}\n`);
    for (const part of parts) digest.update(part);
    const name = digest.digest('hex');
    used.add(name);
    const kept = keptAt(join(folder, name));
    if (kept !== undefined) return kept;
    const made = deflatedNow(Buffer.from(parts.join('')));
    keep(folder, name, made);
    return made;
  };
  const tidy = () => {
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder)) if (!used.has(name)) rmSync(join(folder, name), { force: true });
  };
  return { deflated, tidy };
}

function deflatedNow(text: Buffer): Deflated {
  return { checksum: crc32(text), size: text.length, bytes: Buffer.from(deflateSync(text, { level: 6 })) };
}

/** Bytes before the compressed text: its checksum, its size, and how long it is compressed. */
const headLength = 12;

/** Whole or not at all: a build may be stopped while it writes. */
function keep(folder: string, name: string, { checksum, size, bytes }: Deflated): void {
  const head = Buffer.alloc(headLength);
  head.writeUInt32LE(checksum, 0);
  head.writeUInt32LE(size, 4);
  head.writeUInt32LE(bytes.length, 8);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.new`), Buffer.concat([head, bytes]));
  renameSync(join(folder, `${name}.new`), join(folder, name));
}

function keptAt(path: string): Deflated | undefined {
  try {
    const kept = readFileSync(path);
    const bytes = kept.subarray(headLength);
    return kept.readUInt32LE(8) === bytes.length ? { checksum: kept.readUInt32LE(0), size: kept.readUInt32LE(4), bytes } : undefined;
  } catch {
    return undefined;
  }
}
