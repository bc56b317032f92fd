import { expect, test } from 'vitest';
import { problem } from '../../../src/domain/year/problem.ts';
import { storyOf } from '../../../src/findings/story.ts';
import { storyEntry } from '../../../src/views/task/story.ts';
import { type OneTask, oneTask, taskIn } from '../../fixtures/one-task.ts';

function entriesOf(task: OneTask, area = '990101') {
  const snapshot = oneTask(task);
  const found = taskIn(snapshot, area);
  return storyOf(snapshot, found).map((event) => storyEntry(snapshot, 'p/0.html', found, event));
}

const words = (task: OneTask, area?: string) => entriesOf(task, area).map((entry) => `${entry.title} ${entry.words}`);

test('a promise names its list, a share its area, a division how many areas have one', () => {
  expect(words({})).toEqual(['列入清单 列入2024年示例市重点民生实事：提质改造学校。', '下达任务 东区的任务：提质改造学校，12所。']);
  expect(words({}, '990100').at(-1)).toBe('分解任务 提质改造学校的任务分到2个区域。');
});

test('a circular tells of a task and of how much it is, it neither lists nor assigns', () => {
  const change: OneTask['change'] = ({ documents }) => Object.assign(documents[0]!, { kind: 'circular' });
  expect(words({ change })).toEqual([
    '通报写到这项任务 2024年示例市重点民生实事：提质改造学校。本站没有收录列出它的清单。',
    '通报写到任务数 东区的任务：提质改造学校，12所。',
  ]);
  expect(words({ change }, '990100').at(-1)).toBe('通报写到任务怎样分 提质改造学校的任务分到2个区域。');
});

test('a problem without a day says where it is told', () => {
  const change: OneTask['change'] = ({ problems }) => {
    const found = {
      id: 'water',
      project: '2024-990100/schools',
      foundThrough: 'unit',
      text: '水压不足',
      source: { document: 'notice', line: 7, text: '水压不足' },
    };
    problems.push({ ...problem.parse(found), area: '990101', by: '990101', year: 2024 });
  };
  expect(words({ change }).at(-1)).toBe('发现问题 水压不足。哪一天发现的，文件没有写，见2024年4月27日的文件。');
});

test('a report says what, how much of it and how it stood then; one without a number has the document’s words', () => {
  const reports = [{ value: '3' }, { asOf: '2024-06-30', narrative: '正在施工' }];
  expect(words({ reports }).slice(2)).toEqual([
    '公布进展 截至2024年5月31日，提质改造学校：3所，25%，未达序时。',
    '公布进展 截至2024年6月30日，提质改造学校：正在施工，已报告，没有可比的数。',
  ]);
});

test('a stage is said once, not again as the status', () => {
  expect(words({ share: { kind: 'text', text: '完成招投标' }, reports: [{ stage: 'tendering' }] }).at(-1)).toBe(
    '公布进展 截至2024年5月31日，提质改造学校：招投标。',
  );
});

test('a figure that was wrong is told as corrected later, the correction with its reason', () => {
  const reports = [{ value: '4' }, { value: '3', correctedOn: '2024-06-05', correctionReason: '误计1所' }];
  expect(words({ reports }).slice(2)).toEqual([
    '公布进展 截至2024年5月31日，提质改造学校：4所，33.33%（后来更正）。',
    '更正进展 2024年6月5日更正：2024年5月31日原来报4所，更正为3所。原因：误计1所。',
  ]);
});

test('every entry leads to its line and to the page of its task', () => {
  const [promise, split] = entriesOf({ revisions: [{}] });
  expect(promise).toMatchObject({ day: '2024年4月27日', source: { words: '出自示办函〔2024〕7号第5行', href: '../document/notice.html#L5' } });
  expect(split?.page).toMatch(/^p\/\d{10}\.html$/);
});

test('an entry without a date has no day to print', () => {
  const [first] = entriesOf({ change: ({ documents }) => Object.assign(documents[0]!, { issuedOn: undefined }) });
  expect(first?.day).toBe('');
});
