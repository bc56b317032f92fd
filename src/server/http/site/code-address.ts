import { parseCode } from '../../../domain/code/typed-code.ts';

/**
 * Where a code's address leads that was not written as it is printed: `P/2607118568`,
 * `p/2607118568/`, with blanks, a full stop or full-width digits. Digits stay as they are: what no page has is not found there either.
 *
 * @param path the request's path below the base path, percent signs as they came
 * @returns the path as it is printed, `p/2607118568`; undefined if it is already, or not ten digits
 */
export function printedCodePath(path: string): string | undefined {
  const [, typed] = /^p\/+(.+)$/is.exec(path) ?? [];
  if (typed === undefined) return undefined;
  if (/^p\/\d{10}(\.html)?$/.test(path)) return undefined;
  const read = parseCode(`/p/${typed.replace(/(\/index\.html)?\/*$/i, '')}`);
  if (read.kind === 'code') return `p/${read.code}`;
  return read.kind === 'checkFailed' ? `p/${read.digits}` : undefined;
}
