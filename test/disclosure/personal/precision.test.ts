import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/content/read/read.ts';
import { candidates, digitGroups, longRows } from '../../../src/disclosure/personal/digit-groups.ts';
import { personalData } from '../../../src/disclosure/personal/personal-data.ts';
import { publicNumbers } from '../../../src/disclosure/personal/public-numbers.ts';

const files = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:yaml|csv|md)$/.test(file));
const texts = files.map((file) => readFileSync(join('content', file), 'utf8'));
const { entries } = readContent('content');
const officials = new Set(entries.officials.flatMap(({ name, aliases }) => [name, ...aliases, ...aliases.map((alias) => alias.replace(/\s/g, ''))]));
const numbers = new Set(entries.areas.flatMap(({ id, divisionCode = '' }) => [id, divisionCode]));
const falseAlarms = (negatives: Iterable<string>, isLetter = false) =>
  [...negatives].flatMap((text) => personalData(text, { officials, numbers, isLetter }).map(({ kind, exact }) => `${kind} ${exact} in ${text.slice(0, 80)}`));

describe('nothing is found in what the five documents and the portal say', () => {
  test('in no file', () => {
    expect(falseAlarms(texts)).toEqual([]);
  });

  test('in no line and no file name, each by itself', () => {
    const lines = new Set([...texts.flatMap((text) => text.split('\n')), ...files]);
    expect(lines.size).toBeGreaterThan(1000);
    expect(falseAlarms(lines)).toEqual([]);
  });

  test('in no quoted sentence, though it stood in a letter', () => {
    const sentences = new Set(texts.flatMap((text) => text.match(/[^\n"，。；]*\p{Script=Han}[^\n"，。；]*[，。；]?/gu) ?? []));
    expect(sentences.size).toBeGreaterThan(1000);
    expect(falseAlarms(sentences, true)).toEqual([]);
  });

  test('in no table of all its numbers, beside and below one another', () => {
    const all = [...new Set(texts.flatMap((text) => text.match(/\d[\d.]*\d|\d/g) ?? []))];
    expect(all.length).toBeGreaterThan(1000);
    const rows = Array.from({ length: Math.floor(all.length / 4) }, (_none, index) => all.slice(index * 4, index * 4 + 4));
    expect(falseAlarms(all)).toEqual([]);
    expect(falseAlarms(rows.map((row) => row.join(',')))).toEqual([]);
    expect(falseAlarms(rows.map((row) => row.map((number) => `- value: ${number}`).join('\n')))).toEqual([]);
    expect(falseAlarms(rows.map((row) => `{ ${row.map((number, index) => `f${index}: ${number}`).join(', ')} }`))).toEqual([]);
  });
});

describe('the work grows with the text', () => {
  const made = ['1', '1 ', '13812345678 ', '1,\n', '路1'];

  test.each(made)('a megabyte of %j makes at most 23 candidates for each group', (piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length)).slice(0, 1_000_000);
    const groups = digitGroups(text);
    expect(groups.length).toBeLessThanOrEqual(text.length);
    expect(candidates(text, groups).length).toBeLessThanOrEqual(groups.length * 23);
    expect(longRows(groups).length).toBeLessThanOrEqual(groups.length);
  });

  test('no pattern reads on without a bound', () => {
    const folder = 'src/disclosure/personal';
    const unbounded = readdirSync(folder).flatMap((file) => {
      const literals = readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter((line) => /RegExp\(|String\.raw|= \/|pattern: \/|^ {2}\//.test(line) && !/^\s*(?:\*|\/\/|\/\*)/.test(line));
      return literals.filter((line) => unboundedIn(line)).map((line) => `${file}: ${line.trim()}`);
    });
    expect(unbounded).toEqual([]);
    expect(publicNumbers.filter(({ source }) => unboundedIn(source))).toEqual([]);
  });
});

/** Whether a pattern's source has a `*`, `+` or `{n,}` that is neither escaped nor in a class, and is not anchored to the start. */
function unboundedIn(source: string): boolean {
  const bare = source
    .replace(/\\./g, '_')
    .replace(/\[[^\]]*\]/g, '_')
    .replace(/\/\^[^/]*\//g, '_');
  return /[\w_)]\*|[_)]\+(?!\s)|\{\d+,\}/.test(bare);
}
