import { expect, test } from 'vitest';
import { areaMentions, changeRules, columnMentions, projectMentions } from '../../src/findings/mentions.ts';
import { smallSnapshot } from '../views/small-snapshot.ts';

const circular = `
title: 关于进展情况的通报
kind: circular
issuers: [示例市人民政府办公室]
issuedOn: "2024-05-20"
statements:
  - { line: 3, text: 短板在信息公开指标, topic: problem, areaColumn: weakness }
  - { line: 4, text: 东区把食堂办成老年助餐点, topic: highlight, area: "990101", areaColumn: story, projects: [2024-990100/schools] }
  - { line: 5, text: 东区进度下降, topic: problem, area: "990101" }
`;
const { model } = smallSnapshot({ 'areas/990100/documents/circular.yaml': circular });
const [city, district, county] = [model.areas.get('990100')!, model.areas.get('990101')!, model.areas.get('990102')!];
const lines = (found: readonly { statement: { line: number } }[]) => found.map(({ statement }) => statement.line);

test('H3, I10: a sentence stands in its column on the page of the area that it is about, and on no other', () => {
  const columns = (area: typeof city) => columnMentions(model, area).map(({ column, mentions }) => [column, ...lines(mentions)]);
  expect([columns(city), columns(district), columns(county)]).toEqual([[['weakness', 3]], [['story', 4]], []]);
});

test('a sentence that stands in a column is not said a second time among what is said from above', () => {
  expect(lines(areaMentions(model, district))).toEqual([5]);
});

test('only documents of the year that is asked for speak on a page of a year', () => {
  expect([2024, 2023].map((year) => columnMentions(model, city, year).length)).toEqual([1, 0]);
});

test('I10: a story of a project stands on its page in that area and in the area above', () => {
  const of = (area: typeof city) => lines(projectMentions(model, '2024-990100/schools', area));
  expect([of(district), of(city), of(county)]).toEqual([[4], [4], []]);
});

test('D1: how tasks may be changed holds for every task of the area whose document says it, in its year', () => {
  const plan = circular.replace('topic: problem, areaColumn: weakness', 'topic: adjustment, areaColumn: adjustment');
  const { model: ruled } = smallSnapshot({ 'areas/990100/documents/circular.yaml': plan });
  expect([lines(changeRules(ruled, '990100', 2024)), lines(changeRules(ruled, '990100', 2023)), lines(changeRules(ruled, '990101', 2024))]).toEqual([
    [3],
    [],
    [],
  ]);
});
