import { expect, test } from 'vitest';
import { readContent } from '../../src/content/read/read.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { disclosureTable } from '../../src/data/tables/disclosure.ts';
import { contentFolder, validCodes, validContent } from '../fixtures/county.ts';

/** A province list with as many projects as `count`, above the two counties. */
const provinceList = (count: number) => `
year: 2024
level: province
title: 2024年示例省重点民生实事
source: { document: notice, line: 1, text: 重点民生实事 }
commitments:
  - number: 1
    title: 事
    source: { document: notice, line: 1, text: 事 }
    projects:
${Array.from({ length: count }, (_, index) => `      - { id: p${index}, title: 项目, source: { document: notice, line: 1, text: 项目 }, indicators: [{ id: i, text: 指标, source: { document: notice, line: 1, text: 指标 } }] }`).join('\n')}
`;

const rowsFor = (score: string, projects = 24, builtOn = '2025-01-02', more: Readonly<Record<string, string>> = {}) => {
  const content = {
    ...validContent,
    'codes.csv': validCodes,
    'areas/990000/area.yaml': 'name: 示例省\nkind: province\n',
    'areas/990100/area.yaml': 'name: 示例市\nkind: prefecture\nparent: "990000"\n',
    'areas/990000/programmes/2024.yaml': provinceList(projects),
    'areas/990100/scores.yaml': `- { area: "990101", asOf: "2024-09-30", maxPoints: "6", score: "${score}", source: { document: notice, line: 39, text: 得分 } }`,
    ...more,
  };
  const { model, issues } = readContent(contentFolder(content));
  if (!model) throw new Error(JSON.stringify(issues));
  return disclosureTable.rows(model, civilDate.parse(builtOn));
};

test('a printed score stands as printed, without counts that nobody printed', () => {
  expect(rowsFor('5.4783')[0]).toEqual({
    area: '990101',
    area_name: '东区',
    as_of: '2024-09-30',
    origin: 'published',
    full_marks: '6',
    disclosed: '',
    assigned: '',
    score: '5.4783',
    source: 'notice',
    line: '39',
    tier: '',
    method: '',
  });
});

// 邵阳市 2024 年 1—9 月通报第 39—41 行 prints these scores; the province list has 24 projects.
test.each([
  ['5.4783', '21/23'],
  ['5.1429', '18/21'],
  ['4.9565', '19/23'],
  ['4.9091', '18/22'],
  ['3', '9/18 10/20 11/22 12/24'],
  ['2.5714', '9/21'],
  ['1.8', '6/20'],
  ['1.6364', '6/22'],
  ['1.3043', '5/23'],
  ['1.2', '4/20'],
])('a score of %s can only come from %s', (score, counts) => {
  const computed = rowsFor(score).filter(({ origin }) => origin === 'computed');
  expect(computed.map(({ disclosed, assigned }) => `${disclosed}/${assigned}`).join(' ')).toBe(counts);
});

test('without the province list nothing is computed', () => {
  expect(
    rowsFor('5.4783', 3)
      .map(({ origin }) => origin)
      .filter((origin) => origin !== 'own' && origin !== 'month_end'),
  ).toEqual(['published']);
});

const live = (builtOn: string, more?: Readonly<Record<string, string>>) => rowsFor('3', 3, builtOn, more).filter(({ origin }) => origin === 'own');

test('in the year itself every area with a scored task has its own score, without a source', () => {
  expect(live('2024-07-01').map(({ area, disclosed, assigned, score, as_of }) => [area, disclosed, assigned, score, as_of])).toEqual([
    ['990100', '1', '1', '6.0000', '2024-07-01'],
    ['990101', '1', '1', '6.0000', '2024-07-01'],
    ['990100-own', '1', '1', '6.0000', '2024-07-01'],
  ]);
});

test('the month-ends before stand behind each own score, in the same columns', () => {
  // The list came out on 27 April: there is nothing to score before.
  const east = rowsFor('3', 3, '2024-06-10').filter(({ area, origin }) => area === '990101' && (origin === 'own' || origin === 'month_end'));
  expect(east.map(({ origin, as_of, disclosed, assigned, score, source }) => [origin, as_of, disclosed, assigned, score, source])).toEqual([
    ['own', '2024-06-10', '1', '1', '6.0000', ''],
    ['month_end', '2024-04-30', '1', '1', '6.0000', ''],
    ['month_end', '2024-05-31', '1', '1', '6.0000', ''],
  ]);
});

test('a year that is over is scored as of its last day', () => {
  expect(live('2025-07-01').map(({ area, score, as_of }) => [area, score, as_of])).toEqual([
    ['990100', '6.0000', '2024-12-31'],
    ['990101', '6.0000', '2024-12-31'],
    ['990100-own', '6.0000', '2024-12-31'],
  ]);
});

test('a condition that is not met takes the task out of the disclosed ones', () => {
  const checklist = `
- version: "2024-2"
  from: "2024-06-01"
  maxPoints: "6"
  levels: [prefecture]
  items:
    - { id: scopeAndRequirements, name: 已公开建设内容和要求, cure: 填写 scope }
`;
  expect(live('2024-07-01', { 'checklist.yaml': checklist }).map(({ disclosed, score }) => [disclosed, score])).toEqual(Array(3).fill(['0', '0.0000']));
  expect(live('2024-05-31', { 'checklist.yaml': checklist })).toEqual([]);
});
