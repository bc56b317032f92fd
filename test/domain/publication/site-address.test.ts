import { expect, test } from 'vitest';
import { addressIssues, siteUrlOf } from '../../../src/domain/publication/site-address.ts';

test.each([
  ['https://ms.example.gov.cn', 'https://ms.example.gov.cn/'],
  ['https://WWW.Example.gov.cn/ztzl/mssx', 'https://www.example.gov.cn/ztzl/mssx/'],
  ['https://www.example.gov.cn/ztzl/mssx//', 'https://www.example.gov.cn/ztzl/mssx/'],
])('%s is served at %s', (address, url) => {
  expect(siteUrlOf(address)).toBe(url);
  expect(addressIssues(address)).toEqual([]);
});

test.each([
  ['ftp://ms.example.gov.cn', '不是网页的协议', false],
  ['https://user:pw@ms.example.gov.cn', '用户名或密码', false],
  ['https://ms.example.gov.cn/?a=1', '? 或 #', false],
  ['https://ms.example.gov.cn/民生', '不能用的字符', false],
  ['http://10.0.0.5', '不是域名', true],
  ['http://[fd00::1]/', '不是域名', true],
  ['https://ms.example.gov.cn:8443', '带端口 8443', true],
])('%s is unfit for a sign', (address, what, isExcusable) => {
  const [issue, ...rest] = addressIssues(address);
  expect(rest).toEqual([]);
  expect(issue?.what).toContain(what);
  expect(issue?.subject).toBe(isExcusable ? address : undefined);
});
