import { expect, test } from 'vitest';
import { documentOf } from '../../src/domain/value/source.ts';
import { readModel } from './model.ts';

const model = readModel();
const sharesOf = (area: string, kind: string) =>
  model.decompositions.filter(({ by, shares }) => by === area && shares.get(area)?.kind === kind).map(({ indicator }) => indicator);

test('every row of Shaodong’s three annexes is a share or an indicator: 32, 8 and 11', () => {
  const split = model.decompositions.filter(({ by }) => by === '430582').map(({ source }) => documentOf(source)?.line);
  const own = [...model.indicators.values()].filter(({ id }) => id.startsWith('2023-430582/')).map(({ source }) => documentOf(source)?.line);
  const rows = [...split, ...own].filter((line) => line !== undefined && line > 110);
  const between = (first: number, last: number) => rows.filter((line) => line !== undefined && line >= first && line <= last).length;
  expect([between(113, 148), between(155, 162), between(169, 179), new Set(rows).size]).toEqual([32, 8, 11, 51]);
});

test.each([
  ['a number inside a name is not the target', '2023-430000/employment/new-jobs', { kind: 'number', value: '4980', text: '4980' }],
  ['the operator comes from the text', '2023-430000/rural-water/storage', { kind: 'number', operator: 'about', value: '73', text: '73' }],
  [
    '超过 80 类 in the name is 60 in the cell',
    '2023-430000/xiangyiban/certificates',
    { kind: 'number', operator: 'moreThan', value: '60', reading: '指标名称里的“超过 80 类”是上级的数；正文第26行写“超过 60 类”', text: '60' },
  ],
  [
    'a cell may hold number and unit',
    '2023-430000/subsistence-allowance/urban',
    { kind: 'number', operator: 'atLeast', value: '650', baseline: '600', baselineOperator: 'atLeast', reading: '原来的标准印在正文第36行', text: '650 元/月' },
  ],
  [
    'a unit with a dot is a unit',
    '2023-430000/disability-allowances/care',
    { kind: 'number', operator: 'atLeast', value: '80', baseline: '75', baselineOperator: 'atLeast', reading: '原来的标准印在正文第36行', text: '80 元/月·人' },
  ],
  ['a standard of the province is text', '2023-430000/xiangyiban/one-network-services', { kind: 'text', text: '“一网通办”事项达到或超过省定标准' }],
])('in Shaodong %s', (_rule, indicator, target) => {
  expect(model.allocations.get(indicator)?.get('430582')?.target).toEqual(target);
});

test('a school that the province has not chosen yet is pending in Shaodong, and says what it waits for', () => {
  expect(model.allocations.get('2023-430000/xutelite-schools/schools')?.get('430582')?.target).toEqual({
    kind: 'pending',
    waitingFor: '省打好重点民生保障仗工作专班按程序遴选报批后，另行发文确定',
    text: '待省打好重点民生保障仗工作专班按程序遴选报批后，另行发文确定。',
  });
});

test('the same task in two lists of Shaodong is never added', () => {
  const twice = [...model.indicators.values()].filter(({ countedIn }) => countedIn).map(({ id, countedIn }) => [id, countedIn]);
  expect(twice).toEqual(
    // 350户 and 550户 of two names (lines 127, 156) are not said to be one task.
    ['disabled-children/children', 'barrier-free-homes/households', 'old-compounds/compounds'].map((indicator) => [
      `2023-430500/${indicator}`,
      `2023-430000/${indicator}`,
    ]),
  );
});

test('every blank of Longhui’s sentences is pending, and nothing else is', () => {
  expect(sharesOf('430524', 'pending')).toEqual([
    '2023-430000/xutelite-schools/schools',
    '2023-430000/xiangyiban/services',
    '2023-430000/xiangyiban/one-network-services',
    '2023-430000/xiangyiban/certificates',
    '2023-430000/xiangyiban/users',
    '2023-430000/rural-roads/national-road-safety-km',
    '2023-430000/rural-water/storage',
    '2023-430000/rural-water/irrigation',
    '2023-430500/parking-and-charging/parking-spaces',
    '2023-430500/parking-and-charging/chargers',
  ]);
});

test('Longhui’s list has eight commitments, its monitored programme three', () => {
  const numbers = ['2023-430524', '2023-430524-monitored'].map((id) => model.programmes.get(id)?.projects.map(({ commitment }) => commitment.number));
  expect(numbers).toEqual([
    [1, 2, 3, 4, 5, 6, 7, 8],
    [1, 2, 3],
  ]);
});

