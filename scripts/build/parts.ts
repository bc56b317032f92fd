import { closeSync, openSync, writeSync } from 'node:fs';

/** Writes a new file from its parts, a thousand at a time: what is long is never held as one string. */
export function writeParts(path: string, parts: Iterable<string>): void {
  const file = openSync(path, 'w');
  let waiting: string[] = [];
  for (const part of parts) {
    if (waiting.push(part) < 1000) continue;
    writeSync(file, waiting.join(''));
    waiting = [];
  }
  writeSync(file, waiting.join(''));
  closeSync(file);
}
