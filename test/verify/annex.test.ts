import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { decomposition } from '../../src/domain/task/allocation.ts';
import { documentOf } from '../../src/domain/value/source.ts';
import { decimal, sum } from '../../src/domain/value/quantity.ts';
import { content } from './model.ts';

const rows = ['2023-430000', '2023-430600'].flatMap((programme) => {
  const file = join(content, `areas/430600/allocations/${programme}.yaml`);
  return z.array(decomposition).parse(parse(readFileSync(file, 'utf8')));
});
const split = rows.filter(({ shares }) => Object.keys(shares).length > 0);
type Cell = (typeof rows)[number]['shares'][string];
/** The cell as it is printed: a number, “/” or words. */
const printed = (cell: Cell) => (typeof cell === 'string' ? cell : cell.text);
const isNumeric = ({ shares }: (typeof rows)[number]) => Object.values(shares).every((cell) => /^(?:[\d.]+|\/)$/.test(printed(cell)));
const figures = (shares: Readonly<Record<string, Cell>>) =>
  Object.entries(shares).flatMap(([area, cell]) => {
    const { data } = decimal.safeParse(printed(cell));
    return data === undefined ? [] : [{ area, value: data }];
  });
const sumOf = (shares: Readonly<Record<string, Cell>>) => sum(figures(shares).map(({ value }) => value));

test('annex 2 of the Yueyang notice has 49 rows, 42 of them numeric', () => {
  expect(new Set(split.map(({ source }) => documentOf(source)?.line)).size).toBe(49);
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
  const { shares } = split.find(({ source }) => documentOf(source)?.line === line)!;
  const { '430600-own': ownShare, ...below } = shares;
  expect(figures(below)).toHaveLength(areas);
  expect(sumOf(below)).toBe(total);
  expect(ownShare && printed(ownShare)).toBe(own);
});

test.each([
  [108, 'atLeast', '650', '600'],
  [110, 'atLeast', '80', '75'],
  [111, 'atLeast', '80', '75'],
  [112, undefined, '1100', '950'],
  [113, undefined, '1500', '1350'],
])('the merged cell of line %i is the standard of eleven areas, %s %s from %s, and says that it was merged', (line, operator, value, baseline) => {
  const { shares } = split.find(({ source }) => documentOf(source)?.line === line)!;
  const { '430600-nanhu': nanhu, ...covered } = shares;
  expect(nanhu).toBe('/');
  expect(Object.keys(covered)).toHaveLength(11);
  for (const cell of Object.values(covered)) {
    expect(cell).toEqual({
      kind: 'number',
      operator,
      value,
      baseline,
      ...(operator !== undefined && { baselineOperator: operator }),
      text: expect.any(String),
      reading: '合并单元格，一格管平江县至岳阳经开区十一个区域',
    });
  }
});

test('line 133 says of each area what the other reading would give it', () => {
  const { shares } = split.find(({ source }) => documentOf(source)?.line === 133)!;
  expect(['430626', '430621', '430623'].map((area) => shares[area])).toMatchObject([
    { kind: 'notAssigned', reading: expect.stringContaining('平江县是 4 个') },
    { kind: 'number', value: '4', reading: expect.stringContaining('岳阳县是 21 个') },
    { kind: 'number', value: '21', reading: expect.stringContaining('华容县没有任务') },
  ]);
});
