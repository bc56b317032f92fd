import { expect, test } from 'vitest';
import { assignmentKey } from '../../src/domain/task/assignment.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { documentOf } from '../../src/domain/value/source.ts';
import { targetInForce } from '../../src/schedule/target-in-force.ts';
import { readModel } from './model.ts';

const model = readModel();
const targetOf = (indicator: string, area: string) => model.allocations.get(indicator)?.get(area)?.target;

test('the notice has 20 commitments: ten of the province with 20 projects, ten of the prefecture', () => {
  const numbersOf = (programme: string) =>
    [...model.projects.values()].filter((project) => project.programme.id === programme).map(({ commitment }) => commitment.number);
  expect(numbersOf('2023-430000')).toHaveLength(20);
  expect([...new Set(numbersOf('2023-430000'))]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(numbersOf('2023-430600')).toEqual([11, 12, 13, 14, 15, 16, 17, 18, 19, 20]);
  expect(numbersOf('2023-430602')).toEqual([16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29]);
});

test.each([
  ['“/” is no task, not zero', 'xutelite-schools/schools', '430602', { kind: 'notAssigned', text: '/' }],
  ['超过 80 类 is every county’s own standard', 'xiangyiban/certificates', '430602', { kind: 'number', operator: 'moreThan', value: '80', text: '80' }],
  ['a cell without 超过 has none', 'xiangyiban/certificates', '430600-own', { kind: 'number', value: '10', text: '10' }],
  ['市本级 is an area', 'xiangyiban/services', '430600-own', { kind: 'number', value: '250', text: '250' }],
  ['a figure in 万 keeps its decimals', 'xiangyiban/users', '430626', { kind: 'number', value: '43.24', text: '43.24' }],
  ['a shifted row is put back under its names', 'rural-grid/low-voltage-investment', '430626', { kind: 'number', value: '8921', text: '8921' }],
])('in Yueyang %s', (_rule, indicator, area, expected) => {
  expect(targetOf(`2023-430000/${indicator}`, area)).toEqual(expected);
});

test.each([
  ['430626', '5000', '4600'],
  ['430682', '5000', '4600'],
  ['430602', '7800', undefined],
  ['430611', '7800', undefined],
])('the rural allowance has the standard of its kind of area: %s %s', (area, value, baseline) => {
  const target = targetOf('2023-430000/subsistence-allowance/rural', area);
  expect({ baseline: undefined, ...target }).toMatchObject({ kind: 'number', operator: 'atLeast', value, baseline });
});

test.each([
  ['subsistence-allowance/rural', '2023-430000', ['430600-quyuan', '430600-jingkai'], ['5000', '7800']],
  ['sponge-city/built-up-area', '2023-430600', ['430603', '430611', '430600-quyuan', '430600-jingkai', '430600-nanhu', '430600-chenglingji'], ['40', '20']],
])('which number of %s holds is left open where the notice does not say it', (indicator, programme, areas, values) => {
  const open = [...model.allocations.get(`${programme}/${indicator}`)!.values()].filter(({ target }) => target.kind === 'undecided');
  expect(open.map(({ area }) => area).sort()).toEqual([...areas].sort());
  for (const { target } of open) {
    if (target.kind !== 'undecided') continue;
    expect(target.readings.map(({ value }) => value)).toEqual(values);
    expect(target.readings.every(({ reading }) => reading !== undefined)).toBe(true);
  }
});

test('岳阳楼区 owns only what the prefecture did not split', () => {
  const own = model.decompositions.filter(({ by }) => by === '430602').map(({ indicator, source }) => [indicator, documentOf(source)?.line]);
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

test.each(['430621', '430624', '430626', '430681', '430682', '430600-jingkai', '430600-nanhu'])('the share of %s is void with the total of 12 June', (area) => {
  const indicator = '2023-430000/household-meters/households';
  const revisions = model.revisions.get(assignmentKey(indicator, area)) ?? [];
  expect(revisions.map(({ revisedOn, from }) => [revisedOn, from])).toEqual([['2023-06-12', '430600']]);
  expect(targetInForce(targetOf(indicator, area), revisions, civilDate.parse('2023-06-12'))).toMatchObject({
    kind: 'pending',
    text: '各县市区具体任务暂未下达',
  });
});

test('an area without a share of 一户一表 gets no task by the revision', () => {
  expect(model.revisions.get(assignmentKey('2023-430000/household-meters/households', '430603'))).toBeUndefined();
});

test('what 岳阳楼区 restates of its share stands beside it, and beside no other share', () => {
  const places = (area: string) =>
    model.allocations
      .get('2023-430000/employment/new-jobs')
      ?.get(area)
      ?.alsoIn.map(({ document, line }) => `${document}:${line}`);
  expect(places('430602')).toContain('yueyanglou-2023-may-status:11');
  expect([places('430626'), places('430600')]).toEqual([['yueyang-2023-notice-27:41'], ['yueyang-2023-notice-27:41']]);
});

test('the district numbers the lists of others its own way', () => {
  const others = (programme: string) =>
    [...new Set(model.programmes.get(programme)?.projects.map(({ commitment }) => commitment))].map(
      ({ number, otherNumbers }) => `${number}:${otherNumbers[0]?.number ?? '—'}`,
    );
  expect(others('2023-430000')).toEqual(['1:—', '2:1', '3:2', '4:3', '5:4', '6:5', '7:6', '8:7', '9:8', '10:9']);
  expect(others('2023-430600')).toEqual(['11:10', '12:11', '13:12', '14:13', '15:—', '16:14', '17:—', '18:15', '19:—', '20:—']);
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
