import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decoded } from '../../src/content/file/decode.ts';
import { publishedCodesFolder, type RecordLink, recordPath, recordText } from '../../src/content/file/registry-file.ts';
import { formatRegistry, parseRegistry } from '../../src/domain/code/registry.ts';
import type { RegistryEvent } from '../../src/domain/code/registry-event.ts';
import { csvRow, withLines } from '../../src/domain/code/registry-text.ts';
import type { CivilDate } from '../../src/domain/value/civil-date.ts';
import { textOfFile } from '../command/text-file.ts';

interface Change {
  /** The registry as it shall be. */
  readonly events: readonly RegistryEvent[];
  /** The lines among them that are new. */
  readonly added: readonly RegistryEvent[];
  /** What is written into a record: the new lines and others that no record has, with names. */
  readonly toRecord: readonly RegistryEvent[];
  readonly link: Partial<RecordLink>;
  readonly today: CivilDate;
}

/** By the byte order mark a spreadsheet knows that the file is UTF-8. */
const spreadsheetMark = '\uFEFF';

/** The text of `codes.csv` as it stands, line ends and all, if it is UTF-8; else as validation reads it. Empty if there is none. */
export function registryTextOf(folder: string): string {
  const file = join(folder, 'codes.csv');
  if (!existsSync(file)) return '';
  const bytes = readFileSync(file);
  const found = decoded(bytes);
  return found.kind === 'text' && found.encoding === 'UTF-8' ? bytes.toString('utf8') : `${spreadsheetMark}${textOfFile(file)}`;
}

/**
 * Writes a record and then `codes.csv`. The record comes first: after a crash between the two, validation asks
 * for the lines. A registry in the standard form gets the new lines only, so that branches merge;
 * any other is written anew. Gives the paths of what was written.
 */
export function writeRegistry(folder: string, text: string, { events, added, toRecord, link, today }: Change): string[] {
  const written: string[] = [];
  if (toRecord.length > 0) {
    const record = recordText(toRecord, link);
    const path = join(folder, recordPath(today, record));
    mkdirSync(join(folder, publishedCodesFolder), { recursive: true });
    if (!existsSync(path)) save(path, record);
    written.push(path);
  }
  const old = events.filter((event) => !added.includes(event));
  const next = isStandard(text, old) ? withLines(text, added) : (text.startsWith(spreadsheetMark) ? spreadsheetMark : '') + formatRegistry(events);
  if (next === text || events.length === 0) return written;
  save(join(folder, 'codes.csv'), next);
  return [join(folder, 'codes.csv'), ...written];
}

/** Writes the whole registry in the standard form. */
export function saveRegistry(folder: string, events: readonly RegistryEvent[]): void {
  save(join(folder, 'codes.csv'), formatRegistry(events));
}

/** Whether each line stands there as this program writes it, so that lines can be put between them. */
function isStandard(text: string, events: readonly RegistryEvent[]): boolean {
  if (text === '') return true;
  const [head = '', ...lines] = text
    .replace(spreadsheetMark, '')
    .replace(/(\r?\n)+$/, '')
    .split(/\r?\n/);
  const full = csvRow(parseRegistry(text).events);
  const own = new Set(events.map((event) => csvRow(event)));
  return (head.startsWith(full) || full.startsWith(head)) && lines.every((line) => own.has(line)) && lines.length === own.size;
}

/** Written beside and renamed, so that a crash leaves the old file whole. */
function save(path: string, text: string): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}
