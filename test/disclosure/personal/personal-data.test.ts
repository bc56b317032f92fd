import { expect, test } from 'vitest';
import { personalData, personalNumbers } from '../../../src/disclosure/personal/personal-data.ts';

test.each([
  ['联系人 13812345678', '手机号'],
  ['电话１３８１２３４５６７８', '手机号'],
  ['138 1234 5678', '手机号'],
  ['身份证 11010519491231002X', '身份证号'],
  ['证号440524188001010014。', '身份证号'],
  ['卡号 6222 0212 3456 7894 127', '银行卡号'],
  ['卡号 4111111111111111', '银行卡号'],
])('%j holds a %s', (text, kind) => {
  expect(personalNumbers(text)[0]?.kind).toBe(kind);
});

test.each([
  '0730-8888888',
  '12345',
  '项目代码 2311-630223-04-01-159400',
  '统一社会信用代码 91430600MA4L12345X',
  '投资 47849.83 万元',
  // Eighteen digits without a region or without a birthday are something else; so are those of a century ago.
  '990105194912310021',
  '110105194913310021',
  '110105184912310021',
  '1101 0519 4912 3100 21',
  '码 2607 1185 42',
])('%j holds none', (text) => {
  expect(personalNumbers(text)).toEqual([]);
});

test('an ID number with one digit mistyped is doubted, also in the name of a file', () => {
  expect(personalData('110105194912310021')).toMatchObject([{ kind: '身份证号', isCertain: false }]);
  expect(personalData('updates/440524198801010015.md')).toMatchObject([{ kind: '身份证号', isCertain: false }]);
  expect(personalData('身份证 11010519491231002X')).toMatchObject([{ isCertain: true }]);
});

test('a found number is shown only at its ends', () => {
  expect(personalNumbers('13812345678')[0]?.shown).toBe('138…78');
});
