import { expect, test } from 'vitest';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { site } from '../../src/domain/site/site.ts';
import { siteFinish } from '../../src/findings/site-finish.ts';

const span = { from: 2024, to: 2025 };
const finish = (stage: object | undefined, today = '2024-07-01') => {
  const source = { document: 'notice', line: 1, text: '新建' };
  const read = site.parse({ name: '东区学校', project: '2024-990100/schools', scope: '新建', stages: stage === undefined ? [] : [stage], source });
  return siteFinish({ ...read, id: '990101/school', area: '990101' }, { span }, civilDate.parse(today));
};
const works = (dates: object) => ({ stage: 'worksFinished', ...dates });

test('the day on which the works ended goes before every plan', () => {
  expect(finish(works({ plannedOn: '2024-06', reachedOn: '2024-06-20' }))).toEqual({ kind: 'finishedOn', on: '2024-06-20' });
  expect(finish(works({ plannedOn: '2024-06', reachedBy: '2024-05-31' }))).toEqual({ kind: 'finishedBy', on: '2024-05-31' });
});

test('a plan goes before a forecast', () => {
  expect(finish(works({ plannedOn: '2024-09', expectedOn: '2024-10' }))).toMatchObject({ kind: 'planned', on: '2024-09' });
  expect(finish(works({ expectedOn: '2024-10' }))).toMatchObject({ kind: 'expected', on: '2024-10' });
});

test.each([
  ['2024-06', '2024-06-30', false],
  ['2024-06', '2024-07-01', true],
  ['2024-06-30', '2024-06-30', false],
  ['2024-06-30', '2024-07-01', true],
])('a plan for %s is over on %s: %s', (plannedOn, today, isOver) => {
  expect(finish(works({ plannedOn }), today)).toMatchObject({ isOver });
});

test('without a day of their own the years of the project are the end', () => {
  expect(finish(undefined, '2025-12-31')).toEqual({ kind: 'deadline', from: 2024, to: 2025, isOver: false });
  expect(finish({ stage: 'started', reachedOn: '2024-03-01' }, '2026-01-01')).toEqual({ kind: 'deadline', from: 2024, to: 2025, isOver: true });
});
