import { expect, test } from 'vitest';
import { judgementKind } from '../../src/domain/task/judgement.ts';
import type { Report } from '../../src/domain/task/report.ts';
import { lineOf, readModel, reportsOf, standingOf } from './model.ts';

const model = readModel();
const reports = reportsOf(model, 'yueyanglou-2023-may-status');
const reportOf = (indicator: string) => reports.filter((report) => report.indicator === indicator);
const statusOf = (report: Report) => standingOf(model, report).status;

test.each([
  ['pocket-parks/places', 38, 'worksFinished 1; started 1; preparing 6'],
  ['school-upgrades/schools', 39, 'worksFinished 1; fittingOut 1; started 1; notStarted 9'],
  ['guozhen-water-supply/works', 46, 'started 1; notStarted 1'],
  ['resettlement-title-deeds/compounds', 52, 'preparing 6; preparing 2'],
  ['education-bases/martyrs-memorial', 48, 'nearlyFinished 1'],
  ['care-homes/veterans-home', 54, 'worksFinished 1; preparing 1'],
])('%s at line %i is one report of all its parts: %s', (indicator, line, parts) => {
  const found = reportOf(`2023-430602/${indicator}`);
  expect(found.map(lineOf)).toEqual([line]);
  expect(found[0]?.breakdown?.map(({ stage, count }) => `${stage} ${count}`).join('; ')).toBe(parts);
  expect([found[0]?.measure, found[0]?.value, found[0]?.stage]).toEqual(['完成值', undefined, undefined]);
});

test('the fourteen sponge projects are counted by stage and never against the share of the area', () => {
  const [projects, ...others] = reportOf('2023-430600/sponge-city/built-up-area');
  expect(others).toEqual([]);
  expect(projects).toMatchObject({ measure: '委托代建项目', value: '14' });
  expect(projects?.breakdown?.map(({ stage, count }) => `${stage} ${count}`).join('; ')).toBe('worksFinished 1; started 11; tendering 1; preparing 1');
  expect(statusOf(projects!)).toBe('stageOnly');
});

test('two measures against flooding and eight households never speak for the whole', () => {
  const whole = ['waterlogging/places', 'stalled-developments/sanban-south'].map((indicator) =>
    reportOf(`2023-430602/${indicator}`)
      .filter(({ measure }) => measure === '完成值')
      .map(({ value, narrative }) => [value, narrative.length > 30]),
  );
  expect(whole).toEqual([[[undefined, true]], [[undefined, true]]]);
});

test.each([
  ['2023-430600/small-reservoirs/managed', 'nearlyFinished'],
  ['2023-430602/education-bases/guoliang-base', 'worksFinished'],
  ['2023-430602/skills-centre/centre', 'preparing'],
  ['2023-430602/stalled-developments/youa', 'preparing'],
  ['2023-430602/rental-flats/flats', 'tendering'],
])('%s has come to %s', (indicator, stage) => {
  expect(new Set(reportOf(indicator).map((report) => report.stage))).toEqual(new Set([stage]));
});

test('the three bases were to be started, and are', () => {
  const bases = reports.filter(({ indicator }) => indicator.startsWith('2023-430602/education-bases/'));
  expect(bases.map(statusOf)).toEqual(['completedEarly', 'completedEarly', 'completedEarly']);
});

test.each([
  [8, '进度与其他县市区同步', 'inStep'],
  [15, '与全市进度同步', 'inStep'],
  [22, '与全市进度同步', 'inStep'],
  [23, '已全部达标', 'completed'],
])('line %i judges itself: %s', (line, words, kind) => {
  expect(new Set(reports.filter((report) => lineOf(report) === line).map(({ judgement }) => judgement))).toEqual(new Set([words]));
  expect(judgementKind(words)).toBe(kind);
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

test.each([
  ['2023-430600/medical-assistance/person-times', 7],
  ['2023-430600/lifts/lifts', 11],
])('%s has rank %i of an unknown number', (indicator, rank) => {
  expect(reportOf(indicator).map((report) => [report.rank, report.rankOf])).toEqual([[rank, undefined]]);
});

test('a claim of completion, and only that, is a stage of completion', () => {
  const lines = new Set(reports.filter(({ stage }) => stage === 'completed').map(lineOf));
  expect([...lines].sort((a, b) => a - b)).toEqual([8, 15, 16, 17, 21, 22, 23, 47]);
  const words = reports.filter(({ stage }) => stage === 'completed').map(({ narrative }) => narrative);
  expect(words.filter((narrative) => !/已(全部)?完成|已全部达标/.test(narrative))).toEqual([]);
});
