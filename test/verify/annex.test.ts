import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { decomposition } from '../../src/domain/task/allocation.ts';
import { decimal, sum } from '../../src/domain/value/quantity.ts';
import { content } from './model.ts';

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
