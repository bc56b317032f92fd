import { expect, test } from 'vitest';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { targetRevision } from '../../src/domain/task/revision.ts';
import { parseTargetCell } from '../../src/domain/task/target.ts';
import { targetInForce } from '../../src/schedule/target-in-force.ts';

const revision = targetRevision.parse({
  indicator: 'household-meters',
  area: '430602',
  revisedOn: '2023-06-12',
  before: '5985',
  after: { kind: 'pending', text: '各县市区具体任务暂未下达' },
  reason: '文件未说明',
  source: { document: 'd', line: 27, text: 't' },
});
const first = parseTargetCell('5985', '户');

test.each([
  ['2023-05-31', 'number'],
  ['2023-06-11', 'number'],
  ['2023-06-12', 'pending'],
  ['2023-12-31', 'pending'],
])('on %s the target in force is a %s', (date, kind) => {
  expect(targetInForce(first, [revision], civilDate.parse(date))?.kind).toBe(kind);
});

test('without a first target and without revisions there is none', () => {
  expect(targetInForce(undefined, [], civilDate.parse('2023-05-31'))).toBeUndefined();
});
