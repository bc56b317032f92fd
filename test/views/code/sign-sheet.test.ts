import { expect, test } from 'vitest';
import type { Sign } from '../../../src/signs/sign.ts';
import { signSheet } from '../../../src/views/code/sign-sheet.ts';

const sign: Sign = {
  government: '示例市人民政府',
  programme: '2024年示例市重点民生实事',
  mark: '',
  name: '新增公办学位',
  works: '新增学位450个。',
  rows: [{ label: '牵头单位', value: '市教育局', isEssential: true }],
  invitation: '扫码看进度、提意见',
  typing: { before: '不能扫码，打开', address: 'ms.example.gov.cn/code', after: '输入编号' },
  number: '1000 0002 20',
  symbol: { url: 'https://ms.example.gov.cn/p/1000000220', level: 'H', version: 5, span: 45, path: '' },
  pledge: '本码只用于查看和反映',
};

test.each([
  ['a short name', {}, 'large'],
  ['a name of two lines', { name: '名'.repeat(20), works: '建'.repeat(30) }, 'middle'],
  ['a name of three lines', { name: '名'.repeat(45), works: '建'.repeat(60) }, 'small'],
  ['a name that is a paragraph', { name: '名'.repeat(120), works: '建'.repeat(72) }, 'least'],
])('%s is set in the largest type that leaves room for the symbol', (_, words, type) => {
  expect(signSheet({ ...sign, ...words }).type).toBe(type);
});

test.each([
  ['ms.example.gov.cn/ztzl/zdmsss/code', false],
  ['zwgk.shidian.example.gov.cn/ztzl/zdmsss/code', true],
])('the address %s is set smaller: %s', (address, isLong) => {
  expect(signSheet({ ...sign, typing: { ...sign.typing, address } }).isLongAddress).toBe(isLong);
});

test('the print shop is told the size of a module on A4', () => {
  expect(signSheet(sign).help).toContain('A4 原大印制，不缩放；哑光白底，单黑；模块 2.71 毫米，留白 4 个模块');
});
