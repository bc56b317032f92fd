import { expect, test } from 'vitest';
import { unprintableNotices } from '../../scripts/signs/unprintable.ts';
import { readContent } from '../../src/content/read/read.ts';
import { memoryFiles } from '../fixtures/memory-files.ts';
import { validCodes, validContent } from '../fixtures/county.ts';

const noticesOf = (name: string) => {
  const site = `{ name: ${name}, project: 2024-990100/schools, scope: 新建教学楼, source: { document: notice, line: 11, text: 小学 } }\n`;
  const codes = `${validCodes}2000000127,2024-06-01,发放,site:990101/first,\r\n`;
  const { model } = readContent(memoryFiles({ ...validContent, 'codes.csv': codes, 'areas/990101/sites/first.yaml': site }));
  return unprintableNotices(model!);
};

test.each(['第一小学', '𬭎𫓧小学', 'བོད小学', '℃≥㎡'])('%s can be printed and is not noticed', async (name) => {
  expect(await noticesOf(name)).toEqual([]);
});

test.each([
  ['第一小学😀', '“😀”'],
  ['ᠮᠠ小学', '“ᠮ”、“ᠠ”'],
])('%s is noticed with its file and field', async (name, characters) => {
  expect(await noticesOf(name)).toEqual([`areas/990101/sites/first.yaml 的 name 里的${characters}牌子上没有字体可印，请换成别的字`]);
});
