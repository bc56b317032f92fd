import { expect, test } from 'vitest';
import { contradiction } from '../../../src/domain/publication/contradiction.ts';
import { responsibility } from '../../../src/domain/task/assignment.ts';
import { plainText } from '../../../src/views/figure/answer-piece.ts';
import { taskPage } from '../../../src/views/task/task-page.ts';
import { indicatorOfAll, type OneTask, oneTask, taskIn } from '../../fixtures/one-task.ts';

function pageOf(task: OneTask, area = '990101') {
  const snapshot = oneTask(task);
  const found = taskIn(snapshot, area);
  return taskPage(snapshot, found, found.code!);
}

const source = { document: 'notice', line: 7, text: '原文' };

test('without a report the page leads with the promise, names who owes the report and who has reported', () => {
  const page = pageOf({ reports: [{ area: '990102', value: '3' }] });
  expect(plainText(page.figures[0]!.answer)).toBe('2024年底前要完成12所。');
  expect(page.figures[0]!.origin?.words).toBe('出自示办函〔2024〕7号第5行');
  expect(page.absence).toEqual({
    sentence: '东区还没有公布进展（本站要求：应于每月22日前）。东区哪个单位该报，公开的文件没有写明。2024年1月以来一次也没有。',
    neighbours: [{ words: '西县（截至2024年5月31日）', href: expect.stringMatching(/^\d{10}\.html$/) }],
  });
});

test('the unit that leads is named as the one that owes the report, and since when', () => {
  const led = responsibility.parse({ project: '2024-990100/schools', leadAgencies: ['区教育局'], source });
  const page = pageOf({ change: (entries) => void entries.responsibilities.push({ ...led, area: '990101' }) });
  expect(page.absence?.sentence).toBe('东区还没有公布进展（本站要求：应于每月22日前）。该报的是牵头单位区教育局，2024年1月以来一次也没有。');
});

test('a page with a report, or without a task, misses none', () => {
  expect(pageOf({ reports: [{ value: '3' }] }).absence).toBeUndefined();
  expect(pageOf({ project: { withdrawal: { withdrawnOn: '2024-06-01', reason: '选址未获批准', source } } }).absence).toBeUndefined();
});

test('acceptance beside progress keeps its name in the history and is not held against the plan', () => {
  const { history } = pageOf({ reports: [{ value: '3' }, { asOf: '2024-06-15', reportedPercent: '15', basis: 'accepted' }] });
  expect(history?.rows.map(({ value, percent, status }) => [value, percent, status?.words])).toEqual([
    ['验收率15%', '', undefined],
    ['3所', '25', '未达序时'],
  ]);
  expect(history?.trend).toBeUndefined();
});

test('a withdrawn project says first what happened, when and why', () => {
  const page = pageOf({ project: { withdrawal: { withdrawnOn: '2024-06-01', reason: '选址未获批准', approvedBy: '市人民政府', source } } });
  expect(page.notices[0]).toEqual({
    words: '这个项目2024年6月1日取消。原因：选址未获批准。批准：市人民政府。',
    link: { words: '出自示办函〔2024〕7号第7行', href: '../document/notice.html#L7' },
  });
  expect([plainText(page.figures[0]!.answer), page.figures[0]!.status.words]).toEqual(['这项任务已经取消。', '已取消']);
});

test('a renamed project keeps its former name', () => {
  const { notices } = pageOf({ project: { renamings: [{ renamedOn: '2024-03-01', formerTitle: '改造校舍', reason: '与省里名称一致', source }] } });
  expect(notices[0]?.words).toBe('这个项目2024年3月1日改名，原来叫“改造校舍”。原因：与省里名称一致。');
});

const calledBack = { area: '990100', before: '20', after: '10', sharesBelow: { kind: 'pending', text: '暂未下达' } };

test('a share that the city called back is no task to divide by: the change stands first, the first share beside it', () => {
  const page = pageOf({ revisions: [calledBack] });
  expect(page.notices[0]?.words).toBe('示例市2024年6月12日调整任务，各区域的任务还没有下达。原来的任务：12所。文件没有说明原因。');
  expect(page.revisions).toMatchObject([
    { sentence: '示例市2024年6月12日调整任务，各区域的任务还没有下达。', before: '12所', after: '任务待下达', first: '12所' },
  ]);
  expect(page.figures[0]!.status.words).toBe('任务待下达');
});

test('a task that its own area called back is said once', () => {
  const page = pageOf({ reports: [{ value: '3' }], revisions: [{ after: { kind: 'pending', text: '暂未下达' }, reason: '总任务调整' }] });
  expect(page.notices[0]?.words).toBe('2024年6月12日任务调整，东区原来的任务12所不再适用，新的任务还没有下达。原因：总任务调整。');
  expect(plainText(page.figures[0]!.answer)).toBe('任务数还没有下达。截至2024年5月31日完成3所。');
});

test("an area's own change says both targets; without a change nothing is said", () => {
  expect(pageOf({ revisions: [{ reason: '生源减少' }] }).revisions).toMatchObject([
    { sentence: '2024年6月12日起，东区的任务由12所改为10所。', first: '12所', reason: '原因：生源减少。' },
  ]);
  expect(pageOf({}).revisions).toEqual([]);
});

test('an ordinal is said only where it is printed, another document’s as its own', () => {
  expect(pageOf({}).kicker).toBe('2024年示例市重点民生实事');
  const page = pageOf({ commitment: { number: 5, otherNumbers: [{ number: 3, source }] } });
  expect(page.kicker).toBe('2024年示例市重点民生实事第5件');
  expect(page.otherOrdinals).toEqual([{ words: '示例市的方案里是第3件', href: '../document/notice.html#L7' }]);
});

