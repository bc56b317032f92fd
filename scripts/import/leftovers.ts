import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from '../command/lock.ts';

const temporary = /^\.import\.(\d+)\../u;

/** Files below a folder that an import wrote beside their places and never put there: it was ended while it wrote. Those of an import that still runs are none. */
export function leftovers(root: string): string[] {
  return namesBelow(root)
    .filter((path) => {
      const [, processId] = temporary.exec(path.split(/[\\/]/u).at(-1) ?? '') ?? [];
      return processId !== undefined && !isRunning(Number(processId));
    })
    .map((path) => join(root, path))
    .toSorted();
}

/** A folder that cannot be read is told by the reader of the content. */
function namesBelow(root: string): string[] {
  try {
    return readdirSync(root, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
}
