import { describe, expect, test } from 'vitest';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { decimal, ratioOf, roundRatio } from '../../src/domain/value/quantity.ts';
import { isThreeMonthsBefore, neededSpeed, type SpeedFacts } from '../../src/schedule/needed-speed.ts';

const number = (text: string) => ratioOf(decimal.parse(text));
const facts: SpeedFacts = {
  whole: number('1000'),
  done: number('580'),
  doneBefore: number('280'),
  asOf: civilDate.parse('2025-07-31'),
  span: { from: 2025, to: 2025 },
};
const speed = (change: Partial<SpeedFacts> = {}) => {
  const found = neededSpeed({ ...facts, ...change });
  return found && { months: found.monthsLeft, needed: roundRatio(found.needed, 2), last: found.lastThreeMonths && roundRatio(found.lastThreeMonths, 2) };
};

describe('the speed that is needed', () => {
  // The methodology's own example: (1000 − 580) ÷ 5 = 84 a month; (580 − 280) ÷ 3 = 100 before.
  test('is what is left by the whole months left', () => {
    expect(speed()).toEqual({ months: 5, needed: '84.00', last: '100.00' });
  });

  test.each([
    ['2025-07-30', 6, '70.00'],
    ['2025-08-30', 5, '84.00'],
    ['2025-11-30', 1, '420.00'],
    ['2025-12-30', 1, '420.00'],
  ])('counts a month as over on its last day alone: of %s there are %i', (day, months, needed) => {
    expect(speed({ asOf: civilDate.parse(day) })).toMatchObject({ months, needed });
  });

  test('is none after the last day, and none where nothing is left', () => {
    expect(speed({ asOf: civilDate.parse('2025-12-31') })).toBeUndefined();
    expect(speed({ done: number('1000') })).toBeUndefined();
    expect(speed({ done: number('1000.01') })).toBeUndefined();
    expect(speed({ done: number('999.99') })).toMatchObject({ needed: '0.00' });
  });

  test('of works of two years counts to the end of the second', () => {
    expect(speed({ span: { from: 2025, to: 2026 } })).toMatchObject({ months: 17, needed: '24.71' });
  });

  test('tells a fall as a negative speed, and nothing where nobody reported three months before', () => {
    expect(speed({ doneBefore: number('640') })).toMatchObject({ last: '-20.00' });
    expect(speed({ doneBefore: undefined })?.last).toBeUndefined();
  });
});

test.each([
  ['2025-04-30', '2025-07-31', true],
  ['2024-11-30', '2025-02-28', true],
  ['2023-11-30', '2024-02-29', true],
  ['2025-04-20', '2025-07-20', true],
  // A month that was over against one that was not: two or four months lie between.
  ['2025-04-30', '2025-07-30', false],
  ['2025-04-29', '2025-07-31', false],
  ['2025-04-30', '2025-08-31', false],
  ['2025-07-31', '2025-04-30', false],
])('%s is three months before %s: %s', (earlier, later, expected) => {
  expect(isThreeMonthsBefore(civilDate.parse(earlier), civilDate.parse(later))).toBe(expected);
});
