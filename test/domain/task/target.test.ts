import { expect, test } from 'vitest';
import { parseTargetCell } from '../../../src/domain/task/target.ts';

test.each([
  ['5900', '人', { kind: 'number', value: '5900', text: '5900' }],
  ['43.24', '万', { kind: 'number', value: '43.24', text: '43.24' }],
  ['650 元/月', '元/月', { kind: 'number', value: '650', text: '650 元/月' }],
  ['0', '所', { kind: 'number', value: '0', text: '0' }],
  ['/', '所', { kind: 'notAssigned', text: '/' }],
  ['', '所', { kind: 'pending', text: '' }],
  ['   ', '万方', { kind: 'pending', text: '   ' }],
  ['标准不低于650元/月', '元/月', { kind: 'text', text: '标准不低于650元/月' }],
  ['650 元', '元/月', { kind: 'text', text: '650 元' }],
])('the cell %j in a row of %s is %j', (cell, unit, expected) => {
  expect(parseTargetCell(cell, unit)).toEqual(expected);
});

test('a number keeps the operator of its row', () => {
  expect(parseTargetCell('80', '类', 'moreThan')).toMatchObject({ operator: 'moreThan', value: '80' });
});
