import { describe, expect, test } from 'vitest';
import type { Entries } from '../../src/content/entries.ts';
import type { Model } from '../../src/content/model.ts';
import { acceptance as acceptanceSchema } from '../../src/domain/year/acceptance.ts';
import { acceptanceRules } from '../../src/domain/year/acceptance-rules.ts';
import { responsibility } from '../../src/domain/task/assignment.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { applicationOf, notCompletedByRule } from '../../src/findings/application.ts';
import { oneTask, outcomeOf } from '../fixtures/one-task.ts';
import { county, project } from '../fixtures/records.ts';

const source = { filedBy: '县教育局', post: '项目股', receivedOn: '2025-01-05', enteredBy: '县实事办统计岗' };
const rules = { closing: { applyUntil: '2025-01-10', source }, recordsKept: ['2024-430699'] };
const applied = { step: 'application', by: '县教育局', doneOn: '2025-01-04', source };

type Records = Pick<Model, 'acceptanceRules' | 'acceptances' | 'areas' | 'responsibilities'>;

/** One area's plan and the acceptance of its one project. */
function records(plan: object, steps: readonly object[]): Records {
  const { id: area } = county;
  const kept = { ...acceptanceRules.parse(plan), area, year: 2024 };
  const acceptances =
    steps.length === 0 ? [] : [[`${project.id}@${area}`, { ...acceptanceSchema.parse({ project: project.id, steps }), area, by: area }] as const];
  return {
    acceptanceRules: new Map([[`${area} 2024`, kept]]),
    acceptances: new Map(acceptances),
    areas: new Map([[area, county]]),
    responsibilities: new Map(),
  };
}

const on = (model: Records, day: string) => applicationOf(model, project, county.id, civilDate.parse(day));
const byRule = (model: Records, day: string) => notCompletedByRule(model, project, county.id, civilDate.parse(day));

describe('E6: a task for which nobody applied', () => {
  // Until 10 January: the countdown begins on 10 December, and 11 January is too late.
  test.each([
    ['2024-12-09', { kind: 'open', until: '2025-01-10', isCountedDown: false }],
    ['2024-12-10', { kind: 'open', until: '2025-01-10', isCountedDown: true }],
    ['2025-01-10', { kind: 'open', until: '2025-01-10', isCountedDown: true }],
    ['2025-01-11', { kind: 'missed', until: '2025-01-10' }],
  ])('stands on %s as the plan says', (day, expected) => {
    expect(on(records(rules, []), day)).toEqual(expected);
  });

  test('is not completed from the day after the last day on', () => {
    expect(byRule(records(rules, []), '2025-01-10')).toBeUndefined();
    expect(byRule(records(rules, []), '2025-01-11')).toEqual({ kind: 'notApplied', until: '2025-01-10' });
  });

  test('is left alone once an application is on record', () => {
    expect(on(records(rules, [applied]), '2025-01-11')).toEqual({ kind: 'applied', on: '2025-01-04' });
    expect(byRule(records(rules, [applied]), '2025-01-11')).toBeUndefined();
  });

  test('stays not completed where somebody applied a day too late, or only a review is on record', () => {
    const late = { ...applied, doneOn: '2025-01-11' };
    expect(on(records(rules, [late]), '2025-02-10')).toEqual({ kind: 'missed', until: '2025-01-10', lateOn: '2025-01-11' });
    expect(byRule(records(rules, [late]), '2025-02-10')).toEqual({ kind: 'notApplied', until: '2025-01-10', lateOn: '2025-01-11' });
    const reviewed = { step: 'review', by: '县教育局', doneOn: '2025-01-09', result: 'passed', source };
    expect(byRule(records(rules, [reviewed]), '2025-02-10')).toEqual({ kind: 'notApplied', until: '2025-01-10' });
  });

  test('has applied from the day of its application on', () => {
    expect(on(records(rules, [applied]), '2025-01-03')).toEqual({ kind: 'open', until: '2025-01-10', isCountedDown: true });
  });

  test.each([
    ['the plan states no last day', { ...rules, closing: { source } }],
    ['the plan has no such rule', { recordsKept: [] }],
    ['the records of the list are not said to be whole', { ...rules, recordsKept: [] }],
    ['the records of another list are whole', { ...rules, recordsKept: ['2024-430600'] }],
  ])('is not judged where %s', (_why, plan) => {
    expect([on(records(plan, []), '2026-11-26'), byRule(records(plan, []), '2026-11-26')]).toEqual([undefined, undefined]);
  });

  test('is not judged at the end of a year that is not its last', () => {
    const long = { ...project, years: { from: 2024, to: 2025 } };
    expect(applicationOf(records(rules, []), long, county.id, civilDate.parse('2025-01-11'))).toBeUndefined();
    const years = { from: 2024, to: 2025 };
    const named = responsibility.parse({ project: project.id, years, leadAgencies: ['县教育局'], source });
    const responsibilities = new Map([[`${project.id}@${county.id}`, [{ ...named, area: county.id }]]]);
    expect(on({ ...records(rules, []), responsibilities }, '2025-01-11')).toBeUndefined();
  });
});

describe('E6: a task that was found not to do', () => {
  const verified = (result: string, step = 'verification') => ({ step, by: '县统计局', doneOn: '2025-01-20', result, source });
  const judged = (...steps: object[]) => byRule(records({ closing: { source } }, [applied, ...steps]), '2025-02-01')?.kind;

  test('is not completed, also where the plan states no last day', () => {
    expect(judged(verified('failed'))).toBe('failed');
    expect(judged(verified('failed', 'review'))).toBe('failed');
  });

  test('is judged by the last step, never by itself', () => {
    expect(judged(verified('failed', 'review'), verified('passed'))).toBeUndefined();
    expect(judged(verified('partly'))).toBeUndefined();
    expect(judged(verified('failed', 'selfAssessment'))).toBeUndefined();
  });

  test('keeps its figures where no plan says what follows', () => {
    expect(byRule(records({}, [applied, verified('failed')]), '2025-02-01')).toBeUndefined();
  });
});

test('E6: a total that is reached is not done while an area below is not completed by its own plan', () => {
  const area = (id: string, value: string) => ({ area: id, value, asOf: '2024-12-31' });
  const reports = [area('990100', '20'), area('990101', '12'), area('990102', '8')];
  const missed = { closing: { applyUntil: '2025-01-10', source }, recordsKept: ['2024-990100'] };
  const ended = (plan: object) => {
    const change = (entries: Entries) => entries.acceptanceRules.push({ ...acceptanceRules.parse(plan), area: '990101', year: 2024 });
    const snapshot = oneTask({ reports, builtOn: '2025-01-11', change });
    return ['990100', '990101', '990102'].map((id) => outcomeOf(snapshot, id).standing.status);
  };
  expect(ended({})).toEqual(['completed', 'completed', 'completed']);
  expect(ended(missed)).toEqual(['onSchedule', 'notCompleted', 'completed']);
});
