import { hash } from 'node:crypto';
import { parseRegistry, type RegistryEvent } from '../domain/code/registry.ts';
import type { Parsed } from './parse.ts';

/** Folder below `content/` with a copy of every line that `npm run codes` wrote, one file for each run. */
export const publishedCodesFolder = 'published-codes';

/** `codes.csv`: one row an event; its line is known. */
export function parseCodes(text: string): Parsed<RegistryEvent> {
  const { events, issues } = parseRegistry(text);
  return {
    rows: events.map((value) => ({ value, path: [], line: value.line })),
    issues: issues.map((each) => ({ ...each, rule: 'code-registry' })),
  };
}

/** A file of `published-codes/`: as `codes.csv`, and its name holds the digest of its text, so that no edit goes unnoticed. */
export function parsePublishedCodes(text: string, file: string): Parsed<RegistryEvent> {
  const parsed = parseCodes(text);
  const [, named] = /-([0-9a-f]{8})\.csv$/.exec(file) ?? [];
  if (named === recordDigest(text)) return parsed;
  const what = '底册被改动过，与文件名里的校验值对不上';
  const cure = '底册由 npm run codes 写成以后不再改动，登记的更改写在 codes.csv 里：把这个文件恢复成原来的样子';
  return { rows: [], issues: [{ rule: 'code-registry', field: '整个文件', what, cure }] };
}

/**
 * Path of a new file of `published-codes/`: the day and the digest of what it says.
 *
 * @param day the day it is written, `2024-10-09`
 */
export function recordPath(day: string, text: string): string {
  return `${publishedCodesFolder}/${day}-${recordDigest(text)}.csv`;
}

/** Eight hexadecimal digits. A spreadsheet's byte order mark and line ends change nothing. */
function recordDigest(text: string): string {
  return hash('sha256', text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'), 'hex').slice(0, 8);
}
