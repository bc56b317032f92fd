import { expect, test } from 'vitest';
import { namedParts } from '../../../src/views/figure/part-names.ts';

test.each([
  [['鹰山小学'], 1, ['鹰山小学 ']],
  [['鹰山小学、外国语学校'], 2, ['鹰山小学 ', '外国语学校 ']],
  [['正在收集资料：九华山经适用房、蔡家安置房'], 2, ['九华山经适用房 正在收集资料', '蔡家安置房 正在收集资料']],
  [['二期，正在办理相关手续'], 1, ['二期 正在办理相关手续']],
  [['方案设计和预算编制'], 3, [' 方案设计和预算编制', ' 方案设计和预算编制', ' 方案设计和预算编制']],
  [[], 2, []],
])('%j of %i', (notes, count, parts) => {
  expect(namedParts(notes, count).map(({ name, detail }) => `${name} ${detail}`)).toEqual(parts);
});
