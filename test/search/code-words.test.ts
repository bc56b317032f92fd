import { expect, test } from 'vitest';
import { checkDigits } from '../../src/domain/code/code.ts';
import { codeAnswer, codeInAddress, unknownCode } from '../../src/search/code-words.ts';

const code = `26071185${checkDigits('26071185')}`;

test.each([
  ['as printed on the sign', `${code.slice(0, 4)} ${code.slice(4, 8)} ${code.slice(8)}`],
  ['without blanks', code],
  ['in full-width digits', code.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
  ['as the whole address', `https://ms.example.gov.cn/p/${code}`],
])('a right code %s leads to its page', (_how, typed) => {
  expect(codeAnswer(typed).page).toBe(`p/${code}.html`);
});

test.each([
  ['nothing', ' ', '请输入'],
  ['a letter among the digits', `A${code.slice(1)}`, '别的字'],
  ['a letter read as a digit, wrongly', `O${code.slice(1)}`, '字母 O 按数字 0'],
  ['a Chinese numeral too few', '二六〇七一一八五六', '您输入了9位'],
  ['one digit too few', code.slice(1), '您输入了9位'],
  ['one digit too many', `${code}1`, '您输入了11位'],
  ['one wrong digit', `${code.slice(0, 3)}${(Number(code[3]) + 1) % 10}${code.slice(4)}`, '至少有一位不对'],
  ['two digits swapped', `62${code.slice(2)}`, '至少有一位不对'],
])('%s is explained and leads nowhere', (_what, typed, words) => {
  const answer = codeAnswer(typed);
  expect([answer.page, answer.words]).toEqual([undefined, expect.stringContaining(words)]);
});

test.each([
  ['/p/2607118568', '', '2607118568'],
  ['/ztzl/mssx/P/2607118568/', '', '2607118568'],
  ['/p/2607%201185%2068', '', '2607 1185 68'],
  ['/p/2607118568%E3%80%82', '', '2607118568。'],
  ['/p/2607118568/index.html', '', '2607118568'],
  ['/p/2607118568.html', '', '2607118568'],
  ['/2607118568', '', '2607118568'],
  ['/q/26071185.html', '', '26071185.html'],
  ['/lost.html', '?code=2607118568', '2607118568'],
  ['/area/430602/2023.html', '', undefined],
  ['/%E0%A4%A', '', undefined],
])('the address %s%s has the code %s', (path, query, expected) => {
  expect(codeInAddress(path, query)).toBe(expected);
});

test.each([
  [`/p/${code}&from=singlemessage`, ''],
  [`/p/${code}%3Ffrom=singlemessage`, ''],
  [`/p/${code};x`, ''],
  [`/p/${code}${encodeURIComponent('，请看')}`, ''],
  [`/p/${code}${encodeURIComponent('输入编号')}`, ''],
  [`/p${code}`, ''],
  ['/x', `?p=${code}`],
  ['/p/', `?x=1&c=${code}`],
  ['/p/index.php', `?code=${code}`],
])('the address %s%s leads to the code in it', (path, query) => {
  expect(codeAnswer(codeInAddress(path, query) ?? '').page).toBe(`p/${code}.html`);
});

test('no answer names another code', () => {
  expect([codeAnswer(code.slice(1)).words, unknownCode.words].filter((words) => /\d{8,}/.test(words))).toEqual([]);
});
