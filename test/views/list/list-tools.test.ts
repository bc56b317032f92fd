import { expect, test } from 'vitest';
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
];

test('a row can be chosen by each of its statuses and units, and what is behind by one word for all its kinds', () => {
  const { tools, marks } = listTools(rows, { unit: '个项目', sorts: ['list', 'behind', 'name'] });
  expect(tools.filters.map(({ key, options }) => [key, options.map(({ value, words }) => `${value} ${words}`)])).toEqual([
    [
      'status',
      [
        'behind 落后（1个项目有）',
        'completed 已完成（1个项目有）',
        'onSchedule 按序时推进（2个项目有）',
        'overdue 到期没有完成（1个项目有）',
        'notReported 还没有公布进展（1个项目有）',
      ],
    ],
    ['unit', ['教育局 教育局', '交通局 交通局', '财政局 财政局']],
  ]);
  expect(marks[1]).toEqual({ 'data-status': '|behind|overdue|completed|', 'data-unit': '|交通局|财政局|', 'data-by-behind': 0, 'data-by-name': 1 });
});

// By pinyin: ānzhì, gōnglù, jìnglǎoyuàn, xuéxiào.
test('names are sorted by pinyin, and the order in which the list stands needs no mark', () => {
  const { marks } = listTools(rows, { unit: '个项目', sorts: ['list', 'name'] });
  expect(marks.map((each) => each['data-by-name'])).toEqual([3, 1, 0, 2]);
  expect(marks[0]).not.toHaveProperty('data-by-list');
});

test('nothing behind can still be asked for, and is told', () => {
  const { tools } = listTools([...rows.slice(2), ...rows.slice(2)], { unit: '个项目', sorts: ['list'] });
  expect(tools.filters[0]?.options[0]).toEqual({ value: 'behind', words: '落后（0个项目）' });
});

test('a short list has no tools', () => {
  expect(listTools(rows.slice(1), { unit: '个项目', sorts: ['list', 'behind'] })).toEqual({
    tools: { unit: '个项目', total: 3, words: '', filters: [], sorts: [] },
    marks: [{}, {}, {}],
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
