import { expect, test } from 'vitest';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { type Stale, staleOf } from '../../src/findings/freshness.ts';
import { snapshotOf } from '../../src/findings/snapshot.ts';
import { smallSnapshot } from '../views/small-snapshot.ts';

/** What is found of one kind on a day, as weight and words. */
function found(kind: Stale['kind'], day: string, files: Readonly<Record<string, string>> = {}): string[] {
  const { model, siteUrl } = smallSnapshot(files);
  return staleOf(snapshotOf(model, civilDate.parse(day), siteUrl))
    .filter((each) => each.kind === kind)
    .map(({ weight, what }) => `${weight} ${what}`);
}

const update = { 'areas/990101/updates/wall.md': '---\ntitle: 外墙完工\npublishedOn: "2024-06-01"\nprojects: [2024-990100/schools]\n---\n交付。\n' };

// The update is of 1 June 2024: eleven days later it is the 12th, fourteen the 15th.
test.each([
  ['2024-06-11', []],
  ['2024-06-12', ['soon “工作动态”最近一次更新是2024年6月1日，已有11天，最多14天']],
  ['2024-06-15', ['soon “工作动态”最近一次更新是2024年6月1日，已有14天，最多14天']],
  ['2024-06-16', ['veto “工作动态”最近一次更新是2024年6月1日，已有15天，最多14天']],
])('a column that nobody writes in is told from the eleventh day on and fails on the fifteenth: %s', (day, expected) => {
  expect(found('updates', day, update)).toEqual(expected);
  expect(found('home', day, update)).toHaveLength(expected.length);
});

test('an empty column fails at once, and news of tomorrow is none', () => {
  expect(found('updates', '2024-06-01')).toEqual(['veto “工作动态”是空的，空白栏目要扣分']);
  expect(found('updates', '2024-05-31', update)).toEqual(['veto “工作动态”是空的，空白栏目要扣分']);
});

// The notice is of 27 April 2024; 150 days later it is 24 September, 180 days 24 October.
test('documents are told after 150 days and fail after 180', () => {
  expect(found('documents', '2024-09-24')).toEqual([]);
  expect(found('documents', '2024-09-25').join()).toMatch(/^soon .*已有151天/);
  expect(found('documents', '2024-10-24').join()).toMatch(/^soon .*已有180天/);
  expect(found('documents', '2024-10-25').join()).toMatch(/^veto .*已有181天/);
});

// From Saturday 27 April 2024, itself not counted: 28 April is worked, 1 to 5 May are off, 11 May is worked; the twentieth working day is 27 May.
test.each([
  ['2024-05-27', []],
  ['2024-05-28', ['overdue 《实施方案》2024年4月27日成文，2024年5月28日公开，超过二十个工作日（到2024年5月27日）']],
])('a document is published within twenty working days: %s', (publishedOn, expected) => {
  const plan = `title: 实施方案\nkind: policy\nissuers: [东区人民政府]\nissuedOn: "2024-04-27"\npublishedOn: "${publishedOn}"\n`;
  const late = found('late', '2024-06-30', { 'areas/990101/documents/plan.yaml': plan });
  expect(late.filter((each) => each.includes('《实施方案》'))).toEqual(expected);
});

// The same document without the day of publication: a week before 27 May is the 20th; 180 days after it is 23 November.
test.each([
  ['2024-05-19', []],
  ['2024-05-20', ['soon 《实施方案》2024年4月27日成文，没有登记公开的日期，快满二十个工作日（到2024年5月27日）']],
  ['2024-05-27', ['soon 《实施方案》2024年4月27日成文，没有登记公开的日期，快满二十个工作日（到2024年5月27日）']],
  ['2024-05-28', ['overdue 《实施方案》2024年4月27日成文，没有登记公开的日期，超过二十个工作日（到2024年5月27日）']],
  ['2024-11-24', []],
])('a document without the day of its publication is told by the clock: %s', (day, expected) => {
  const plan = 'title: 实施方案\nkind: policy\nissuers: [东区人民政府]\nissuedOn: "2024-04-27"\n';
  expect(found('late', day, { 'areas/990101/documents/plan.yaml': plan }).filter((each) => each.includes('《实施方案》'))).toEqual(expected);
});

// The letters of May are three months old on 29 August: 31 May and 90 days.
test('letters that are not settled after three months fail', () => {
  const counts = (unfinished: number) => ({
    'areas/990101/feedback/2024-05.yaml': `countedOn: "2024-06-01"\nunits:\n  - { received: 2, published: 0, open: 2, unfinished: ${unfinished}, results: { ${unfinished === 2 ? '' : `resolved: ${2 - unfinished}`} }, repliedInTime: 2, repliedLate: 0, notYetDue: 0 }\n`,
  });
  expect(found('opinions', '2024-07-21', counts(1))).toEqual([]);
  const soon = ['soon 2024年5月收到的意见还有1件没有办结，最早的2024年8月1日满三个月'];
  for (const day of ['2024-07-22', '2024-08-01', '2024-08-29']) expect(found('opinions', day, counts(1))).toEqual(soon);
  expect(found('opinions', '2024-08-30', counts(1))).toEqual(['veto 2024年5月收到的意见还有1件没有办结，过了三个月']);
  expect(found('opinions', '2024-12-31', counts(0))).toEqual([]);
});

test('figures that are old are counted by area, with the oldest', () => {
  expect(found('figures', '2024-07-05')).toEqual([]);
  expect(found('figures', '2024-07-06')).toEqual(['overdue 东区有1项指标的数超过35天没有更新，最久的：新增学位 700 个，36天']);
});

test('a year whose holidays are not known is told, the next one from November on', () => {
  expect(found('holidays', '2024-10-31')).toEqual([]);
  expect(found('holidays', '2031-10-31')).toEqual(['soon 程序里还没有2031年的放假安排，期限先按周末算']);
  expect(found('holidays', '2031-11-01')).toHaveLength(2);
});

test('the gravest comes first', () => {
  const { model, siteUrl } = smallSnapshot();
  const weights = staleOf(snapshotOf(model, civilDate.parse('2024-12-15'), siteUrl)).map(({ weight }) => weight);
  expect(weights).toEqual([...weights].toSorted((left, right) => ['veto', 'overdue', 'soon'].indexOf(left) - ['veto', 'overdue', 'soon'].indexOf(right)));
  expect(new Set(weights).size).toBeGreaterThan(1);
});
