import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Parse, Parsed } from './file/parse.ts';

/** What is remembered of files between builds, by digest of path and text. */
export interface KeptFiles {
  readonly digestOf: (file: string, text: string) => string;
  /** The file parsed: from memory if the very same text was parsed before without an issue. */
  readonly parsed: <T>(file: string, text: string, parse: Parse<T>) => Parsed<T>;
}

/** Remembers nothing: every file is parsed. */
export const nothingKept: KeptFiles = {
  digestOf,
  parsed: (file, text, parse) => parse(text, file),
};

/**
 * Files kept at `path`, one line each. `codeDigest` is a digest of the code that parses: what another
 * code parsed is forgotten. `save` writes what this build used and forgets the rest.
 */
export function keptFilesAt(path: string, codeDigest: string): KeptFiles & { readonly save: () => void } {
  const before = linesOf(path, codeDigest);
  const used = new Map<string, string>();
  const parsed = <T>(file: string, text: string, parse: Parse<T>): Parsed<T> => {
    const digest = digestOf(file, text);
    const known = before.get(digest);
    if (known !== undefined) {
      used.set(digest, known);
      return { rows: JSON.parse(known), issues: [] };
    }
    const result = parse(text, file);
    if (result.issues.length === 0) used.set(digest, JSON.stringify(result.rows));
    return result;
  };
  const save = () => {
    mkdirSync(dirname(path), { recursive: true });
    const isSame = used.size === before.size && [...used.keys()].every((digest) => before.has(digest));
    if (isSame) return;
    writeFileSync(`${path}.new`, [codeDigest, ...[...used].map(([digest, rows]) => `${digest}\t${rows}`)].join('\n'));
    renameSync(`${path}.new`, path);
  };
  return { digestOf, parsed, save };
}

function linesOf(path: string, codeDigest: string): Map<string, string> {
  if (!existsSync(path)) return new Map();
  const [madeBy, ...lines] = readFileSync(path, 'utf8').split('\n');
  if (madeBy !== codeDigest) return new Map();
  return new Map(lines.map((line) => [line.slice(0, line.indexOf('\t')), line.slice(line.indexOf('\t') + 1)]));
}

function digestOf(file: string, text: string): string {
  return hash('sha1', `${file}\n${text}`, 'base64');
}
