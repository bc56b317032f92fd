import { unzipSync } from 'fflate';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dataFiles } from '../../scripts/build/data-files.ts';
import { readContent } from '../../src/content/read/read.ts';
import { dataYears, yearOfRow } from '../../src/data/year-rows.ts';
import type { Row } from '../../src/data/table/table.ts';
import { publishedTables } from '../../src/data/tables.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { deflatedStore } from '../../scripts/build/deflated.ts';
import { contentFolder, validCodes, validContent } from '../fixtures/county.ts';

const model = readContent(contentFolder({ ...validContent, 'codes.csv': validCodes })).model!;
const [indicator = ''] = model.indicators.keys();
const [project = ''] = model.projects.keys();

test('a row belongs to the year it names, or to that of the list its indicator or project is in', () => {
  expect(dataYears(model)).toEqual([2024]);
  const rows: Row[] = [{ year: '2024' }, { indicator }, { project }];
  expect(rows.map((row) => yearOfRow(model, row))).toEqual([2024, 2024, 2024]);
});

test('a row of an unknown list belongs to no year', () => {
  expect(yearOfRow(model, { area: '990101', indicator: '', project: 'of nobody' })).toBeUndefined();
});

test("a year's archive has every table and the description of its columns, and is the same file in every time zone", async () => {
  const store = deflatedStore(mkdtempSync(join(tmpdir(), 'texts-')), 'code');
  const data = dataFiles(model, civilDate.parse('2025-01-02'), store);
  expect(data.beside).toContain('data/2024.zip');
  let site = '';
  const made = async () => {
    site = mkdtempSync(join(tmpdir(), 'archive-'));
    await data.make(site);
    return readFileSync(join(site, 'data/2024.zip'));
  };
  const before = process.env.TZ;
  process.env.TZ = 'Pacific/Auckland';
  const east = await made();
  process.env.TZ = 'America/Los_Angeles';
  expect((await made()).equals(east)).toBe(true);
  process.env.TZ = before;
  const files = unzipSync(east);
  expect(Object.keys(files).sort()).toEqual(['README.txt', 'datapackage.json', ...publishedTables.map(({ name }) => `${name}.csv`)].sort());
  expect(Buffer.from(files['allocations.csv'] ?? []).toString()).toContain(indicator);
  expect(Buffer.from(files['areas.csv'] ?? []).toString()).toBe(readFileSync(join(site, 'data/areas.csv'), 'utf8'));
});
