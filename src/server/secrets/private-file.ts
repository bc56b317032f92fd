import { chmodSync, createWriteStream, mkdirSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * Writes a file that only its owner may read, in place of whatever is there, once it
 * is complete and on disk. A folder that is missing is made, for its owner alone.
 *
 * @param through what the bytes pass on their way, such as a compressor
 */
export async function writePrivately(path: string, content: AsyncIterable<string | Uint8Array>, through: readonly Transform[] = []): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const unfinished = `${path}.unfinished`;
  // What is left of an earlier try may be readable by others.
  await rm(unfinished, { force: true });
  await pipeline([Readable.from(content), ...through, createWriteStream(unfinished, { mode: 0o600, flags: 'wx', flush: true })]);
  await rename(unfinished, path);
}

/** Makes a folder for its owner's eyes only; one that is there already is closed to others. */
export function privateFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  chmodSync(path, 0o700);
}
