// Looks into ../shared/sources.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { areaNames } from '../../scripts/import/documents.ts';
import { areaRow, areaRowByPosition } from '../../scripts/import/table.ts';
import { readTexts } from '../../scripts/import/text.ts';
import { decomposition } from '../../src/domain/task/allocation.ts';
import { decimal, sum } from '../../src/domain/value/quantity.ts';
import { content, describeWithSources, sourcesFolder } from './sources.ts';

const document = 'yueyang-2023-notice-27';
const rows = ['2023-430000', '2023-430600'].flatMap((programme) => {
  const file = join(content, `areas/430600/allocations/${programme}.yaml`);
  return z.array(decomposition).parse(parse(readFileSync(file, 'utf8')));
});
const split = rows.filter(({ shares }) => Object.keys(shares).length > 0);
const isNumeric = ({ shares }: (typeof rows)[number]) => Object.values(shares).every((cell) => typeof cell === 'string');
const figures = (shares: Readonly<Record<string, unknown>>) =>
  Object.entries(shares).flatMap(([area, cell]) => {
    const { data } = decimal.safeParse(cell);
    return data === undefined ? [] : [{ area, value: data }];
  });
const sumOf = (shares: Readonly<Record<string, unknown>>) => sum(figures(shares).map(({ value }) => value));

test('annex 2 of the Yueyang notice has 49 rows, 42 of them numeric', () => {
  expect(new Set(split.map(({ source }) => source.line)).size).toBe(49);
  expect(split.filter(isNumeric)).toHaveLength(42);
});

test.each([
  [88, 6, '7'],
  [89, 9, '450', '250'],
  [90, 9, '720', '10'],
  [91, 13, '230.00'],
  [92, 12, '59000'],
  [93, 13, '20975', '9025'],
  [97, 3, '3'],
  [98, 12, '93215'],
  [99, 10, '79'],
  [100, 10, '10'],
  [101, 12, '131'],
  [102, 12, '1844'],
  [103, 3, '370'],
  [104, 9, '2822'],
  [117, 12, '1410'],
  [118, 10, '1000'],
  [119, 12, '220'],
  [120, 8, '15000'],
  [121, 7, '549'],
  [122, 6, '514'],
  [123, 1, '41'],
  [124, 7, '35000'],
  [125, 7, '34736'],
  [129, 9, '550'],
  [130, 9, '34000'],
  [131, 11, '454.0'],
  [132, 7, '18.00'],
  [133, 2, '25'],
  [135, 12, '27.00'],
  [136, 12, '21000'],
  [137, 12, '300'],
  [138, 1, '1'],
  [139, 7, '26'],
  [143, 9, '128'],
  [144, 11, '288'],
  [145, 3, '13.2'],
  [146, 1, '1'],
  [147, 1, '1'],
  [148, 11, '34310'],
  [149, 10, '24'],
  [150, 4, '6'],
  [151, 10, '41.30'],
])('line %i gives the task to %i areas, together %s', (line, areas, total, own?: string) => {
  const { shares } = split.find(({ source }) => source.line === line)!;
  const { '430600-own': ownShare, ...below } = shares;
  expect(figures(below)).toHaveLength(areas);
  expect(sumOf(below)).toBe(total);
  expect(ownShare).toBe(own);
});

describeWithSources('a row out of column', () => {
  const names = areaNames(content);

  test.each([
    [121, '549'],
    [122, '514'],
    [123, '41'],
    [124, '35000'],
  ])('line %i read by header position has the right sum and fails on the names of areas', (line, total) => {
    const texts = readTexts(sourcesFolder);
    expect(sumOf(areaRowByPosition(texts, names, { document, line }))).toBe(total);
    expect(() => areaRow(texts, names, { document, line })).toThrow(/under the name of 430626: the row is out of column/);
  });

  test('line 125 read by header position loses the first area', () => {
    expect(sumOf(areaRowByPosition(readTexts(sourcesFolder), names, { document, line: 125 }))).toBe('25815');
  });

  test.each([
    ['E', { '430621': '4', '430623': '21' }],
    ['F', { '430626': '4', '430621': '21' }],
  ])('line 133 can be read from column %s, with the same sum', (from, expected) => {
    const shares = areaRowByPosition(readTexts(sourcesFolder), names, { document, line: 133, from });
    expect(Object.fromEntries(figures(shares).map(({ area, value }) => [area, value]))).toEqual(expected);
    expect(sumOf(shares)).toBe('25');
  });

  test('line 133 read by header position leaves a task left of the first area', () => {
    expect(() => areaRow(readTexts(sourcesFolder), names, { document, line: 133 })).toThrow(/left of the first area/);
  });
});
