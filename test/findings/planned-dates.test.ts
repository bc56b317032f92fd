import { expect, test } from 'vitest';
import type { Entries } from '../../src/content/entries.ts';
import { acceptanceRules } from '../../src/domain/year/acceptance-rules.ts';
import { problem } from '../../src/domain/year/problem.ts';
import { publicNotice } from '../../src/domain/year/public-notice.ts';
import { plannedDates } from '../../src/findings/planned-dates.ts';
import { type OneTask, oneTask } from '../fixtures/one-task.ts';

const source = { document: 'notice', line: 7, text: '原文' };
const about = { area: '990101', by: '990101' };
const dates = (task: OneTask, area = '990101') => plannedDates(oneTask(task), area).map(({ day, kind, key }) => `${day} ${kind} ${key}`);

test('a stage that is planned or expected has its date until it is reached; the forecast stands for the plan', () => {
  const planned = (stages: object[]) => dates({ sites: [{ stages }] });
  expect(planned([{ stage: 'worksFinished', plannedOn: '2024-08-31' }])).toEqual(['2024-08-31 stage stage/990101/site-0/worksFinished']);
  expect(planned([{ stage: 'worksFinished', plannedOn: '2024-08-31', expectedOn: '2024-09' }])).toEqual(['2024-09-30 stage stage/990101/site-0/worksFinished']);
  expect(planned([{ stage: 'worksFinished', plannedOn: '2024-08-31', reachedOn: '2024-06-30' }])).toEqual([]);
});

test('a task with a day of its own has it until it is done', () => {
  const share = { kind: 'stage', stage: 'started', dueOn: '2024-09-30', text: '9月底前开工' };
  expect(dates({ share })).toEqual(['2024-09-30 target target/2024-990100/schools/schools']);
  expect(dates({ share, reports: [{ stage: 'started' }] })).toEqual([]);
});

test('the last days of notices, problems, applications, changes and warranties are there, a solved problem is not', () => {
  const project = '2024-990100/schools';
  const change = (entries: Entries) => {
    const place = { place: '区政府网站', channel: '区实事办', source };
    entries.publicNotices.push({ ...publicNotice.parse({ projects: [project], from: '2024-06-22', to: '2024-07-01', ...place }), ...about });
    for (const [id, solvedOn] of [
      ['open', undefined],
      ['solved', '2024-05-03'],
    ] as const) {
      const words = { foundThrough: 'unit', text: '水压不足', dueOn: '2024-07-05', solvedOn, solution: solvedOn && '加泵', source };
      entries.problems.push({ ...problem.parse({ id, project, ...words }), ...about, year: 2024 });
    }
    entries.acceptanceRules.push({ ...acceptanceRules.parse({ closing: { applyUntil: '2025-01-10', source } }), area: '990101', year: 2024 });
  };
  expect(dates({ change, sites: [{ aftercare: { maintainer: '学校', warrantyUntil: '2026-08-01' } }] })).toEqual([
    '2024-07-01 notice notice/2024-990100/schools@990101/2024-06-22',
    '2024-07-05 problem problem/990101/open',
    '2025-01-10 application application/2024',
    '2026-08-01 warranty warranty/990101/site-0',
  ]);
});

test('the last day for changes is the issuer’s', () => {
  const change = ({ programmes }: Entries) => Object.assign(programmes[0]!, { changesUntil: '2024-09-15' });
  expect([dates({ change }, '990100'), dates({ change })]).toEqual([['2024-09-15 change change/2024-990100'], []]);
});
