import { expect, test } from 'vitest';
import { isUnread, parseTargetCell } from '../../../src/domain/task/target-cell.ts';

test.each([
  ['5900', '人', { value: '5900' }],
  ['43.24', '万', { value: '43.24' }],
  ['650 元/月', '元/月', { value: '650' }],
  ['0', '所', { value: '0' }],
  ['5,000', '人', { value: '5000' }],
  ['5，000', '人', { value: '5000' }],
  ['１２', '所', { value: '12' }],
  ['0.5万', '人', { value: '5000' }],
  ['4.5万人', '人', { value: '45000' }],
  ['4.5万人', '万人', { value: '4.5' }],
  ['标准不低于650元/月', '元/月', { operator: 'atLeast', value: '650' }],
  ['不低于20部', '部', { operator: 'atLeast', value: '20' }],
  ['≥95%', '%', { operator: 'atLeast', value: '95' }],
  ['超过80类', '类', { operator: 'moreThan', value: '80' }],
  ['2200户以上', '户', { operator: 'atLeast', value: '2200' }],
  ['73 万方左右', '万方', { operator: 'about', value: '73' }],
  ['3000—3500', '个', { value: '3000', upTo: '3500' }],
  ['3—5万', '人', { value: '30000', upTo: '50000' }],
  ['从不低于600元/月提高到不低于650元/月', '元/月', { operator: 'atLeast', value: '650', baseline: '600', baselineOperator: 'atLeast' }],
  ['从950元/月提高到1100元/月', '元/月', { value: '1100', baseline: '950' }],
  ['由950元/月调整为1100元/月', '元/月', { value: '1100', baseline: '950' }],
  ['从950元提高到不低于1100元/月', '元/月', { operator: 'atLeast', value: '1100', baseline: '950' }],
  ['从每月950元提高到每月不低于1100元', '元/月', { operator: 'atLeast', value: '1100', baseline: '950' }],
  ['每人每月130元', '元/人·月', { value: '130' }],
  ['不低于20部。', '部', { operator: 'atLeast', value: '20' }],
  ['大于或等于20部', '部', { operator: 'atLeast', value: '20' }],
  ['不得少于二十部', '部', { operator: 'atLeast', value: '20' }],
  ['达到90%以上', '%', { operator: 'atLeast', value: '90' }],
  ['达到或超过90%', '%', { operator: 'atLeast', value: '90' }],
  ['百分之九十二点五', '%', { value: '92.5' }],
  ['百分之90', '%', { value: '90' }],
  ['十四所', '所', { value: '14' }],
  ['约五千', '元/月', { operator: 'about', value: '5000' }],
  ['一万五千人', '人', { value: '15000' }],
  ['两千万元', '万元', { value: '2000' }],
  ['三—五万人', '人', { value: '30000', upTo: '50000' }],
  ['3千户', '户', { value: '3000' }],
  ['1.2千户', '户', { value: '1200' }],
  ['1亿', '万元', { value: '10000' }],
  ['8——10处', '处', { value: '8', upTo: '10' }],
  ['8处至10处', '处', { value: '8', upTo: '10' }],
  ['60.5千米', '公里', { value: '60.5' }],
  ['五千米', '公里', { value: '5' }],
  ['8000—1万人', '人', { value: '8000', upTo: '10000' }],
  ['百分之百', '%', { value: '100' }],
  ['300㎡', '平方米', { value: '300' }],
])('the cell %j in a row of %s is a number: %j', (cell, unit, expected) => {
  expect(parseTargetCell(cell, unit)).toEqual({ kind: 'number', text: cell, ...expected });
});

test.each([
  ['/', 'notAssigned'],
  ['／', 'notAssigned'],
  ['', 'pending'],
  ['   ', 'pending'],
  ['全覆盖', 'text'],
])('the cell %j is %s, never zero', (cell, kind) => {
  expect(parseTargetCell(cell, '所')).toEqual({ kind, text: cell });
});

test.each([
  '650 元',
  '5e3',
  '-5',
  '5 000',
  '5’000',
  '12所左右完成',
  '—',
  '－',
  '第3批',
  '五十多',
  '三五千',
  '一百五',
  '百分之九十',
  'ⅩⅡ',
  'yes',
  '暂无',
  '同上',
  '从每年600元提高到650元/月',
  '由12降到8',
])('the cell %j of 元/月 is not read, and nobody may take it for words', (cell) => {
  expect(isUnread(cell, parseTargetCell(cell, '元/月'))).toBe(true);
});

test.each(['全覆盖', '/', '', '达到示范城市标准', '一户一表'])('the cell %j loses no number', (cell) => {
  expect(isUnread(cell, parseTargetCell(cell, '元/月'))).toBe(false);
});

test('a number keeps the operator of its row, and its own comes first', () => {
  expect(parseTargetCell('80', '类', 'moreThan')).toMatchObject({ operator: 'moreThan', value: '80' });
  expect(parseTargetCell('不低于80', '类', 'moreThan')).toMatchObject({ operator: 'atLeast' });
});

test.each(['新建学校十二所', '改扩建二十所以上', '新建12所', '第3批共五所'])('the cell %j of 所 has a number beside other words, and is not read', (cell) => {
  expect(isUnread(cell, parseTargetCell(cell, '所'), '所')).toBe(true);
});

test.each([
  ['第十二批', '批'],
  ['一户一表一户', '户'],
  ['几十所', '所'],
  ['全部学校', '所'],
])('the cell %j of %s loses no number', (cell, unit) => {
  expect(isUnread(cell, parseTargetCell(cell, unit), unit)).toBe(false);
});
