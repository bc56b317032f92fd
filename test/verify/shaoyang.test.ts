import { expect, test } from 'vitest';
import { percentVerdict } from '../../src/comparison/percent.ts';
import { assignmentKey } from '../../src/domain/task/assignment.ts';
import { judgementKind } from '../../src/domain/task/judgement.ts';
import type { Report } from '../../src/domain/task/report.ts';
import { isDone } from '../../src/domain/task/status.ts';
import { documentOf } from '../../src/domain/value/source.ts';
import { groupBy } from '../../src/findings/edition.ts';
import { spanOf } from '../../src/findings/outcome.ts';
import { reportStanding } from '../../src/schedule/report-standing.ts';
import { readModel } from './model.ts';

const document = 'shaoyang-2024-q3-circular';
const model = readModel();
const lineOf = ({ source }: Pick<Report, 'source'>) => documentOf(source)?.line ?? 0;
const reports = [...model.reports.values()].flat().filter(({ source }) => documentOf(source)?.document === document);
const keyOf = ({ indicator, area }: Report) => assignmentKey(indicator, area);
const contradicted = new Set(model.contradictions.flatMap(({ about }) => about.map((each) => each.replace(/@430500$/, ''))));

function standingOf(report: Report) {
  const indicator = model.indicators.get(report.indicator)!;
  const firstTarget = model.allocations.get(report.indicator)?.get(report.area)?.target;
  return reportStanding(report, { indicator, firstTarget, revisions: [], span: spanOf(indicator) });
}

const withStatus = (wanted: string) =>
  reports.filter((report) => standingOf(report).status === wanted).map((report) => `${keyOf(report)} ${report.measure}`);

test('the circular has 24 projects of the province and 14 indicators of the prefecture, four of them reported with the province', () => {
  const projects = [...model.projects.values()].filter(({ programme }) => programme.id === '2024-430000');
  const indicators = [...model.indicators.values()].filter(({ id }) => id.startsWith('2024-430500/'));
  expect([projects.length, indicators.length]).toEqual([24, 14]);
  expect(model.programmes.get('2024-430000')?.isPartial).toBe(false);
  expect(indicators.filter(({ reportedUnder }) => reportedUnder).map(({ source }) => documentOf(source)?.line)).toEqual([110, 112, 114, 117]);
});

test('what the circular calls behind schedule is behind, and nothing else but the water supply counted in households', () => {
  expect(withStatus('behindSchedule').sort()).toEqual([
    '2024-430000/childcare-places/places@430523 完成值',
    '2024-430000/emergency-broadcast/prefecture-broadcast@430500 完成值',
    '2024-430000/emergency-broadcast/prefecture-broadcast@430500-own 完成值',
    '2024-430000/rental-housing/homes@430582 完成值',
    '2024-430000/rural-roads/upgraded-km@430525 完成值',
    '2024-430500/overdue-resettlement/households@430500 完成值',
    '2024-430500/secondary-water-supply/people@430500 户',
  ]);
});

test.each([
  ['②', '2024-430000/family-education/service'],
  ['⑤', '2024-430000/subsistence-allowance/standard'],
  ['⑥', '2024-430000/disability-allowances/standard'],
  ['⑦', '2024-430000/orphan-allowance/standard'],
  ['⑧', '2024-430000/cancer-screening/women'],
  ['⑨', '2024-430000/barrier-free-homes/households'],
  ['⑩', '2024-430000/disabled-children/children'],
  ['⑫', '2024-430000/meal-points/points'],
  ['⑬', '2024-430000/elderly-home-adaptation/households'],
  ['⑮', '2024-430000/legal-aid/cases'],
  ['⑳', '2024-430000/old-compounds/compounds'],
  ['㉔', '2024-430000/drinking-water-sources/sources'],
  ['失业人员再就业', '2024-430500/reemployment/unemployed'],
  ['老年食堂、助餐服务点', '2024-430500/meal-points/points'],
  ['托位', '2024-430500/childcare-places/places'],
  ['改造燃气管网', '2024-430500/gas-pipes/renovated-km'],
  ['新建燃气管网', '2024-430500/gas-pipes/new-km'],
])('%s, done by the circular, is complete early or named in a contradiction', (_name, indicator) => {
  const own = reports.filter((report) => report.indicator === indicator && report.area === '430500');
  const isEarly = own.some((report) => standingOf(report).status === 'completedEarly');
  expect(isEarly || contradicted.has(indicator)).toBe(true);
});

