import { existsSync, readFileSync } from 'node:fs';
import type { LedgerFile } from '../../src/incremental/ledger.ts';
import { writeParts } from './parts.ts';

/** The ledger that this maker left; undefined if there is none, or another's, which may be written otherwise. */
export function ledgerAt(path: string, maker: string): LedgerFile | undefined {
  if (!existsSync(path)) return undefined;
  const [writtenBy, paths = '', ...pages] = readFileSync(path, 'utf8').split('\n');
  if (writtenBy !== maker) return undefined;
  return { maker, paths: JSON.parse(paths), pages: Object.fromEntries(pages.filter(Boolean).map((line) => JSON.parse(line))) };
}

/** One line for the maker, one for the paths, one for each page. */
export function writeLedger(path: string, ledger: LedgerFile): void {
  writeParts(path, linesOf(ledger));
}

function* linesOf({ maker, paths, pages }: LedgerFile): Generator<string> {
  yield `${maker}\n${JSON.stringify(paths)}\n`;
  for (const entry of Object.entries(pages)) yield `${JSON.stringify(entry)}\n`;
}
