import { expect, test } from 'vitest';
import { comparisonFile } from '../../../src/views/compare/comparison-file.ts';
import { comparisonPage } from '../../../src/views/compare/compare-page.ts';
import { share, smallSnapshot } from '../small-snapshot.ts';

const id = '2024-990100/schools/places';
const header = '指标,区域,截至日期,完成值,单位,文件百分比,百分比含义,进展情况,来源文件,行号';
/** One file for each month; what the small portal reports of May gives way. */
const reports = (rows: readonly (readonly [month: string, day: string, value: string, percent?: string, basis?: string])[]) => ({
  ...share('"450"'),
  ...Object.fromEntries(
    rows.map(([month, day, value, percent = '', basis = '']) => [
      `areas/990101/progress/${month}.csv`,
      `${header}\n${id},990101,${day},${value},${value === '' ? '' : '个'},${percent},${basis},,notice,11\n`,
    ]),
  ),
});
const historyOf = (files: Readonly<Record<string, string>>) => comparisonPage(smallSnapshot(files), id).tables[0]?.history;

// 90 and 225 of 450 are 20 and 50 %.
test('from two days of one area on its course is drawn, and every day has its column, the newest first', () => {
  const history = historyOf(
    reports([
      ['2024-04', '2024-04-30', '90'],
      ['2024-05', '2024-05-31', '225'],
    ]),
  );
  expect(history?.days).toEqual(['2024年5月31日', '2024年4月30日']);
  expect(history?.rows).toEqual([
    {
      area: '东区',
      isDrawn: true,
      cells: [
        { day: '2024-05-31', percent: '50' },
        { day: '2024-04-30', percent: '20' },
      ],
    },
  ]);
  expect(history?.trend.words).toBe('东区：2024年4月30日20%，2024年5月31日50%。虚线是计划。');
});

test('one day is no course', () => {
  expect(historyOf(reports([['2024-05', '2024-05-31', '225']]))).toBeUndefined();
});

test('percents of the works stand on no axis with percents of the target', () => {
  expect(
    historyOf(
      reports([
        ['2024-04', '2024-04-30', '', '20', '形象进度'],
        ['2024-05', '2024-05-31', '225'],
      ]),
    ),
  ).toBeUndefined();
});

test('the file has a row for every report, and one for an area without any', () => {
  const lines = comparisonFile(
    smallSnapshot(
      reports([
        ['2024-04', '2024-04-30', '90'],
        ['2024-05', '2024-05-31', '225'],
      ]),
    ),
    id,
  ).split('\r\n');
  expect(lines.slice(1, 3)).toEqual(['990101,东区,示例市,450个,2024-04-30,20.00,未达序时', '990101,东区,示例市,450个,2024-05-31,50.00,按序时推进']);
  expect(lines).toContain('990100-own,示例市本级,示例市,250个,,,还没有公布进展');
});
