import { expect, test } from 'vitest';
import type { Entries } from '../../src/content/entries.ts';
import { responsibility } from '../../src/domain/task/assignment.ts';
import { tableFacts } from '../../src/data/table/table-facts.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { unansweredIn } from '../../src/findings/unanswered.ts';
import { indicatorOfAll, type OneTask, oneTask, taskIn } from '../fixtures/one-task.ts';

const source = { document: 'notice', line: 5, text: '市教育局' };
const names = (area: string, row: object) => (entries: Entries) => {
  entries.responsibilities.push({ ...responsibility.parse({ project: '2024-990100/schools', source, ...row }), area });
};
const twoIndicators = (entries: Entries) => {
  const [only] = entries.programmes[0]!.commitments[0]!.projects;
  only!.indicators.push({ ...only!.indicators[0]!, id: 'toilets' });
};

/** The indicators of 东区 that nobody answers for; undefined where somebody answers for all. */
function unanswered(given: OneTask, ...changes: ((entries: Entries) => void)[]): string[] | undefined {
  const snapshot = oneTask({
    ...given,
    change: (entries) => {
      for (const change of changes) change(entries);
    },
  });
  return unansweredIn(tableFacts(snapshot.model, civilDate.parse('2024-07-01')), taskIn(snapshot))?.indicators.map(({ id }) => id);
}

test.each<[what: string, row: object]>([
  ['a unit that leads', { leadAgencies: ['市教育局'] }],
  ['a unit that takes part', { responsibleAgencies: ['市教育局'] }],
  ['an official', { leadOfficials: ['徐平'] }],
  ['a post', { responsiblePersons: ['各乡镇长'] }],
])('F4: %s answers, in the area or above it', (_what, row) => {
  expect(unanswered({}, names('990101', row))).toBeUndefined();
  expect(unanswered({}, names('990100', row))).toBeUndefined();
});

test.each<[what: string, area: string, row: object]>([
  ['a scope alone', '990101', { scope: '十二所学校' }],
  ['a telephone alone', '990101', { hotline: '0999-2000001' }],
  ['a unit of the county beside it', '990102', { leadAgencies: ['西县教育局'] }],
  ['a unit for another indicator', '990101', { leadAgencies: ['区教育局'], indicators: ['2024-990100/schools/others'] }],
])('F4: %s is nobody', (_what, area, row) => {
  expect(unanswered({}, names(area, row))).toEqual([indicatorOfAll]);
});

test('F4: of two indicators the one that nobody was given is told', () => {
  expect(unanswered({}, twoIndicators, names('990101', { leadAgencies: ['区教育局'], indicators: ['2024-990100/schools/toilets'] }))).toEqual([indicatorOfAll]);
});

test('F4: what the area above names for the other indicator fills the gap that the area’s own document leaves', () => {
  const own = names('990101', { leadAgencies: ['区教育局'], indicators: ['2024-990100/schools/toilets'] });
  expect(unanswered({}, twoIndicators, own, names('990100', { leadAgencies: ['市教育局'] }))).toBeUndefined();
});

test('F4: who has no task, or none any more, needs nobody', () => {
  expect(unanswered({ share: '/', sites: [{}] }, names('990101', { scope: '无' }))).toBeUndefined();
  expect(unanswered({ revisions: [{ after: { kind: 'withdrawn', text: '取消' } }] })).toBeUndefined();
  expect(unanswered({ revisions: [{ after: { kind: 'pending', text: '待下达' } }] })).toEqual([indicatorOfAll]);
});
