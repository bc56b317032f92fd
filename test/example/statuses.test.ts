import { beforeAll, expect, test } from 'vitest';
import type { Model } from '../../src/content/model.ts';
import { formatIssue } from '../../src/content/issue.ts';
import { readContent } from '../../src/content/read/read.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { roundRatio } from '../../src/domain/value/quantity.ts';
import { outcomeOf } from '../../src/findings/outcome.ts';
import { expectations, withdrawn } from './expectations.ts';

let model: Model;

beforeAll(() => {
  const read = readContent('test/example/content');
  if (read.model === undefined) throw new Error(read.issues.map(formatIssue).join('\n'));
  model = read.model;
});

/** The outcome as it was on a day: what was reported later had not been reported yet. */
function outcomeOn(id: string, area: string, day: string) {
  const until = new Map([...model.reports].map(([key, reports]) => [key, reports.filter(({ asOf }) => asOf <= day)] as const));
  const indicator = model.indicators.get(id);
  if (indicator === undefined) throw new Error(`no indicator ${id}`);
  return outcomeOf({ ...model, reports: until }, indicator, area, civilDate.parse(day));
}

test('the example county has nothing wrong', () => {
  expect(readContent('test/example/content').issues.map(formatIssue)).toEqual([]);
});

test.each(expectations)('$indicator in $area is $status on $asOf: $why', ({ indicator, area, asOf, status, completion }) => {
  const { standing } = outcomeOn(indicator, area, asOf);
  expect([standing.status, standing.completion && roundRatio(standing.completion, 2)]).toEqual([status, completion]);
});

test('a withdrawn project asks nothing from the day of its withdrawal on', () => {
  expect(outcomeOn(withdrawn.indicator, withdrawn.area, '2025-07-14').standing.status).toBe('behindSchedule');
  expect(outcomeOn(withdrawn.indicator, withdrawn.area, '2026-02-10').standing.status).toBe(withdrawn.status);
});

test('every indicator of the county is expected on paper', () => {
  const expected = new Set(expectations.map(({ indicator }) => indicator));
  expect([...model.indicators.keys()].filter((id) => !expected.has(id))).toEqual([]);
});
