import { expect, test } from 'vitest';
import { percentVerdict } from '../../src/comparison/percent.ts';
import { assignmentKey } from '../../src/domain/task/assignment.ts';
import { judgementSource, type Report } from '../../src/domain/task/report.ts';
import { documentOf } from '../../src/domain/value/source.ts';
import { readModel, reportsOf, standingOf } from './model.ts';

const document = 'shaoyang-2024-q3-circular';
const model = readModel();
const reports = reportsOf(model, document);
const keyOf = ({ indicator, area }: Report) => assignmentKey(indicator, area);
const contradicted = new Set(model.contradictions.flatMap(({ about }) => about.map((each) => each.replace(/@430500$/, ''))));

const withStatus = (wanted: string) =>
  reports.filter((report) => standingOf(model, report).status === wanted).map((report) => `${keyOf(report)} ${report.measure}`);

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

test('a judgement cites the line of its words, which may be another than that of the figure', () => {
  const lines = reports.filter(({ judgement }) => judgement === '未达序时').map((report) => [keyOf(report), documentOf(judgementSource(report))?.line]);
  expect(lines).toEqual(
    expect.arrayContaining([
      ['2024-430000/emergency-broadcast/prefecture-broadcast@430500', 13],
      ['2024-430500/overdue-resettlement/households@430500', 15],
    ]),
  );
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
  const isEarly = own.some((report) => standingOf(model, report).status === 'completedEarly');
  expect(isEarly || contradicted.has(indicator)).toBe(true);
});

test('a percent of anything but the target completes a task only where the promise was to start', () => {
  const early = reports.filter((report) => standingOf(model, report).status === 'completedEarly');
  const others = early.filter(({ basis, stage, breakdown }) => basis !== 'target' && stage !== 'completed' && breakdown === undefined);
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
  expect(fallen).toEqual([
    ['430500', '60'],
    ['430500-own', '60'],
    ['430582', '38.69'],
  ]);
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
  const counters = model.documents
    .get(document)
    ?.statements.filter(({ line }) => line === 25)
    .flatMap(({ figures }) => figures);
  expect(counters?.map(({ name, value, unit }) => `${name} ${value} ${unit}`)).toEqual([
    '省市主流媒体发稿 280 篇',
    '公开政策文件 419 个',
    '建设内容和建设要求本地化更新 1175 条次',
    '发布工作动态 2964 条',
    '吸纳群众意见建议 1.3 万条',
    '意见建议处理率 100 %',
  ]);
});
