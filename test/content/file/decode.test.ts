import { expect, test } from 'vitest';
import { strangeCharacters, visible } from '../../../src/domain/value/strange-character.ts';
import { decoded } from '../../../src/content/file/decode.ts';
import { gbk, utf16 } from '../../fixtures/encodings.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const joined = (...parts: Uint8Array[]) => new Uint8Array(parts.flatMap((part) => [...part]));
const words = 'name: 岳阳楼区\nkind: county\n';

test.each([
  ['UTF-8', utf8(words), 'UTF-8'],
  ['UTF-8 with a byte order mark', utf8(`\uFEFF${words}`), 'UTF-8'],
  ['GBK', gbk(words), 'GBK'],
  ['GBK with a name that GB 2312 lacks', gbk('负责人：朱镕基，联系单位：岳阳楼区教育体育局办公室\n'), 'GBK'],
  ['UTF-16 of Excel', utf16(words), 'UTF-16'],
  ['ASCII only', utf8('kind: county\n'), 'UTF-8'],
  ['nothing', utf8(''), 'UTF-8'],
])('%s is read', (_, bytes, encoding) => {
  expect(decoded(bytes)).toMatchObject({ kind: 'text', encoding });
});

test('what was read is the text, with one kind of line end', () => {
  expect(decoded(gbk('区域,县\r\n甲\r乙\n'))).toMatchObject({ text: '区域,县\n甲\n乙\n' });
});

test.each([
  ['a UTF-8 line in a GBK file', joined(gbk('指标,区域\n新增学位,岳阳县\n'), utf8('就业,湘阴县\n'))],
  ['a GBK line in a UTF-8 file', joined(utf8('指标,区域\n新增学位,岳阳县\n'), gbk('就业,湘阴县\n'))],
  ['a GBK cell in a long UTF-8 file', joined(utf8('新增公办学位已全部完成，\n'.repeat(200)), gbk('湘阴县'), utf8(',完\n'))],
  ['a UTF-8 cell in a long GBK file', joined(gbk('新增公办学位已全部完成，\n'.repeat(200)), gbk('湘阴县,'), utf8('平江县'))],
  ['Big5', new Uint8Array([0xb7, 0xf0, 0xb6, 0xa7, 0xbf, 0xa4, 0xb1, 0xd0, 0xa8, 0x7c, 0xa7, 0xbd, 0xa5, 0x5f, 0xa4, 0x48, 0xa4, 0x40])],
  ['bytes of a picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70])],
])('%s is refused, and the encoding is named', (_, bytes) => {
  expect(decoded(bytes)).toMatchObject({ kind: 'unreadable', issue: { what: expect.stringContaining('编码'), cure: expect.stringContaining('UTF-8') } });
});

test('the line that does not fit is named', () => {
  expect(decoded(joined(utf8('一\n二\n'), gbk('三三三\n')))).toMatchObject({ issue: { line: 3 } });
});

test('a workbook with another ending is called a workbook', () => {
  expect(decoded(new Uint8Array([0x50, 0x4b, 3, 4, 0]))).toMatchObject({ kind: 'unreadable', issue: { what: expect.stringContaining('Excel') } });
});

test.each([
  ['the replacement character', '\uFFFD', /乱码/],
  ['a NUL', '\0', /控制符（U\+0000）/],
  ['a vertical tab', '\v', /控制符（U\+000B）/],
  ['a C1 control', '\x9C', /控制符/],
  ['a zero-width space', '\u200B', /零宽/],
  ['a byte order mark in the middle', '\uFEFF', /零宽/],
  ['a right-to-left override', '\u202E', /方向/],
  ['an isolate', '\u2066', /方向/],
  ['a non-character', '\uFFFE', /U\+FFFE/],
  ['a non-character of another plane', '\u{1FFFF}', /U\+1FFFF/],
  ['a character of private use', '\uE5E5', /自造字/],
  ['a line separator', '\u2028', /换行符/],
  ['half of a pair', '\uD800', /U\+D800/],
])('%s is named with its line', (_, character, what) => {
  expect(strangeCharacters(`第一行\n标题${character}在这里\n`)).toMatchObject([{ line: 2, what: expect.stringMatching(what) }]);
});

test.each(['普通文字，“引号”、〔2024〕—…·×÷㎡', '䶮与𬭊', '\t缩进\n', '　全角空格'])('%j holds nothing strange', (text) => {
  expect(strangeCharacters(text)).toEqual([]);
});

test('a name with a line break shows it', () => {
  expect(visible('a\nb\u202e.yaml')).toBe('a\\u000ab\\u202e.yaml');
});
