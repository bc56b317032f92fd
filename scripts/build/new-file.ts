import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

const folders = new Set<string>();

/** Writes a file that must not be there yet, and its folder if need be. */
export function writeNewFile(path: string, content: string | Uint8Array): void {
  makeFolderOf(path);
  // Only where the encoding is named a string goes to the disk without a copy.
  writeFileSync(path, content, { flag: 'wx', encoding: 'utf8' });
}

/** The same from parts, a thousand at a time: what is long is never held as one string. */
export function writeNewParts(path: string, parts: Iterable<string>): void {
  makeFolderOf(path);
  const file = openSync(path, 'wx');
  let waiting: string[] = [];
  for (const part of parts) {
    if (waiting.push(part) < 1000) continue;
    writeSync(file, waiting.join(''));
    waiting = [];
  }
  writeSync(file, waiting.join(''));
  closeSync(file);
}

/** Folders are made once in a process: nobody removes them meanwhile. */
function makeFolderOf(path: string): void {
  const folder = dirname(path);
  if (folders.has(folder)) return;
  mkdirSync(folder, { recursive: true });
  folders.add(folder);
}