test('the history keeps a corrected figure struck out beside the one that replaced it', () => {
  const reports = [{ value: '4' }, { value: '3', correctedOn: '2024-06-05', correctionReason: '误计1所' }];
  expect(pageOf({ reports }).history?.rows.map(({ value, isCorrected, correction }) => [value, isCorrected, correction])).toEqual([
    ['3所', false, '2024年6月5日更正：2024年5月31日原来报4所，更正为3所。原因：误计1所。'],
    ['4所', true, undefined],
  ]);
});

test('the history says stages and parts in words, and who filed a figure', () => {
  const filed = { document: undefined, line: undefined, filedBy: '县教育局', post: '项目股', receivedOn: '2024-06-21', enteredBy: '县实事办统计岗' };
  const reports = [
    { breakdown: '完工 1；未开工 11', ...filed },
    { asOf: '2024-04-30', stage: 'tendering' },
  ];
  expect(pageOf({ reports }).history?.rows.map(({ value, source: { words } }) => [value, words])).toEqual([
    ['完工1所，未开工11所', '县教育局报送'],
    ['招投标', '出自示办函〔2024〕7号第11行'],
  ]);
});

test('a report that only names the list where the figure is kept is not judged', () => {
  const reports = [{ narrative: '此指标纳入省定重点民生实事统一调度。' }];
  const statuses = (indicator: object) => pageOf({ indicator, reports }).history?.rows.map(({ status }) => status?.words);
  expect(statuses({ reportedUnder: indicatorOfAll })).toEqual([undefined]);
  expect(statuses({})).toEqual(['已报告，没有可比的数']);
});

test('an earlier report without a number keeps its words in the history; those of the last one stand above it', () => {
  const reports = [
    { stage: 'preparing', narrative: '正在外观设计中' },
    { asOf: '2024-06-01', stage: 'preparing', narrative: '现场查勘了备选地块' },
  ];
  expect(pageOf({ reports }).history?.rows.map(({ words }) => words)).toEqual([undefined, '正在外观设计中']);
});

test('one day has no line to draw, two days have one', () => {
  expect(pageOf({ reports: [{ value: '3' }] }).history?.trend).toBeUndefined();
  expect(pageOf({ reports: [{ value: '3' }, { value: '4', asOf: '2024-06-30' }] }).history?.trend?.lines.map(({ points }) => points.length)).toEqual([2]);
});

test('a contradiction about two things stands on the page once', () => {
  const about = [indicatorOfAll, `${indicatorOfAll}@990101`];
  const page = pageOf({
    change: ({ contradictions }) => {
      contradictions.push({
        ...contradiction.parse({ source, subject: '学校数', printed: '12', computed: '11', explanation: '两处印的数不同', about }),
        area: '990101',
      });
    },
  });
  expect(page.contradictions.map(({ heading }) => heading)).toEqual(['文件前后不一致：学校数']);
  expect(page.figures[0]?.remarks).toEqual([]);
});

test('a figure that the document leaves open says so beside itself, in the area that is meant alone', () => {
  const remarks = (area: string) =>
    pageOf(
      {
        change: ({ contradictions }) => {
          const open = { source, kind: 'reading', subject: '12所分在哪个区', printed: '东区 12', computed: '西县 12', explanation: '列名错开一格' };
          contradictions.push({ ...contradiction.parse({ ...open, about: [`${indicatorOfAll}@990101`] }), area: '990100' });
        },
      },
      area,
    ).figures[0]?.remarks;
  expect(remarks('990101')).toEqual(['文件有两种读法：12所分在哪个区。这里用的是一种，下面两种都写着。']);
  expect(remarks('990102')).toEqual([]);
});

test('a total that only a county restates in part is not said to be divided', () => {
  const totals = (by: string) => pageOf({ change: ({ decompositions: [table] }) => Object.assign(table!, { by }) }, '990100').areas?.totals[0]?.sentences;
  expect(totals('990100')).toContain('文件所列合计20所，各区域相加20所，一致。');
  expect(totals('990101')).toContain('文件所列合计20所；只公布了其中一部分区域的任务，不能相加核对。');
});

test('units are called as the document calls them there, and a list that it leaves open ends with 等', () => {
  const units = responsibility.parse({
    project: '2024-990100/schools',
    leadAgencies: ['市教体局'],
    responsibleAgencies: ['市财政局'],
    andOthers: true,
    source,
  });
  const { contact } = pageOf({ change: ({ responsibilities }) => responsibilities.push({ ...units, area: '990101' }) });
  expect(contact.rows.map(({ label, people, end }) => `${label} ${people.map(({ words }) => words).join('、')}${end}`)).toEqual([
    '牵头单位 市教体局',
    '责任单位 市财政局等',
  ]);
});

test('a unit that answers for one indicator of several says which', () => {
  const teachers = { id: 'teachers', text: '招聘教师', unit: '人', target: '5', source };
  const page = pageOf({
    project: { indicators: [{ id: 'schools', text: '提质改造学校', unit: '所', target: '20', source }, teachers] },
    change: ({ responsibilities, decompositions }) => {
      decompositions.push({ ...decompositions[0]!, indicator: '2024-990100/schools/teachers' });
      responsibilities.push({
        ...responsibility.parse({ project: '2024-990100/schools', indicators: ['2024-990100/schools/teachers'], responsibleAgencies: ['区人社局'], source }),
        area: '990101',
      });
    },
  });
  expect(page.contact.rows.map(({ label, people }) => [label, people.map(({ words }) => words)])).toEqual([['责任单位', ['区人社局（只管招聘教师）']]]);
});
