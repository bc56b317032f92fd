import { expect, test } from 'vitest';
import { decimal } from '../../../src/domain/value/quantity.ts';
import { fund, fundGaps } from '../../../src/domain/year/fund.ts';

const amount = (text: string) => decimal.parse(text);
const whole = {
  arranged: amount('100'),
  paid: amount('100'),
  social: amount('40'),
  contributions: [
    { from: '县级财政', amount: amount('60.0') },
    { from: '企业', amount: amount('40') },
  ],
};

test('what adds up has no gap, up to the last 元', () => {
  expect(fundGaps(whole)).toEqual([]);
});

test.each([
  ['a part too much', { contributions: [...whole.contributions, { from: '捐赠', amount: amount('0.01') }] }, '安排100万元，各项来源相加是100.01万元'],
  ['more paid than arranged', { paid: amount('100.5') }, '已经投入100.5万元，多于安排的100万元'],
  ['more social than arranged', { social: amount('101') }, '其中社会资本101万元，多于安排的100万元'],
])('%s is a gap', (_what, change, gap) => {
  expect(fundGaps({ ...whole, ...change })).toEqual([gap]);
});

test('without what was arranged nothing can be compared', () => {
  expect(fundGaps({ ...whole, arranged: undefined, paid: amount('900') })).toEqual([]);
});

test.each([
  ['no amount at all', {}, '至少填一项'],
  ['a negative amount', { paid: '-1' }, '不能是负数'],
])('%s is refused', (_what, amounts, why) => {
  const source = { document: 'plan', line: 1, text: '资金' };
  const found = fund.safeParse({ project: '2025-990101/lifts', asOf: '2025-12-31', ...amounts, source });
  expect(found.error?.issues.map(({ message }) => message).join()).toContain(why);
});

test('an amount that only makes sense in 元 is told', () => {
  expect(fundGaps({ ...whole, arranged: amount('9600000') })).toEqual(['9600000万元超过一百亿元，是不是按元写的']);
  expect(fundGaps({ ...whole, arranged: undefined, paid: amount('1000001') })).toEqual(['1000001万元超过一百亿元，是不是按元写的']);
  expect(fundGaps({ ...whole, arranged: undefined, paid: amount('1000000') })).toEqual([]);
});
