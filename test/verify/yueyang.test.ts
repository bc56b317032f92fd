import { expect, test } from 'vitest';
import { assignmentKey } from '../../src/domain/task/assignment.ts';
import type { Report } from '../../src/domain/task/report.ts';
import { reportStanding } from '../../src/schedule/report-standing.ts';
import { targetInForce } from '../../src/schedule/target-in-force.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { readModel } from './model.ts';

const model = readModel();
const targetOf = (indicator: string, area: string) => model.allocations.get(indicator)?.get(area)?.target;
const reports = [...model.reports.values()].flat().filter(({ document }) => document === 'yueyanglou-2023-may-status');
const reportOf = (indicator: string) => reports.filter((report) => report.indicator === indicator);
const statusOf = (report: Report) => {
  const indicator = model.indicators.get(report.indicator)!;
  const revisions = model.revisions.get(assignmentKey(report.indicator, report.area)) ?? [];
  return reportStanding(report, { indicator, firstTarget: targetOf(report.indicator, report.area), revisions, year: 2023 }).status;
};

test('the notice has 20 commitments: ten of the province with 20 projects, ten of the prefecture', () => {
  const numbersOf = (programme: string) =>
    [...model.projects.values()].filter((project) => project.programme === programme).map(({ commitment }) => commitment.number);
  expect(numbersOf('2023-430000')).toHaveLength(20);
  expect([...new Set(numbersOf('2023-430000'))]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(numbersOf('2023-430600')).toEqual([11, 12, 13, 14, 15, 16, 17, 18, 19, 20]);
  expect(numbersOf('2023-430602')).toEqual([16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29]);
});

test.each([
  ['“/” is no task, not zero', 'xutelite-schools/schools', '430602', { kind: 'notAssigned', text: '/' }],
  ['超过 goes with every share', 'xiangyiban/certificates', '430602', { kind: 'number', operator: 'moreThan', value: '80', text: '80' }],
  ['市本级 is an area', 'xiangyiban/services', '430600-own', { kind: 'number', value: '250', text: '250' }],
  ['a figure in 万 keeps its decimals', 'xiangyiban/users', '430626', { kind: 'number', operator: 'moreThan', value: '43.24', text: '43.24' }],
  ['a shifted row is put back under its names', 'rural-grid/low-voltage-investment', '430626', { kind: 'number', value: '8921', text: '8921' }],
])('in Yueyang %s', (_rule, indicator, area, expected) => {
  expect(targetOf(`2023-430000/${indicator}`, area)).toEqual(expected);
});

test.each([
  ['430626', '5000'],
  ['430682', '5000'],
  ['430602', '7800'],
  ['430600-jingkai', '7800'],
])('the rural allowance has the standard of its kind of area: %s %s', (area, value) => {
  const target = targetOf('2023-430000/subsistence-allowance/rural', area);
  expect(target).toMatchObject({ kind: 'text', threshold: { operator: 'atLeast', value, unit: '元/年' } });
});

test('岳阳楼区 owns only what the prefecture did not split', () => {
  const own = model.decompositions.filter(({ by }) => by === '430602').map(({ indicator, source }) => [indicator, source.line]);
  expect(own).toEqual([
    ['2023-430000/xiangyiban/one-network-services', 8],
    ['2023-430000/employment/startup-training', 12],
  ]);
  expect(targetOf('2023-430000/employment/startup-training', '430600')).toMatchObject({ value: '9500' });
  expect(targetOf('2023-430000/employment/startup-training', '430602')).toMatchObject({ value: '300' });
});

test('the revision of 12 June keeps the first target, and leaves the district without one', () => {
  const indicator = '2023-430000/household-meters/households';
  const on = (area: string, day: string) =>
    targetInForce(targetOf(indicator, area), model.revisions.get(assignmentKey(indicator, area)) ?? [], civilDate.parse(day));
  expect(on('430602', '2023-06-11')).toMatchObject({ kind: 'number', value: '5985' });
  expect(on('430602', '2023-06-12')).toMatchObject({ kind: 'pending', text: '各县市区具体任务暂未下达' });
  expect([on('430600', '2023-06-11'), on('430600', '2023-06-12')]).toMatchObject([{ value: '15000' }, { value: '3000' }]);
});

test('every fact has its own day, also one later than the title', () => {
  expect(reportOf('2023-430602/skills-centre/centre').map(({ asOf }) => asOf)).toEqual(['2023-05-31', '2023-06-01']);
  expect(new Set(reports.map(({ asOf }) => asOf))).toEqual(new Set(['2023-05-31', '2023-06-01']));
});

test.each([
  ['last of twelve and on schedule', 'employment/new-jobs', 12, 12, 'onSchedule'],
  ['first of ten and behind schedule', 'barrier-free-homes/households', 1, 10, 'behindSchedule'],
])('rank and schedule are two facts: %s', (_what, indicator, rank, rankOf, status) => {
  const [report] = reportOf(`2023-430000/${indicator}`);
  expect(report).toMatchObject({ rank, rankOf });
  expect(statusOf(report!)).toBe(status);
});

test.each([['2023-430600/medical-assistance/person-times', 7], ['2023-430600/lifts/lifts', 11]])(
  '%s has rank %i of an unknown number',
  (indicator, rank) => {
    expect(reportOf(indicator).map((report) => [report.rank, report.rankOf])).toEqual([[rank, undefined]]);
  },
);

test('a claim of completion, and only that, is a stage of completion', () => {
  const lines = new Set(reports.filter(({ stage }) => stage === 'completed').map(({ line }) => line));
  expect([...lines].sort((a, b) => a - b)).toEqual([8, 15, 16, 17, 21, 22, 23, 47, 48]);
  const words = reports.filter(({ stage }) => stage === 'completed').map(({ narrative }) => narrative);
  expect(words.filter((narrative) => !/已(全部)?完成|已全部达标/.test(narrative))).toEqual([]);
});

test.each([
  ['徐 平', '430600', '徐平'],
  ['陈 平', '430600', '陈平'],
  ['亓 磊', '430602', '亓磊'],
  ['李 熊', '430602', '李熊'],
])('%s of %s is %s', (printed, area, name) => {
  expect(model.officialByName.get(`${area}/${printed}`)?.name).toBe(name);
});

test('several officials and agencies lead one item', () => {
  const [responsibility] = model.responsibilities.get('2023-430602/education-bases@430602') ?? [];
  expect(responsibility?.leadOfficials).toEqual(['邓建华', '李德君', '黄泳鑫']);
  expect(responsibility?.leadAgencies).toEqual(['区文旅广体局', '区退役军人事务局', '区水利局', '团区委']);
});
