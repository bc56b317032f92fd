import { expect, test } from 'vitest';
import { responsibility } from '../../src/domain/task/assignment.ts';
import { oneTask, outcomeOf, taskIn } from '../fixtures/one-task.ts';

const source = { document: 'notice', line: 5, text: '提质改造12所学校' };
const teachers = { id: 'teachers', text: '招聘教师', unit: '人', source };
const schools = { id: 'schools', text: '提质改造学校', unit: '所', target: '20', source };
const listed = (area: string, share: unknown = '12') => {
  const snapshot = oneTask({ share, project: { indicators: [schools, teachers] } });
  return taskIn(snapshot, area).indicators.map(({ text }) => text);
};

test('an area lists the indicators that it has a share of, the issuer all of its own', () => {
  expect(listed('990101')).toEqual(['提质改造学校']);
  expect(listed('990100')).toEqual(['提质改造学校', '招聘教师']);
});

test('“/” is a word about the area: the indicator is listed as no task', () => {
  expect(listed('990102')).toEqual(['提质改造学校']);
});

test('an area that is only named as responsible lists all, because nothing says which', () => {
  const snapshot = oneTask({
    project: { indicators: [schools, teachers] },
    change: (entries) => {
      entries.decompositions.length = 0;
      entries.responsibilities.push({
        project: '2024-990100/schools',
        area: '990101',
        indicators: [],
        leadOfficials: [],
        leadAgencies: [],
        responsiblePersons: [],
        responsibleAgencies: [],
        andOthers: false,
        source,
        alsoIn: [],
      });
    },
  });
  expect(taskIn(snapshot, '990101').indicators).toHaveLength(2);
});

test('below its issuer a task does not carry the total of the whole in its name', () => {
  const snapshot = oneTask({ project: { title: '提质改造 20 所学校', titleBelow: '提质改造学校' } });
  expect([taskIn(snapshot, '990100').title, taskIn(snapshot, '990101').title]).toEqual(['提质改造 20 所学校', '提质改造学校']);
  expect(taskIn(oneTask({ project: { title: '提质改造学校' } }), '990101').title).toBe('提质改造学校');
});

test('years that one area’s document names are its own: the area beside it has the year of the list', () => {
  const snapshot = oneTask({
    change: ({ responsibilities }) => {
      const named = { project: '2024-990100/schools', years: { from: 2024, to: 2025 }, source };
      responsibilities.push({ ...responsibility.parse(named), area: '990101' });
    },
  });
  expect([taskIn(snapshot, '990101').span, outcomeOf(snapshot, '990101').span]).toEqual([
    { from: 2024, to: 2025 },
    { from: 2024, to: 2025 },
  ]);
  expect([taskIn(snapshot, '990102').span, taskIn(snapshot, '990100').span]).toEqual([
    { from: 2024, to: 2024 },
    { from: 2024, to: 2024 },
  ]);
});
