import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedCodesFolder, recordPath } from '../../src/content/registry-file.ts';
import { formatRegistry, type RegistryEvent } from '../../src/domain/code/registry.ts';
import { withLines } from '../../src/domain/code/registry-text.ts';
import type { CivilDate } from '../../src/domain/value/civil-date.ts';

interface Addition {
  readonly added: readonly RegistryEvent[];
  /** Lines of the registry that no record has. */
  readonly unrecorded: readonly RegistryEvent[];
  readonly today: CivilDate;
}

/**
 * Writes new lines into `codes.csv` and a copy of them, and of lines that no record has, into a
 * file of `published-codes/`. The copy comes first: after a crash between the two, validation asks
 * for the lines. Gives the path of the copy; undefined if there was nothing to write.
 */
export function addToRegistry(folder: string, text: string, { added, unrecorded, today }: Addition): string | undefined {
  const lines = [...unrecorded, ...added];
  if (lines.length === 0) return undefined;
  const record = formatRegistry(lines);
  const path = join(folder, recordPath(today, record));
  mkdirSync(join(folder, publishedCodesFolder), { recursive: true });
  if (!existsSync(path)) save(path, record);
  if (added.length > 0) save(join(folder, 'codes.csv'), withLines(text, added));
  return path;
}

/** Written beside and renamed, so that a crash leaves the old file whole. */
function save(path: string, text: string): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}
