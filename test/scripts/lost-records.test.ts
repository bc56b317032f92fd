import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lostRecords } from '../../scripts/validate/lost-records.ts';
import { memoryFiles } from '../fixtures/memory-files.ts';
import { readContent } from '../../src/content/read/read.ts';
import { publishedTables } from '../../src/data/tables.ts';
import { csvLines } from '../../src/data/csv.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { validCodes, validContent } from '../fixtures/county.ts';

const today = civilDate.parse('2024-06-30');
const modelOf = (files: Readonly<Record<string, string>>) => readContent(memoryFiles({ ...files, 'codes.csv': validCodes })).model!;

/** A site that shows this content. */
function siteOf(files: Readonly<Record<string, string>>): string {
  const site = mkdtempSync(join(tmpdir(), 'liangma-lost-'));
  onTestFinished(() => rmSync(site, { recursive: true }));
  mkdirSync(join(site, 'data'));
  for (const table of publishedTables) writeFileSync(join(site, 'data', `${table.name}.csv`), [...csvLines(table, table.rows(modelOf(files), today))].join(''));
  return site;
}

test('a month that was published and is deleted is told, with how it is brought back; nothing is told while all is there', () => {
  const site = siteOf(validContent);
  expect(lostRecords(modelOf(validContent), site, today)).toEqual([]);
  const { 'areas/990101/progress/2024-05.csv': _month, ...rest } = validContent;
  const [told, ...others] = lostRecords(modelOf(rest), site, today);
  expect(told).toMatch(/2024-990100\/schools\/places 990101 2024-05-31。误删的从 Git 或备份里恢复；数报错了的写更正，不删/);
  expect(others).toEqual([]);
});

test('without a site there is nothing to compare with', () => {
  expect(lostRecords(modelOf(validContent), undefined, today)).toEqual([]);
});
