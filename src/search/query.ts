import { codeLength } from '../domain/code/code.ts';
import { parseCode, type TypedCode } from '../domain/code/typed-code.ts';

/** What somebody typed into the search, taken apart. */
export interface Query {
  /** Lower case, full-width letters and digits made plain; every one must be found. */
  readonly terms: readonly string[];
  /** The whole text read as a code, if it looks like one: at least eight digits and nothing else. */
  readonly code: Exclude<TypedCode, { kind: 'empty' } | { kind: 'notDigits' }> | undefined;
}

/** Blanks and punctuation separate terms; `ｌｊｘｑ`, `LJXQ` and `ljxq` are the same. */
export function parseQuery(typed: string): Query {
  const terms = typed
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s\p{P}]+/u)
    .filter((term) => term !== '');
  return { terms, code: codeIn(typed) };
}

function codeIn(typed: string): Query['code'] {
  const read = parseCode(typed);
  if (read.kind === 'code') return read;
  if (read.kind === 'empty' || read.kind === 'notDigits') return undefined;
  return read.digits.length >= codeLength - 2 ? read : undefined;
}
