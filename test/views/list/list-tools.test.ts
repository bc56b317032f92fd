import { expect, test } from 'vitest';
import { civilDate } from '../../../src/domain/value/civil-date.ts';
import type { Status } from '../../../src/domain/task/status.ts';
import { choiceIn, searchWith } from '../../../src/islands/list/address.ts';
import { listTools } from '../../../src/views/list/list-tools.ts';
import { shownWords } from '../../../src/views/list/shown-words.ts';

const row = (name: string, statuses: readonly Status[], units: readonly string[] = []) => ({
  name,
  units,
  outcomes: statuses.map((status) => ({
    standing: { status, scheduled: undefined, judged: undefined, completion: undefined, done: undefined, stage: undefined },
  })),
});
const rows = [
  row('学校', ['onSchedule'], ['教育局']),
  row('公路', ['overdue', 'completed'], ['交通局', '财政局']),
  row('安置', ['notReported']),
  row('敬老院', ['onSchedule']),
  row('路灯', ['onSchedule']),
  row('水厂', ['notReported']),
];

test('a row can be chosen by each of its statuses and units, and what is behind by one word for all its kinds', () => {
  const { tools, marks } = listTools(rows, { unit: '个项目', sorts: ['list', 'behind', 'name'] });
  expect(tools.filters.map(({ key, options }) => [key, options.map(({ value, words }) => `${value} ${words}`)])).toEqual([
    ['status', ['behind 落后（1个项目）', 'completed 已完成（1个项目）', 'onSchedule 按序时推进（3个项目）', 'notReported 还没有公布进展（2个项目）']],
    ['unit', ['教育局 教育局', '交通局 交通局', '财政局 财政局']],
  ]);
  expect(tools.note).toBe('有的项目有几种状态，每种里都数它。');
  expect(marks[1]).toEqual({ 'data-status': '|behind|overdue|completed|', 'data-unit': '|交通局|财政局|', 'data-by-behind': 0, 'data-by-name': 1 });
});

// By pinyin: ānzhì, gōnglù, jìnglǎoyuàn, lùdēng, shuǐchǎng, xuéxiào.
test('names are sorted by pinyin, and the order in which the list stands needs no mark', () => {
  const { marks } = listTools(rows, { unit: '个项目', sorts: ['list', 'name'] });
  expect(marks.map((each) => each['data-by-name'])).toEqual([5, 1, 0, 2, 3, 4]);
  expect(marks[0]).not.toHaveProperty('data-by-list');
});

test('only what occurs is offered, each kind of 落后 below it, and no note where every row counts once', () => {
  const offered = (all: typeof rows) => listTools(all, { unit: '个项目', sorts: ['list'] }).tools;
  const calm = offered([...rows.slice(2), ...rows.slice(2)]);
  expect(calm.filters[0]?.options.map(({ value }) => value)).toEqual(['onSchedule', 'notReported']);
  expect(calm.note).toBe('');
  const late = offered([...rows.slice(2), row('食堂', ['overdue']), row('公厕', ['behindSchedule'])]);
  expect(late.filters[0]?.options.slice(0, 3).map(({ words }) => words)).toEqual(['落后（2个项目）', '其中未达序时（1个项目）', '其中到期没有完成（1个项目）']);
});

test('texts are chosen by kind and year and sorted by day; one without a day comes last either way', () => {
  const texts = ['2024-05-01', undefined, '2023-12-31', '2024-06-30', '2022-01-01', '2024-06-01'].map((day, index) => ({
    name: `${index}`,
    kind: index === 1 ? '通报' : '文件',
    day: day === undefined ? undefined : civilDate.parse(day),
  }));
  const { tools, marks } = listTools(texts, { unit: '份', sorts: ['list', 'newest', 'oldest'] });
  expect(tools.filters.map(({ label, options }) => [label, options.map(({ words }) => words)])).toEqual([
    ['种类', ['文件', '通报']],
    ['年份', ['2024', '2023', '2022']],
  ]);
  expect(marks.map((each) => each['data-by-newest'])).toEqual([2, 5, 3, 0, 4, 1]);
  expect(marks.map((each) => each['data-by-oldest'])).toEqual([2, 5, 1, 4, 0, 3]);
  expect(listTools(texts, { unit: '份', sorts: ['list'], fewest: 11 }).tools.sorts).toEqual([]);
});

test('a short list has no tools', () => {
  expect(listTools(rows.slice(1), { unit: '个项目', sorts: ['list', 'behind'] })).toEqual({
    tools: { unit: '个项目', total: 5, words: '', note: '', filters: [], sorts: [] },
    marks: [{}, {}, {}, {}, {}],
  });
});

test.each([
  [36, '共36个项目。'],
  [9, '共36个项目，列出9个项目。'],
  [0, '共36个项目，没有符合条件的。按“全部列出”看全部。'],
])('%i of 36 rows are told as %s', (shown, words) => {
  expect(shownWords(36, shown, '个项目')).toBe(words);
});

test('the address holds what is chosen and nothing else of the list, beside what others wrote there', () => {
  expect(searchWith('?q=a', { status: 'behind', sort: '' })).toBe('?q=a&status=behind');
  expect(searchWith('?status=behind', { status: '' })).toBe('');
  expect(choiceIn('?status=behind&x=1', ['status', 'sort'])).toEqual({ status: 'behind', sort: '' });
});
