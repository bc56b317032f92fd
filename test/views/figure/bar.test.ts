import { expect, test } from 'vitest';
import { barView } from '../../../src/views/figure/bar.ts';

const ratio = (numerator: number, denominator = 100) => ({ numerator: BigInt(numerator), denominator: BigInt(denominator) });
const due = ratio(500, 12);

test.each([
  ['behind', ratio(2000), { fill: 20, over: 0, goal: 100, due: 41.67 }],
  ['nothing done', ratio(0), { fill: 0, over: 0, goal: 100, due: 41.67 }],
  ['exactly done', ratio(10000), { fill: 100, over: 0, goal: 100, due: undefined }],
  ['a quarter more than asked: the goal moves to four fifths', ratio(12500), { fill: 80, over: 20, goal: 80, due: undefined }],
])('%s', (_, percent, bar) => {
  expect(barView(percent, due)).toMatchObject(bar);
});

test.each([
  [ratio(100, 12), 'start'],
  [ratio(600, 12), 'middle'],
  [ratio(1100, 12), 'end'],
])('the label of the schedule stays inside the bar', (scheduled, anchor) => {
  expect(barView(ratio(100), scheduled).label.anchor).toBe(anchor);
});

test('a bar says in words what it shows', () => {
  expect(barView(ratio(2000), due).words).toBe('报告的是20%，应到41.67%');
});
