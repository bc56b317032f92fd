import { expect, test } from 'vitest';
import { readSoundContent } from '../../../src/content/read/read.ts';
import { civilDate } from '../../../src/domain/value/civil-date.ts';
import { snapshotOf } from '../../../src/findings/snapshot.ts';
import { updatePage } from '../../../src/views/update-pages/update-page.ts';

const county = snapshotOf(readSoundContent('test/example/content'), civilDate.parse('2026-02-10'), 'https://ms.example.gov.cn/');
const pageOf = (id: string) => updatePage(county, '990101', id);
const rowsOf = (id: string) => pageOf(id).now.map(({ words, href, note }) => [words, href !== undefined, note]);

test('an update says who published it, and how the place and the task that it tells of stand', () => {
  expect(pageOf('2025-06-qingsong-finished').update.sender).toBe('清溪县发布');
  expect(rowsOf('2025-06-qingsong-finished')).toEqual([
    ['青松小学', true, '2025年6月25日完工。截至2025年9月1日已经交付使用。'],
    ['提质改造12所学校', true, '最终审定：部分完成。截至2025年12月31日报来的数：已完成，12 / 12所完工。'],
  ]);
});

test('what was approved in the end stands before the reported number', () => {
  expect(rowsOf('2026-01-acceptance')).toEqual([
    ['河口中学', true, '2025年8月28日完工。'],
    ['既有住宅加装电梯', true, '最终审定：完成。截至2025年12月31日报来的数：已完成，完成率105%。'],
    ['提质改造12所学校', true, '最终审定：部分完成。截至2025年12月31日报来的数：已完成，12 / 12所完工。'],
    ['新建口袋公园', true, '最终审定：部分完成。截至2025年12月31日报来的数：已完成，完成率100%。'],
  ]);
});

test('news of no task leads on to its area', () => {
  const { now, onward } = pageOf('2025-12-code-week');
  expect([now, onward.map(({ words }) => words)]).toEqual([[], ['清溪县的全部工作动态', '清溪县的实事办得怎样']]);
});
