/** What the published tables must say of the five real documents. */
import { expect, test } from 'vitest';
import { readSoundContent } from '../../src/content/read/read.ts';
import { csvLines } from '../../src/data/csv.ts';
import { publishedTables } from '../../src/data/tables.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { decimal, sum } from '../../src/domain/value/quantity.ts';
import { groupBy } from '../../src/findings/snapshot.ts';

const model = readSoundContent('content');
const tables = new Map(publishedTables.map((table) => [table.name, table.rows(model, civilDate.parse('2026-11-22'))]));
const rowsOf = (name: string) => tables.get(name)!;

test('each of the five documents has facts, and every fact its line', () => {
  const perSource = groupBy(rowsOf('facts'), ({ source = '' }) => [source]);
  expect([...perSource.keys()]).toEqual([
    'longhui-2023-implementation-plan',
    'shaodong-2023-implementation-opinions',
    'shaoyang-2024-q3-circular',
    'yueyang-2023-notice-27',
    'yueyanglou-2023-may-status',
  ]);
  expect(rowsOf('facts').filter(({ line }) => !(Number(line) >= 1))).toEqual([]);
});

const annex = rowsOf('allocations').filter(
  ({ source, line, area }) => source === 'yueyang-2023-notice-27' && Number(line) >= 88 && Number(line) <= 151 && area !== '430600',
);
const totals = new Map(
  rowsOf('allocations')
    .filter(({ area }) => area === '430600')
    .map((row) => [row.indicator, row]),
);
const shares = groupBy(
  annex.filter(({ target_kind, target_text = '' }) => target_kind === 'number' && /^[\d.]+$/.test(target_text)),
  ({ indicator = '' }) => [indicator],
);

// 42 rows count or measure; the standards (元/月, 元/年) of lines 108–113 and the share of the sponge city are levels.
const split = [...shares].filter(([indicator]) =>
  rowsOf('indicators').some((row) => row.indicator === indicator && !/^元/.test(row.unit ?? '') && !/sponge-city/.test(indicator)),
);

test('the split table of 岳阳市 gives 42 rows of amounts', () => {
  expect(split.length).toBe(42);
});

test('41 of them add up to the declared total; the classes of certificates are not additive', () => {
  const wrong = split.filter(([indicator, rows]) => {
    const added = Number(sum(rows.map(({ target }) => decimal.parse(target))));
    return added !== Number(totals.get(indicator)?.target);
  });
  expect(wrong.map(([indicator]) => indicator)).toEqual(['2023-430000/xiangyiban/certificates']);
});

test('“/” is no task, a blank is a pending one, and neither is ever 0', () => {
  const kinds = groupBy(rowsOf('allocations'), ({ target_kind = '' }) => [target_kind]);
  expect(kinds.get('notAssigned')?.every(({ target, target_text }) => target === '' && target_text === '/')).toBe(true);
  expect(kinds.get('pending')?.every(({ target }) => target === '')).toBe(true);
  expect(kinds.get('pending')?.length).toBeGreaterThan(3);
});

test.each([
  ['2024-430000/childcare-places/places', '430523', 'behindSchedule'],
  ['2024-430000/rental-housing/homes', '430582', 'behindSchedule'],
  ['2024-430000/rural-roads/upgraded-km', '430525', 'behindSchedule'],
  ['2024-430000/barrier-free-homes/households', '430500', 'completedEarly'],
  ['2024-430500/reemployment/unemployed', '430500', 'completedEarly'],
  ['2024-430500/overdue-resettlement/households', '430500', 'behindSchedule'],
])('%s in %s is %s, as the circular of 邵阳市 says', (indicator, area, status) => {
  const found = rowsOf('reports').filter((row) => row.indicator === indicator && row.area === area && row.status !== 'notComputable');
  expect(found.map((row) => row.status)).toEqual([status]);
});

test('the choice of the denominator decides: households are behind, people on schedule', () => {
  const rows = rowsOf('reports').filter(({ indicator }) => indicator === '2024-430500/secondary-water-supply/people');
  expect(
    rows.map(({ measure, value, completion_percent, reported_percent, status }) => [measure, value, completion_percent, reported_percent, status]),
  ).toEqual([
    ['户', '14325', '71.63', '', 'behindSchedule'],
    ['人', '45994', '76.66', '76.70', 'onSchedule'],
  ]);
});

test('a new-jobs report of 岳阳楼区 is on schedule and still last of twelve', () => {
  const [row] = rowsOf('reports').filter(({ indicator, area }) => indicator === '2023-430000/employment/new-jobs' && area === '430602');
  expect([row?.completion_percent, row?.scheduled_percent, row?.status, row?.rank, row?.rank_of]).toEqual(['42.94', '41.67', 'onSchedule', '12', '12']);
});

test('the ten scores below full marks each have their counts, nine of them only one', () => {
  const scores = rowsOf('disclosure');
  const below = scores.filter(({ origin, score }) => origin === 'published' && Number(score) < 6);
  const solutions = below.map(({ area }) =>
    scores.filter((row) => row.area === area && row.origin === 'computed' && row.source !== '').map(({ disclosed, assigned }) => `${disclosed}/${assigned}`),
  );
  expect(below.length).toBe(10);
  expect(
    solutions
      .filter(({ length }) => length === 1)
      .map(([only]) => only)
      .sort(),
  ).toEqual(['18/21', '18/22', '19/23', '21/23', '4/20', '5/23', '6/20', '6/22', '9/21']);
  expect(solutions.filter(({ length }) => length > 1)).toEqual([['9/18', '10/20', '11/22', '12/24']]);
});

test('every contradiction gives both readings', () => {
  expect(rowsOf('contradictions').filter(({ printed, computed, explanation }) => [printed, computed, explanation].includes(''))).toEqual([]);
});

test('no cell of the real tables needs an apostrophe: the CSV is verbatim', () => {
  for (const table of publishedTables) expect([...csvLines(table, rowsOf(table.name))].join('')).not.toMatch(/(^|,|")'[=+\-@]/m);
});

test('every code, indicator, area and document that a row names is there', () => {
  const known = (name: string, column: string) => new Set(rowsOf(name).map((row) => row[column]));
  const [areas, indicators, documents, projects] = [
    known('areas', 'code'),
    known('indicators', 'indicator'),
    known('documents', 'document'),
    known('projects', 'project'),
  ];
  const rows = ['allocations', 'reports', 'revisions'].flatMap(rowsOf);
  expect(rows.filter((row) => !areas.has(row.area) || !indicators.has(row.indicator) || !documents.has(row.source))).toEqual([]);
  expect(rowsOf('assignments').filter((row) => !projects.has(row.project) || row.code === '')).toEqual([]);
});
