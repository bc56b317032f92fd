import { expect, test } from 'vitest';
import { civilDate } from '../../../src/domain/value/civil-date.ts';
import { glanceView } from '../../../src/views/site/glance.ts';
import { smallSnapshot } from '../small-snapshot.ts';

const snapshot = smallSnapshot();
const [code] = [...snapshot.model.codes.values()];

/** What a page says of the doubt about a site that is reported as finished. */
function doubt(counts: object): string | undefined {
  const counted = { code: code!, isDoubted: true, ...counts };
  const newestGlances = new Map([[code!, { month: '2026-01', countedOn: civilDate.parse('2026-02-01'), counted }]]);
  return glanceView({ ...snapshot, model: { ...snapshot.model, newestGlances } }, code!, true).doubt;
}

test('what was tapped is said in the doubt only where the answers are published', () => {
  expect(doubt({ answers: 12, asShown: 8, notStarted: 4, inUse: 0, cannotSee: 0 })).toBe('待核：2026年1月有人在现场说还没动工，和这里写的不一样，正在核对。');
  expect(doubt({})).toBe('待核：这里写的是已经完工，正在核对。');
  expect(doubt({ isDoubted: false })).toBeUndefined();
});
