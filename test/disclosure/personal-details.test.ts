import { describe, expect, test } from 'vitest';
import { checkDigits } from '../../src/domain/code/code.ts';
import { formatReceipt, receiptOf } from '../../src/domain/feedback/receipt.ts';
import { personalDetails, unresolvedDetails } from '../../src/disclosure/personal-details.ts';

const receipt = '123456789012345678901234567890123456789012';
const wholeReceipt = receipt + checkDigits(receipt);

test.each([
  ['身份证号', '我的证号 11010519491231002X。'],
  ['手机号', '打 138-1234-5678 找我'],
  ['手机号', '电话一三八一二三四五六七八'],
  ['手机号', '电话幺叁捌幺二三四五六七八'],
  ['银行卡号', '卡号 4111 1111 1111 1111'],
  ['回执号', `回执 ${wholeReceipt.replace(/\d{4}(?=\d)/g, '$& ')}`],
  ['回执号', `回执号：${formatReceipt(receiptOf(4_321n))}`],
  ['回执号', `我的回执是${receiptOf(4_321n).toLowerCase()}，请查`],
  ['护照号', '护照 E12345678'],
  ['电话', '座机 0730-8888888'],
  ['电话', '联系方式：8812345'],
  ['微信或QQ', '加我微信 lisi_1988'],
  ['微信或QQ', 'QQ：12345678'],
  ['邮箱', '写到 lisi@example.com'],
  ['车牌号', '一辆湘F·12345 的车'],
  ['车牌号', '湘FD12345'],
  ['住址', '我家住青年路 12 号'],
  ['住址', '住 3 栋 2 单元 502 室'],
  ['住址', '三栋二单元'],
  ['住址', '长征村三组 15 号'],
  ['住址', '门牌号 18'],
  ['姓名', '我叫王建国。'],
  ['姓名', '联系人：李良'],
  ['姓名', '村民张哲君反映'],
  ['姓名', '找欧阳志远主任'],
  ['姓名', '隔壁陈师傅说'],
  ['姓名', '昨天刘振华来看过'],
])('%s is found in “%s”', (kind, text) => {
  expect(personalDetails(text).map((detail) => detail.kind)).toContain(kind);
});

test.each([
  '学校门口的路灯坏了三天，晚上看不见路。',
  '老旧小区改造什么时候开工？',
  '2023年新增公办学位 8150 个，完成 3500 个。',
  '项目代码 2311-630223-04-01-159400，岳办函〔2023〕27号第 3 条。',
  '亮码 2607 1185 42 的牌子掉了。',
  '邻居张某夜里施工。',
  '希望高度重视，方便群众，文明施工。',
  // A receipt with one wrong sign, and words in groups of four.
  `${receiptOf(4_321n).slice(0, 15)}${receiptOf(4_321n).endsWith('K') ? 'M' : 'K'}`,
  'that have been done 2026',
  '任何时候都打不通 12345。',
])('nothing is found in “%s”', (text) => {
  expect(personalDetails(text)).toEqual([]);
});

describe('what a person may clear', () => {
  const text = '区住建局电话 0730-8888888，找王建国，13812345678。';

  test('is names, addresses and office telephones, word for word', () => {
    const left = unresolvedDetails(text, ['0730-8888888', '王建国']);
    expect(left).toEqual([{ kind: '手机号', text: '138…78', isClearable: false }]);
  });

  test('is never a number of a person, however it is named', () => {
    expect(unresolvedDetails('13812345678', ['138…78', '13812345678'])).toHaveLength(1);
    expect(unresolvedDetails(wholeReceipt, [`${wholeReceipt.slice(0, 4)}…`])).toHaveLength(1);
  });

  test('is a number that may be something else, such as a device’s, and a list of names', () => {
    const doubtful = '编号 430602860517123，热线 138123*5678，G12345678';
    const details = personalDetails(doubtful);
    expect(details.map(({ kind, isClearable }) => [kind, isClearable])).toEqual([
      ['身份证号', true],
      ['手机号', true],
      ['护照号', true],
    ]);
    const list = '王建国 500元\n李秀英 300元\n张伟 200元';
    const found = personalDetails(list).map(({ text }) => text);
    expect(found.join()).not.toContain('\n');
    expect(unresolvedDetails(list, found)).toEqual([]);
    expect(
      unresolvedDetails(
        doubtful,
        details.map(({ text }) => text),
      ),
    ).toEqual([]);
  });

  test('is told without repeating a number that must not spread', () => {
    expect(JSON.stringify(personalDetails('11010519491231002X 13812345678'))).not.toMatch(/\d{8}/);
  });
});
