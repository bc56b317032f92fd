import { expect, test } from 'vitest';
import { overviewYears } from '../../../src/findings/overview.ts';
import { yearPage } from '../../../src/views/area/year-page.ts';
import { overviewPage } from '../../../src/views/overview/overview-page.ts';
import { share, smallSnapshot } from '../small-snapshot.ts';

const snapshot = smallSnapshot();
const city = snapshot.model.areas.get('990100')!;
const pageOf = (files: Readonly<Record<string, string>> = {}) => overviewPage(smallSnapshot(files), city, 2024);
const cellOf = (page: ReturnType<typeof pageOf>, area: string) => page.rows.find((row) => row.area.words === area)?.cells[0];

test('the overview has a row for every area with a part and a column for every project, as official lists order them', () => {
  const page = pageOf();
  expect(page.columns).toEqual([{ place: '市定第1件', project: '新增公办学位' }]);
  expect(page.rows.map(({ area }) => area.words)).toEqual(['东区', '示例市本级']);
  expect(page.sentence).toMatch(/^2个区域、1件实事。最新的进展截至2024年5月31日。没有列出西县：文件没有写到它们有哪些任务。$/u);
});

test('a cell says its status in words, has its colour, and leads to the task', () => {
  expect(cellOf(pageOf(), '东区')).toEqual({
    tone: 'behind',
    href: '../../p/1000000258.html',
    label: '东区，新增公办学位：未达序时',
    named: '',
    statuses: [{ status: { kind: 'behindSchedule', words: '未达序时' }, count: '' }],
  });
});

test('what a document alone calls behind is behind in its cell too', () => {
  const words = {
    'areas/990101/progress/2024-05.csv': `指标,区域,截至日期,文件判断,进展情况,来源文件,行号\n2024-990100/schools/places,990101,2024-05-31,未达序时进度,正在施工,notice,9\n`,
  };
  expect(cellOf(pageOf(words), '东区')).toMatchObject({
    tone: 'behind',
    named: '文件点名落后',
    label: '东区，新增公办学位：已报告，没有可比的数，文件点名落后',
  });
});

test('pending, not reported and 没有任务 are three cells, and the last is no task to count', () => {
  expect(cellOf(pageOf(share('""')), '东区')?.statuses[0]?.status.kind).toBe('pending');
  expect(cellOf(pageOf(), '示例市本级')?.statuses[0]?.status.kind).toBe('notReported');
  expect(pageOf().counts.words).toBe('2项指标：1项未达序时，1项还没有公布进展');
});

test('a year leads to its overview only where two areas below have a part in it', () => {
  expect(overviewYears(snapshot, city)).toEqual([2024]);
  expect(yearPage(snapshot, '990100', 2024).ways).toContainEqual({ words: '示例市2024年各区域进展一览表', href: '../../overview/990100/2024.html' });
  expect(overviewYears(snapshot, snapshot.model.areas.get('990101')!)).toEqual([]);
});
