import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawCode, formatCode } from '../../../src/domain/code/code.ts';
import { parseCode } from '../../../src/domain/code/typed-code.ts';

const code = drawCode(() => 16_071_185);
const anyCode = fc.nat(89_999_999).map((drawn) => drawCode(() => drawn));

describe('reading what people type', () => {
  test.each([
    '2607118568',
    ' 2607 1185 68 ',
    '2607-1185-68',
    '2607.1185.68',
    '２６０７　１１８５　６８',
    '2607.1185.68',
    '2607.1185.68。',
    '编号：2607 1185 68',
    '码 2607118568',
    '亮码 2607118568',
    '2607\u200b1185\u00a068\n',
    'https://ms.example.gov.cn/p/2607118568',
    'https://ms.example.gov.cn:8443/2023/p/2607118568/?from=wechat#top',
    'HTTPS://MS.EXAMPLE.GOV.CN/P/2607118568',
    'ms.example.gov.cn/p/2607118568.html',
    'ms.example.gov.cn/p/2607%201185%2068',
    'https://ms.example.gov.cn/p/2607118568?from=singlemessage&isappinstalled=0',
    'ms.example.gov.cn/p/2607118568.html。',
    'ms.example.gov.cn／p／2607.1185.68/',
    'p/2607118568',
    '二六〇七一一八五六八',
    '二六零七 幺幺八五 六八',
    '两六○七，一一八五，六八。',
    '贰陆零柒壹壹捌伍陆捌',
    '②⑥⓪⑦①①⑧⑤⑥⑧',
    '26O7 ll85 68',
    '26o71I8568',
    'Ｎｏ．2607118568',
    'No.2607118568',
    '№ 2607 1185 68',
    'NO：二六〇七一一八五六八',
    '编号是2607118568',
    '请问亮码号码是 2607 1185 68 的这块牌子',
    '牌子上的编号为：2607—1185—68号',
    '编码2607118568',
    '编码是2607118568',
    '项目编号2607118568',
    '編號：2607118568',
    '2607118568號',
    '2607118568，请查',
    '2607118568谢谢',
    '牌子上写的是2607118568',
    '我看到的编号是二六〇七一一八五六八',
    '2607118568?from=singlemessage',
    '2607118568.html',
    '扫码看进度 编号 2607 1185 68',
    '政务热线 12345，编号 2607 1185 68，办公电话 0730-0000000',
    'No2607118568',
    'ms.example.gov.cn/p/2607118568&from=singlemessage',
    'ms.example.gov.cn/p/2607118568%3Ffrom=singlemessage',
    'ms.example.gov.cn/p/2607118568;x',
    'ms.example.gov.cn/p/2607118568，请看',
    'ms.example.gov.cn/p/2607118568输入编号',
    'ms.example.gov.cn/p2607118568',
  ])('%j is the code', (typed) => {
    expect(parseCode(typed)).toEqual({ kind: 'code', code });
  });

  test.each([
    ['', { kind: 'empty' }],
    [' 　- ', { kind: 'empty' }],
    ['260711850', { kind: 'wrongLength', digits: '260711850' }],
    ['26071185688', { kind: 'wrongLength', digits: '26071185688' }],
    ['2607118569', { kind: 'checkFailed', digits: '2607118569' }],
    ['0607118539', { kind: 'checkFailed', digits: '0607118539' }],
    ['26A7118568', { kind: 'notDigits', digits: '267118568' }],
    ['26O7118569', { kind: 'checkFailed', digits: '2607118569' }],
    ['二六〇七一一八五六', { kind: 'wrongLength', digits: '260711856' }],
    ['No.', { kind: 'empty' }],
    ['lol', { kind: 'notDigits', digits: '' }],
    ['十二三四', { kind: 'notDigits', digits: '234' }],
    ['青年路小学', { kind: 'notDigits', digits: '' }],
    ['https://ms.example.gov.cn/', { kind: 'notDigits', digits: '' }],
    ['编号2607118569，谢谢', { kind: 'notDigits', digits: '2607118569' }],
    ['2607118568和1000000064', { kind: 'notDigits', digits: '26071185681000000064' }],
    ['2607118568 1000000064', { kind: 'wrongLength', digits: '26071185681000000064' }],
    ['12607118568', { kind: 'wrongLength', digits: '12607118568' }],
  ])('%j is no code and says why', (typed, expected) => {
    expect(parseCode(typed)).toEqual(expected);
  });

  test('a printed code is read back', () => {
    fc.assert(
      fc.property(anyCode, (drawn) => {
        expect(parseCode(formatCode(drawn))).toEqual({ kind: 'code', code: drawn });
      }),
    );
  });
});
