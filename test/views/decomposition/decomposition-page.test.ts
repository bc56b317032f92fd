import { expect, test } from 'vitest';
import { decompositionPage } from '../../../src/views/decomposition/decomposition-page.ts';
import { decompositionTables } from '../../../src/views/decomposition/decomposition-table.ts';
import { yearPage } from '../../../src/views/area/year-page.ts';
import { share, smallSnapshot } from '../small-snapshot.ts';

const snapshot = smallSnapshot();
const [table] = decompositionTables(snapshot);
const page = decompositionPage(snapshot, table!);

// The fixture’s table prints no total.
test('B4: the whole table has a row for each indicator and a column for each area with a cell, as official lists order them', () => {
  expect(page.areas.map(({ words }) => words)).toEqual(['东区', '西县', '示例市本级']);
  expect(page.targets.map(({ indicator, unit, total, cells }) => [indicator.words, unit, total, ...cells.map(({ words }) => words)])).toEqual([
    ['新增学位 700 个', '个', '700', '450', '/', '250'],
  ]);
});

test('B4: a number leads to the area’s own page; no task leads nowhere', () => {
  expect(page.targets[0]?.cells.map(({ href }) => href !== undefined)).toEqual([true, false, true]);
});

test('B4: a blank cell of the table is not yet given, which is not the same as no task', () => {
  const pending = decompositionPage(smallSnapshot(share('""')), table!);
  expect(pending.targets[0]?.cells.map(({ words }) => words)).toEqual(['任务待下达', '/', '250']);
});

test('B4: who leads and who answers stands in the second table with its line', () => {
  expect(
    page.duties.map(({ project, leadOfficials, leads, sources }) => [
      project.words,
      leadOfficials,
      leads.map(({ words }) => words),
      sources.map(({ words }) => words).join(),
    ]),
  ).toEqual([['新增公办学位', '徐平', ['市教体局'], expect.stringMatching(/示办函〔2024〕7号第\d+行/)]]);
});

test('B4: the year leads to the table, of the area itself and of the area above', () => {
  expect(yearPage(snapshot, '990101', 2024).programmes[0]?.tables).toEqual([
    { words: '示例市的整张清单', href: '../../decomposition/990100/2024-990100.html' },
  ]);
});
