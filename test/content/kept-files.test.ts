import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { keptFilesAt } from '../../src/content/kept-files.ts';
import { type Parse, yamlList } from '../../src/content/file/parse.ts';
import { readContent } from '../../src/content/read/read.ts';
import { contentFolder, validCodes, validContent } from '../fixtures/county.ts';

const path = () => join(mkdtempSync(join(tmpdir(), 'liangma-kept-')), 'files');
const counted = () => {
  let parses = 0;
  const names = yamlList(z.strictObject({ name: z.string() }));
  const parse: Parse<{ name: string }> = (text, file) => {
    parses += 1;
    return names(text, file);
  };
  return { parse, count: () => parses };
};

test('an unchanged file is parsed once, over builds, and gives the same rows', () => {
  const at = path();
  const { parse, count } = counted();
  const first = keptFilesAt(at, 'codeDigest');
  const rows = first.parsed('a.yaml', '- { name: 甲 }', parse);
  first.save();
  const second = keptFilesAt(at, 'codeDigest');
  expect(second.parsed('a.yaml', '- { name: 甲 }', parse)).toEqual(rows);
  expect(count()).toBe(1);
});

test.each([
  ['the text', 'a.yaml', '- { name: 乙 }', 'codeDigest'],
  ['the file’s name', 'b.yaml', '- { name: 甲 }', 'codeDigest'],
  ['the code that parses', 'a.yaml', '- { name: 甲 }', 'another codeDigest'],
])('when %s changes, the file is parsed again', (_what, file, text, codeDigest) => {
  const at = path();
  const { parse, count } = counted();
  const first = keptFilesAt(at, 'codeDigest');
  first.parsed('a.yaml', '- { name: 甲 }', parse);
  first.save();
  keptFilesAt(at, codeDigest).parsed(file, text, parse);
  expect(count()).toBe(2);
});

test('a file with an issue is never remembered', () => {
  const at = path();
  const { parse, count } = counted();
  const first = keptFilesAt(at, 'codeDigest');
  expect(first.parsed('a.yaml', '- { nam: 甲 }', parse).issues).not.toEqual([]);
  first.save();
  expect(keptFilesAt(at, 'codeDigest').parsed('a.yaml', '- { nam: 甲 }', parse).issues).not.toEqual([]);
  expect(count()).toBe(2);
});

test('content read from memory is the content read from files', () => {
  const at = path();
  const root = contentFolder({ ...validContent, 'codes.csv': validCodes });
  const kept = keptFilesAt(at, 'codeDigest');
  const fresh = readContent(root, kept);
  kept.save();
  expect(readContent(root, keptFilesAt(at, 'codeDigest')).model).toEqual(fresh.model);
});
