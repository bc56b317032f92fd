import { describe, expect, test } from 'vitest';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { snapshotOf } from '../../src/findings/snapshot.ts';
import { outcomeIn, share, smallSnapshot } from '../views/small-snapshot.ts';

const header = '指标,区域,截至日期,口径,完成值,单位,文件百分比,百分比含义,减少原因,更正日期,更正原因,进展情况,来源文件,行号';
/** The district's tables with these rows, each in its month: day, measure, value, unit, percent, basis, reason, corrected on and why. */
function rows(...each: string[]): Record<string, string> {
  const files: Record<string, string> = { 'areas/990101/progress/2024-05.csv': `${header}\n` };
  for (const cells of each) {
    const file = `areas/990101/progress/${cells.slice(0, 7)}.csv`;
    files[file] = `${files[file] ?? `${header}\n`}2024-990100/schools/places,990101,${cells},,notice,11\n`;
  }
  return files;
}
const outcome = (files: Readonly<Record<string, string>>, day = '2024-07-01') => {
  const { model, siteUrl } = smallSnapshot(files);
  return outcomeIn(snapshotOf(model, civilDate.parse(day), siteUrl), '990101');
};

describe('which report speaks', () => {
  test('is the last in the indicator’s own measure, never another one', () => {
    const { latest, reports } = outcome(rows('2024-05-31,,90,个,,,,,', '2024-06-30,户,300,户,,,,,'));
    expect([reports.length, latest?.value]).toEqual([2, '90']);
  });

  test('is progress where acceptance is newer, and acceptance where nothing else is reported', () => {
    expect(outcome(rows('2024-05-31,,90,个,20,target,,,', '2024-06-30,,,,10,accepted,,,')).latest?.asOf).toBe('2024-05-31');
    expect(outcome(rows('2024-06-30,,,,10,accepted,,,')).latest?.reportedPercent).toBe('10');
  });

  test('is the corrected figure of a day; both stay', () => {
    const { latest, corrections } = outcome(rows('2024-05-31,,90,个,,,,,', '2024-05-31,,80,个,,,,2024-06-03,把在建的误计为完成'));
    expect(latest?.value).toBe('80');
    expect(corrections.map(({ before, after }) => [before.value, after.value])).toEqual([['90', '80']]);
  });
});

describe('where a task stands', () => {
  // 90 of 450 are 20 %; by the end of May 5 ÷ 12 = 41.67 % are due.
  test('is judged on the report’s own day, however late the page is built', () => {
    for (const day of ['2024-06-01', '2024-12-31', '2026-01-01']) expect(outcome({}, day).standing.status).toBe('behindSchedule');
  });

  test.each([
    ['187', 'behindSchedule'],
    ['188', 'onSchedule'],
    ['449', 'onSchedule'],
    ['450', 'completedEarly'],
  ])('with %s of 450 at the end of May is %s', (value, status) => {
    expect(outcome(rows(`2024-05-31,,${value},个,,,,,`)).standing.status).toBe(status);
  });

  test('with all done at the year’s end is completed, no longer early', () => {
    expect(outcome(rows('2024-12-31,,450,个,,,,,'), '2025-01-10').standing.status).toBe('completed');
  });

  test.each([
    ['a share that is not yet given', '""', 'pending'],
    ['a share that is none', '/', 'notAssigned'],
  ])('%s is %s, whatever was reported before', (_what, cell, status) => {
    expect(outcome(share(cell)).standing.status).toBe(status);
  });

  test('without a report is not reported, with words alone it is not computable', () => {
    expect(outcome({ 'areas/990101/progress/2024-05.csv': `${header}\n` }).standing.status).toBe('notReported');
    const words = `${header}\n2024-990100/schools/places,990101,2024-05-31,,,,,,,,,正在选址,notice,11\n`;
    expect(outcome({ 'areas/990101/progress/2024-05.csv': words }).standing.status).toBe('notComputable');
  });
});
