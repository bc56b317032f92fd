import { existsSync, readFileSync } from 'node:fs';
import type { LedgerFile } from '../../src/incremental/ledger.ts';
import { writeParts } from './parts.ts';

/** The ledger of the last finished build; undefined if there is none. Another maker's is voided by the ledger itself. */
export function ledgerAt(path: string): LedgerFile | undefined {
  if (!existsSync(path)) return undefined;
  const [maker = '', paths = '', ...pages] = readFileSync(path, 'utf8').split('\n');
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
