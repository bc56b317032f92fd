import { expect, test } from 'vitest';
import { typedAddress } from '../../src/signs/typed-address.ts';

test.each([
  ['https://xn--3kqp23a6ym6qi.xn--zfr164b/p/2607118568', 'https://民生实事.政务/p/2607118568'],
  ['https://ms.example.gov.cn/ztzl/mssx/p/2607118568', 'https://ms.example.gov.cn/ztzl/mssx/p/2607118568'],
  ['http://ms.example.gov.cn:8080/p/2607118568', 'http://ms.example.gov.cn:8080/p/2607118568'],
])('%s is typed as %s', (url, typed) => {
  expect(typedAddress(url)).toBe(typed);
});
