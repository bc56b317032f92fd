import { hash } from 'node:crypto';
import { formatRegistry, parseRegistry } from '../../domain/code/registry.ts';
import type { RegistryEvent } from '../../domain/code/registry-event.ts';
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

/** The records that were the last ones when a record was written, by their digests; and lost ones that it stands for. */
export interface RecordLink {
  readonly digest: string;
  readonly follows: readonly string[];
  readonly replaces: readonly string[];
}

/**
 * A file of `published-codes/`: as `codes.csv`, and its name holds the digest of its text, so that no
 * edit goes unnoticed. Lines with # say which records were there before it, so that none goes unnoticed either.
 */
export function parsePublishedCodes(text: string, file: string): Parsed<RegistryEvent | RecordLink> {
  const lines = text.split(/\r?\n/);
  const { rows, issues } = parseCodes(lines.filter((line) => !line.startsWith('#')).join('\n'));
  const digest = digestInName(file);
  if (digest !== undefined && digest === recordDigest(text)) {
    const link: RecordLink = { digest, follows: digestsAfter(followsMark, lines), replaces: digestsAfter(replacesMark, lines) };
    return { rows: [...rows, { value: link, path: [] }], issues };
  }
  const what = '底册被改动过，与文件名里的校验值对不上';
  const cure = '底册由 npm run codes 写成以后不再改动，登记的更改写在 codes.csv 里：从 Git 或备份恢复这个文件；只是改了文件名的，改回原名';
  return { rows: [], issues: [{ rule: 'code-registry', field: '整个文件', what, cure }] };
}

/** The text of a new record: its rows, the records before it, and the lost ones that it replaces. */
export function recordText(events: readonly RegistryEvent[], { follows = [], replaces = [] }: Partial<RecordLink> = {}): string {
  const links = [
    [followsMark, follows],
    [replacesMark, replaces],
  ] as const;
  return formatRegistry(events) + links.flatMap(([mark, digests]) => (digests.length === 0 ? [] : [`${mark}${[...digests].sort().join(' ')}\n`])).join('');
}

/** The digests of records that nothing follows, and of records that are named and not there. */
export function recordEnds(links: readonly RecordLink[]): { last: string[]; lost: string[] } {
  const followed = new Set(links.flatMap(({ follows }) => follows));
  const here = new Set(links.map(({ digest }) => digest));
  const replaced = new Set(links.flatMap(({ replaces }) => replaces));
  return { last: [...here].filter((digest) => !followed.has(digest)), lost: [...followed].filter((digest) => !here.has(digest) && !replaced.has(digest)) };
}

/**
 * Path of a new file of `published-codes/`: the day and the digest of what it says.
 *
 * @param day the day it is written, `2024-10-09`
 */
export function recordPath(day: string, text: string): string {
  return `${publishedCodesFolder}/${day}-${recordDigest(text)}.csv`;
}

const followsMark = '# 写这份底册时，最后的底册是：';
const replacesMark = '# 代替丢失的底册：';

function digestsAfter(mark: string, lines: readonly string[]): string[] {
  return lines.flatMap((line) => (line.startsWith(mark) ? line.slice(mark.length).split(' ') : []));
}

function digestInName(file: string): string | undefined {
  return /-([0-9a-f]{8})\.csv$/.exec(file)?.[1];
}

/** Eight hexadecimal digits. A spreadsheet's byte order mark and line ends change nothing. */
function recordDigest(text: string): string {
  return hash('sha256', text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'), 'hex').slice(0, 8);
}
