import { expect, test } from 'vitest';
import { readSoundContent } from '../../../src/content/read/read.ts';
import { civilDate } from '../../../src/domain/value/civil-date.ts';
import { behindMatters } from '../../../src/findings/behind-matters.ts';
import { snapshotOf } from '../../../src/findings/snapshot.ts';
import { behindList } from '../../../src/views/area/behind.ts';
import { areaTile } from '../../../src/views/area/area-tile.ts';
import { yearSummary } from '../../../src/views/area/year-summary.ts';
import { homeRegions } from '../../../src/views/home/home-region.ts';
import { taskRow } from '../../../src/views/task/task-row.ts';

const county = snapshotOf(readSoundContent('test/example/content'), civilDate.parse('2026-02-10'), 'https://ms.example/');
const rows = behindList(county, 'area/990101.html', '990101', 2025);

// By hand from results/2025.yaml: 4 完成, 2 部分完成 (学校, 公园), 3 未完成 (公路, 培训, 自来水) of 12 projects; 医院 runs to 2026 and is 2 points slow,
// 一户一表 waits for its number and 水库 is cancelled: 12 - 9 = 3 without a result. 就业 reached 102 % and was approved as 完成.
test('the list of what is behind is that of the final results: 未完成 first, 部分完成 next, then what still runs; nothing that was approved as 完成', () => {
  expect(rows.title).toBe('最终审定没有全部完成的5个项目，未达序时的1项指标');
  expect(rows.rows.map(({ status }) => status?.words)).toEqual([
    '最终审定：未完成',
    '最终审定：未完成',
    '最终审定：未完成',
    '最终审定：部分完成',
    '最终审定：部分完成',
    '未达序时',
  ]);
  expect(rows.rows.map(({ words }) => words).join()).not.toContain('就业');
  expect(rows.rows[0]?.day).toBe('2026年2月6日审定');
  expect(homeRegions(county)[0]).toMatchObject({ behindTitle: expect.stringMatching(/最终审定没有全部完成的5个项目，落后的2项/) });
});

test('the results add up to the projects, in the sentence, the bar and the tile', () => {
  const { result, bar } = yearSummary(county, '990101', 2025);
  expect(result.map(({ text }) => text).join('')).toBe('最终结果已经审定：4个项目完成，2个项目部分完成，3个项目未完成，其余3个项目没有审定结果。');
  expect(bar.words).toBe('12个项目：4个完成，3个未完成，2个部分完成，3个没有审定结果');
  expect(bar.shares.map(({ tone, x, width }) => [tone, x, width])).toEqual([
    ['done', 0, 33.33],
    ['behind', 33.33, 25],
    ['unclear', 58.33, 16.67],
    ['none', 75, 25],
  ]);
  expect(areaTile(county, 'index.html', county.model.areas.get('990101')!, 2025).note).toBe('最终审定：4个完成，2个部分完成，3个未完成，其余3个没有审定结果');
});

test('a row is marked with the result, and no full bar stands beside 部分完成', () => {
  const school = county.tasksByArea.get('990101')!.find(({ project }) => project.id === '2025-990101/schools')!;
  const row = taskRow(county, 'area/990101/2025.html', school);
  expect(row.figures.map(({ status, bar }) => [status.words, bar?.kind])).toEqual([['最终审定：部分完成', 'unclear']]);
  expect(row.result).toContain('本站按公开的数算是已经完成');
});

test('before the approval the figures speak, what failed at its term before what is slow', () => {
  const before = snapshotOf(county.model, civilDate.parse('2026-02-05'), 'https://ms.example/');
  const { decided, byFigures } = behindMatters(before, '990101', 2025);
  const kinds = byFigures.map(({ outcome }) => outcome.standing.status);
  expect(decided).toEqual([]);
  expect(kinds.at(-1)).toBe('behindSchedule');
  expect(kinds.toSorted((left, right) => kindOrder.indexOf(left) - kindOrder.indexOf(right))).toEqual(kinds);
});

const kindOrder = ['notCompleted', 'overdue', 'behindSchedule'];
