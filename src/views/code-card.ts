import { type Code, formatCode } from '../domain/code.ts';
import { codeMoveSentences } from './code-move.ts';
import type { Edition } from './edition.ts';

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
}

export function codeView(edition: Edition, code: Code): CodeView {
  const { url, span, path } = edition.symbolOf(code);
  return { code, digits: formatCode(code), url, span, path, moves: codeMoveSentences(edition.model, code) };
}
