import { expect, test } from 'vitest';
import { parseTargetCell } from '../../src/domain/task/target-cell.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { targetInForce } from '../../src/schedule/target-in-force.ts';
import { revision } from '../fixtures/records.ts';

// 岳阳楼区进展表第 27 行：一户一表 5985 户，6 月 12 日起任务暂未下达。
const first = parseTargetCell('5985', '户');
const withdrawn = { ...revision, revisedOn: civilDate.parse('2023-06-12'), after: parseTargetCell('', '户') };

test.each([
  ['2023-05-31', 'number'],
  ['2023-06-11', 'number'],
  ['2023-06-12', 'pending'],
  ['2023-12-31', 'pending'],
])('on %s the target in force is a %s', (date, kind) => {
  expect(targetInForce(first, [withdrawn], civilDate.parse(date))?.kind).toBe(kind);
});

test('without a first target and without revisions there is none', () => {
  expect(targetInForce(undefined, [], civilDate.parse('2023-05-31'))).toBeUndefined();
});
