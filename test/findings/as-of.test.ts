import { expect, test } from 'vitest';
import { readSoundContent } from '../../src/content/read/read.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { modelAsOf } from '../../src/findings/as-of.ts';

const model = readSoundContent('test/example/content');
const lifts = '2025-990101/lifts/lifts@990101';

// By hand, from progress/2025-04.csv and 2025-05.csv: of 30 April 6 lifts, received 3 May; of 31 May 8, received 3 June, corrected to 7 on 9 June.
test.each([
  ['2025-05-02', '2025-03-31', undefined, 0],
  ['2025-06-02', '2025-04-30', undefined, 0],
  ['2025-06-03', '2025-05-31', '8', 0],
  ['2025-06-08', '2025-05-31', '8', 0],
  ['2025-06-09', '2025-05-31', '7', 1],
  [undefined, '2025-05-31', '7', 0],
])('what is told on %s of the end of May is of %s', (known, day, value, corrected) => {
  const then = modelAsOf(model, civilDate.parse('2025-05-31'), known === undefined ? undefined : civilDate.parse(known));
  const last = then.reports.get(lifts)?.at(-1);
  expect(last?.asOf).toBe(day);
  if (value !== undefined) expect(last?.value).toBe(value);
  expect(then.corrections.get(lifts) ?? []).toHaveLength(corrected);
});

// Opinions of July were counted on 31 January 2026; uses of codes in the second half of December were handed in in January.
test('statistics that were counted, and counts that were handed in, after the day are not known yet', () => {
  const [end, issued] = ['2025-12-31', '2026-01-02'].map((day) => civilDate.parse(day));
  expect(modelAsOf(model, end!).feedbackMonths.get('990101')?.length).toBeGreaterThan(0);
  expect(modelAsOf(model, end!, issued).feedbackMonths.get('990101')).toBeUndefined();
  expect(
    [...modelAsOf(model, end!, issued).platformCounts.values()].flat().every(({ source }) => !('receivedOn' in source) || source.receivedOn <= '2026-01-02'),
  ).toBe(true);
});
