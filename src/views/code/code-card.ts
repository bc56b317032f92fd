import { type Code, formatCode } from '../../domain/code/code.ts';
import { signOf, type SignFacts } from '../../signs/sign.ts';
import { codeMoveSentences } from './code-move.ts';
import { readsSentence } from './page-reads.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { signFactsOf, type SignedObject } from './sign.ts';
import { type SignSheet, signSheet } from './sign-sheet.ts';

/** A code as digits, address and symbol. */
export interface CodeView {
  readonly code: Code;
  /** 2607 1185 68 */
  readonly digits: string;
  /** What a scanner reads. */
  readonly url: string;
  /** Side of the symbol's view box in modules. */
  readonly span: number;
  readonly path: string;
  /** Why the code leads here and not where it once did; empty for a code that never moved. */
  readonly moves: readonly string[];
  /** How often this page was opened; missing where nobody counted. */
  readonly reads: string | undefined;
  /** The sign to print, with the same symbol. */
  readonly sheet: SignSheet;
}

export function codeView(snapshot: Snapshot, place: SignedObject): CodeView {
  return codeViewOf(snapshot, signFactsOf(snapshot, place));
}

/** @param facts what the sign of the code says */
export function codeViewOf(snapshot: Snapshot, facts: SignFacts): CodeView {
  const { code } = facts;
  const symbol = snapshot.symbolOf(code);
  const { url, span, path } = symbol;
  return {
    code,
    digits: formatCode(code),
    url,
    span,
    path,
    moves: codeMoveSentences(snapshot.model, code),
    reads: readsSentence(snapshot.model, code),
    sheet: signSheet(signOf(facts, symbol)),
  };
}