test('a percent of anything but the target completes a task only where the promise was to start', () => {
  const early = reports.filter((report) => standingOf(report).status === 'completedEarly');
  const others = early.filter(({ basis, stage }) => basis !== 'target' && stage !== 'completed');
  expect(others.map(keyOf)).toEqual(['2024-430000/old-compounds/compounds@430500']);
});

test('of the percents whose target is printed only the two contradictions are wrong', () => {
  const wrong = reports.filter((report) => {
    const indicator = model.indicators.get(report.indicator);
    const target = model.allocations.get(report.indicator)?.get(report.area)?.target;
    const isPrimary = report.measure === (indicator?.primaryMeasure ?? '完成值');
    if (!isPrimary || target?.kind !== 'number' || report.value === undefined || report.reportedPercent === undefined) return false;
    return !percentVerdict(report.value, target.value, report.reportedPercent).agrees;
  });
  const excused = model.contradictions.filter(({ excuses, source }) => excuses === 'percent-mismatch' && documentOf(source)?.document === document);
  expect(wrong.map(keyOf)).toEqual(excused.flatMap(({ about }) => about));
});

test('a percent that fell says why', () => {
  const fallen = reports.filter(({ reason }) => reason).map(({ area, reportedPercent }) => [area, reportedPercent]);
  expect(fallen).toEqual([['430500', '60'], ['430500-own', '60'], ['430582', '38.69']]);
});

test('the circular scores twelve counties, two of them with full marks', () => {
  expect(model.scores.map(({ area, score }) => [area, score])).toEqual([
    ['430525', '6'],
    ['430523', '6'],
    ['430524', '5.4783'],
    ['430527', '5.1429'],
    ['430528', '4.9565'],
    ['430522', '4.9091'],
    ['430511', '3'],
    ['430502', '2.5714'],
    ['430503', '1.8'],
    ['430581', '1.6364'],
    ['430582', '1.3043'],
    ['430529', '1.2'],
  ]);
});

test('the counters of the platform stand with their units', () => {
  const counters = model.documents.get(document)?.statements.filter(({ line }) => line === 25).flatMap(({ figures }) => figures);
  expect(counters?.map(({ name, value, unit }) => `${name} ${value} ${unit}`)).toEqual([
    '省市主流媒体发稿 280 篇',
    '公开政策文件 419 个',
    '建设内容和建设要求本地化更新 1175 条次',
    '发布工作动态 2964 条',
    '吸纳群众意见建议 1.3 万条',
    '意见建议处理率 100 %',
  ]);
});

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
    expect(isDone(standingOf(report).status)).toBe(true);
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
  [118, '430511', '暂未形成实际工作量', 'behindSchedule'],
])('line %i judges %s: %s', (line, area, words, kind) => {
  const judged = reports.filter((report) => lineOf(report) === line && report.area === area && report.judgement !== undefined);
  expect(judged.map(({ judgement }) => judgement)).toEqual([words]);
  expect(judgementKind(words)).toBe(kind);
});

test('the city’s page carries the one miss of the province’s list, with the lines that say it', () => {
  const [miss] = reports.filter(({ indicator, area }) => indicator.endsWith('/prefecture-broadcast') && area === '430500');
  expect(miss).toMatchObject({ reportedPercent: '60', basis: 'physical', judgement: '未达序时', reason: '重新挂网，进度环比下降' });
  expect([lineOf(miss!), ...miss!.alsoIn.map(({ line }) => line)]).toEqual([94, 13, 37]);
});

test('the ten schools are five in use and five with the structure finished, and their works are on schedule', () => {
  const [schools, ...others] = reports.filter((report) => lineOf(report) === 76);
  expect(others).toEqual([]);
  expect(schools?.breakdown?.map(({ stage, count }) => [stage, count])).toEqual([['inUse', '5'], ['structureFinished', '5']]);
  expect(standingOf(schools!)).toMatchObject({ status: 'onSchedule', judged: { from: 'reported', basis: 'physical' } });
});

test('whatever has rows of named measures has one that speaks for the whole', () => {
  const groups = groupBy(reports, (report) => [`${keyOf(report)} ${report.asOf}`]);
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