test('Longhui’s table breaks off: item 10 has agencies and no people', () => {
  const roads = model.responsibilities.get('2023-430000/rural-roads@430524');
  expect(model.documents.get('longhui-2023-implementation-plan')?.isPartial).toBe(true);
  expect(roads?.map(({ leadAgencies, responsiblePersons }) => [leadAgencies, responsiblePersons])).toEqual([[['县交通运输局', '县公路建设养护中心'], []]]);
});

test('the people of a merged cell answer for every row of it', () => {
  const people = ['nursing-beds', 'elderly-home-adaptation'].map(
    (project) => model.responsibilities.get(`2023-430000/${project}@430524`)?.[0]?.responsiblePersons,
  );
  expect(people).toEqual(Array(2).fill(['张诚', '彭文波', '范志海', '周玉科', '丁守校', '各乡镇长、街道办事处主任']));
});

test.each([
  ['subsistence-allowance/urban', 'atLeast', '650', '600'],
  ['subsistence-allowance/rural', 'atLeast', '5000', '4600'],
  ['disability-allowances/living', 'atLeast', '80', '75'],
  ['disability-allowances/care', 'atLeast', '80', '75'],
  ['orphan-allowance/dispersed', undefined, '1100', '950'],
  ['orphan-allowance/institutional', undefined, '1500', '1350'],
])('both counties raise %s to %s %s from %s', (indicator, operator, value, baseline) => {
  const targets = ['430582', '430524'].map((area) => model.allocations.get(`2023-430000/${indicator}`)?.get(area)?.target);
  for (const target of targets) expect({ operator: undefined, ...target }).toMatchObject({ kind: 'number', operator, value, baseline });
});

test('the numbers in the names of Shaodong’s annex 2 are the totals of 邵阳市', () => {
  const totals = [155, 156, 157, 158, 159, 160, 161, 162].map((line) => {
    const found = [...model.indicators.values()].find(({ id, source }) => id.startsWith('2023-430500/') && documentOf(source)?.line === line);
    const target = model.allocations.get(found?.id ?? '')?.get('430500')?.target;
    return target?.kind === 'number' ? target.value : target?.kind;
  });
  expect(totals).toEqual(['35', '2928', '1000', '1000', '150', '945', '33', '24']);
});

test('邵阳市’s own list of 2023 is not at hand: no ordinal is its own, and each county’s stands with its line', () => {
  const commitments = [...new Set(model.programmes.get('2023-430500')?.projects.map(({ commitment }) => commitment))];
  expect(commitments.map(({ number }) => number).filter((number) => number !== undefined)).toEqual([]);
  const numbersIn = (document: string) =>
    commitments.map(({ otherNumbers }) => otherNumbers.find(({ source }) => source.document === document)?.number ?? '—').join(' ');
  expect(numbersIn('shaodong-2023-implementation-opinions')).toBe('1 2 3 4 5 6 — — — —');
  expect(numbersIn('longhui-2023-implementation-plan')).toBe('1 — — — 2 5 3 4 6 7');
});

test('neither county asks of its schools what 岳阳市 asks', () => {
  const asked = ['430582', '430524', '430600'].map((area) => model.responsibilities.get(`2023-430000/xutelite-schools@${area}`)?.[0]?.requirements);
  expect(asked).toEqual(['适应生源增长需要，改善办学条件', '适应生源增长，改善办学条件', '满足生源增长需要，改善办学条件']);
  expect([...model.projects.values()].filter(({ programme, requirements }) => programme.level === 'province' && requirements !== undefined)).toEqual([]);
});

test('Longhui closes its changes on 15 September 2023', () => {
  expect(['2023-430524', '2023-430524-monitored'].map((id) => model.programmes.get(id)?.changesUntil)).toEqual(['2023-09-15', '2023-09-15']);
});

test('a rate and a standard are levels, and the air is to be better than in 2022', () => {
  const levels = model.programmes
    .get('2023-430524-monitored')
    ?.projects.flatMap(({ indicators }) => indicators.filter(({ isLevel }) => isLevel).map(({ id }) => id.split('/').at(-1)));
  expect(levels).toEqual(['icu-beds', 'convertible-icu-beds', 'air-quality', 'water-quality']);
  expect(model.allocations.get('2023-430524-monitored/environment/air-quality')?.get('430524')?.target).toMatchObject({
    operator: 'moreThan',
    value: '88.2',
    baseline: '88.2',
  });
});
