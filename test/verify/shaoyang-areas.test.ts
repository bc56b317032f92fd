import { expect, test } from 'vitest';
import { assignmentKey } from '../../src/domain/task/assignment.ts';
import { judgementKind } from '../../src/domain/task/judgement.ts';
import { isDone } from '../../src/domain/task/status.ts';
import { groupBy } from '../../src/findings/snapshot.ts';
import { lineOf, readModel, reportsOf, standingOf } from './model.ts';

const model = readModel();
const reports = reportsOf(model, 'shaoyang-2024-q3-circular');
const twelve = ['430525', '430523', '430524', '430527', '430528', '430522', '430511', '430502', '430503', '430581', '430582', '430529'];

test('the twelve counties of a sentence are those that lines 39 to 41 score', () => {
  expect(model.scores.map(({ area }) => area)).toEqual(twelve);
});

test.each([
  [80, 3, '全市 12 个县市区已全部完成“提高困难群体救助标准”提标补发工作。'],
  [83, 1, '12 个县市区均已完成全年目标任务。'],
  [84, 1, '12 个县市区均已完成全年目标任务。'],
  [89, 1, '12 个县市区均已完成全年目标任务。'],
  [90, 1, '12 个县市区均已完成全年目标任务。'],
])('line %i says of each of the twelve counties that it has done %i tasks, and gives none of them the city’s number', (line, tasks, words) => {
  const below = reports.filter((report) => lineOf(report) === line && report.area !== '430500');
  expect(below).toHaveLength(12 * tasks);
  expect(new Set(below.map(({ area }) => area))).toEqual(new Set(twelve));
  for (const report of below) {
    expect([report.stage, report.narrative, report.value, report.reportedPercent]).toEqual(['completed', words, undefined, undefined]);
    expect(judgementKind(report.judgement ?? '')).toBe('completed');
    expect(isDone(standingOf(model, report).status)).toBe(true);
  }
});

test.each([92, 103])('line %i counts counties without naming them, so no county has a row of it', (line) => {
  expect(reports.filter((report) => lineOf(report) === line).map(({ area }) => area)).toEqual(['430500']);
});

test.each([
  [77, '430500', '已完成全年目标任务', 'completed'],
  [79, '430523', '未达序时', 'behindSchedule'],
  [88, '430500', '整体按序时推进', 'onSchedule'],
  [91, '430500', '皆完成项目申报、固定办学场地、师资队伍、课程设置、挂牌', 'other'],
  [94, '430500', '未达序时', 'behindSchedule'],
  [94, '430500-own', '未达序时', 'behindSchedule'],
  [98, '430582', '未达序时', 'behindSchedule'],
  [101, '430525', '未达序时', 'behindSchedule'],
  [103, '430500', '全部项目承担县已完成全年目标任务', 'completed'],
  [118, '430500', '未达序时', 'behindSchedule'],
  [118, '430523', '已完成超期安置任务，清零到位', 'completed'],
  [118, '430500-jingkai', '已完成超期安置任务，清零到位', 'completed'],
  [118, '430503', '与实现序时推进差距较大', 'behindSchedule'],
  [118, '430502', '与实现序时推进差距较大', 'behindSchedule'],
  [118, '430582', '与实现序时推进差距较大', 'behindSchedule'],
  [118, '430511', '暂未形成实际工作量', 'noWork'],
])('line %i judges %s: %s', (line, area, words, kind) => {
  const judged = reports.filter((report) => lineOf(report) === line && report.area === area && report.judgement !== undefined);
  expect(judged.map(({ judgement }) => judgement)).toEqual([words]);
  expect(judgementKind(words)).toBe(kind);
});

test('the city’s page carries the one miss of the province’s list, with the lines that say it', () => {
  const [miss] = reports.filter(({ indicator, area }) => indicator.endsWith('/prefecture-broadcast') && area === '430500');
  expect(miss).toMatchObject({ reportedPercent: '60', basis: 'progress', judgement: '未达序时', reason: '重新挂网，进度环比下降' });
  expect([lineOf(miss!), ...miss!.alsoIn.map(({ line }) => line)]).toEqual([94, 13, 37]);
});

test('the ten schools are five in use and five with the structure finished, and their works are on schedule', () => {
  const [schools, ...others] = reports.filter((report) => lineOf(report) === 76);
  expect(others).toEqual([]);
  expect(schools?.breakdown?.map(({ stage, count }) => [stage, count])).toEqual([
    ['inUse', '5'],
    ['structureFinished', '5'],
  ]);
  expect(standingOf(model, schools!)).toMatchObject({ status: 'onSchedule', judged: { from: 'reported', basis: 'physical' } });
});

test('whatever has rows of named measures has one that speaks for the whole', () => {
  const groups = groupBy(reports, (report) => [`${assignmentKey(report.indicator, report.area)} ${report.asOf}`]);
  const without = [...groups].filter(([, rows]) => {
    const own = model.indicators.get(rows[0]!.indicator)?.primaryMeasure;
    return !rows.some(({ measure }) => measure === '完成值' || measure === own);
  });
  expect(without).toEqual([]);
});

test.each([
  [80, '⑥⑦'],
  [85, '112.5%'],
  [92, '11 个县市区'],
  [95, '17 个'],
  [90, '2584'],
  [84, '3080'],
  [101, '498'],
])('what the circular leaves open at line %i is shown with both readings: %s', (line, words) => {
  const said = model.contradictions.filter(({ area }) => area === '430500').map((each) => `${each.subject} ${each.printed} ${each.computed}`);
  expect(said.filter((each) => each.includes(words)).length, String(line)).toBeGreaterThan(0);
});
