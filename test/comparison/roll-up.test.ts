import { expect, test } from 'vitest';
import { areasWithTask, declaredAgainstSum, rolledUp } from '../../src/comparison/roll-up.ts';
import { decimal, roundRatio } from '../../src/domain/value/quantity.ts';
import type { Target } from '../../src/domain/task/target.ts';
import { parseTargetCell } from '../../src/domain/task/target-cell.ts';

const cell = (text: string): Target => parseTargetCell(text, '');
const share = (value: string, target: string) => ({ value: decimal.parse(value), target: decimal.parse(target) });

test('the services agree only with the share of 市本级', () => {
  const nine = Array.from({ length: 9 }, () => cell('50'));
  expect(declaredAgainstSum(cell('700'), nine)).toEqual({ declared: '700', sum: '450', upTo: undefined, agrees: false });
  expect(declaredAgainstSum(cell('700'), [...nine, cell('250')])?.agrees).toBe(true);
});

test.each([
  [['1500', '1500—2000'], true],
  [['1500', '1500'], false],
  [['1000', '1500—2000'], false],
])('a declared range of 3000 to 3500 against %j agrees at both ends: %s', (shares, agrees) => {
  expect(declaredAgainstSum(cell('3000—3500'), shares.map(cell))?.agrees).toBe(agrees);
});

test('areas without the task and pending areas add nothing', () => {
  expect(declaredAgainstSum(cell('7'), [cell('3'), cell('4'), cell('/'), cell('')])?.agrees).toBe(true);
});

test('without a numeric total there is nothing to compare', () => {
  expect(declaredAgainstSum(cell('达到示范城市标准'), [cell('1')])).toBeUndefined();
  expect(declaredAgainstSum(undefined, [cell('1')])).toBeUndefined();
});

test('a pending task is a task, "/" is none', () => {
  const target = (text: string) => ({ indicator: 'i', area: '', target: cell(text), source: { document: 'd', line: 1, text }, alsoIn: [] });
  const allocations = new Map([
    ['a', target('3')],
    ['b', target('')],
    ['c', target('/')],
  ]);
  expect(areasWithTask(['a', 'b', 'c', 'd'], allocations)).toEqual(['a', 'b']);
});

test('a roll-up divides sums; it is not the mean of percents', () => {
  const total = rolledUp([share('10', '10'), share('0', '90')]);
  expect(total && roundRatio(total.percent, 2)).toBe('10.00');
});

test('nothing rolls up to nothing, not to zero', () => {
  expect(rolledUp([])).toBeUndefined();
});

// 0.1 + 0.2 is 0.3 and not 0.30000000000000004; 6.6 + 4.25 = 10.85 of 10.8 + 10.9 = 21.7 is 50 %.
test('decimals add up exactly', () => {
  expect(declaredAgainstSum(cell('0.3'), [cell('0.1'), cell('0.2')])).toMatchObject({ sum: '0.3', agrees: true });
  const total = rolledUp([share('6.6', '10.8'), share('4.25', '10.9')]);
  expect(total).toMatchObject({ value: '10.85', target: '21.7' });
  expect(total && roundRatio(total.percent, 2)).toBe('50.00');
});

test('targets that add up to zero give no percent', () => {
  expect(rolledUp([share('5', '0'), share('0', '0')])).toBeUndefined();
});

// More than everything is not cut off: (12 + 9) ÷ (10 + 10) = 105 %.
test('what exceeds its target counts in full', () => {
  const total = rolledUp([share('12', '10'), share('9', '10')]);
  expect(total && roundRatio(total.percent, 1)).toBe('105.0');
});

test('a single total against shares of which one is a range does not agree at the upper end', () => {
  expect(declaredAgainstSum(cell('30'), [cell('10'), cell('20—25')])).toEqual({
    declared: '30',
    sum: '30',
    upTo: { declared: '30', sum: '35' },
    agrees: false,
  });
});

test('a total without a numeric share is compared with nothing', () => {
  expect(declaredAgainstSum(cell('30'), [cell('/'), cell('')])).toBeUndefined();
});

test('areas are named in the order asked, and nobody has a task that nobody divided', () => {
  expect(areasWithTask(['b', 'a'], undefined)).toEqual([]);
});
