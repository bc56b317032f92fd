import { expect, test } from 'vitest';
import { areaPath, homePath, linePath, notFoundPath, yearPath } from '../../src/domain/publication/page-path.ts';
import { hrefsFrom, relativeHref } from '../../src/views/address.ts';

test.each([
  ['p/2607118568.html', 'area/430600.html', '../area/430600.html'],
  ['p/2607118568.html', 'p/2607118569.html', '2607118569.html'],
  ['index.html', 'area/430600/2023.html', 'area/430600/2023.html'],
  ['area/430600/2023.html', 'index.html', '../../index.html'],
  ['area/430600/2023.html', 'area/430600.html', '../430600.html'],
  ['area/430600.html', 'area/430600/2023.html', '430600/2023.html'],
  ['agency/430602/education-bureau.html', 'document/a.html#L11', '../../document/a.html#L11'],
  ['a/b/c.html', 'a/b.html', '../b.html'],
])('a link from %s to %s reads %s', (from, to, href) => {
  expect(relativeHref(from, to)).toBe(href);
  expect(new URL(href, `https://x.cn/ztzl/${from}`).href).toBe(`https://x.cn/ztzl/${to}`);
});

test('paths end in .html and a line is a fragment of its document', () => {
  expect([homePath, areaPath('430600'), yearPath('430600', 2023)]).toEqual(['index.html', 'area/430600.html', 'area/430600/2023.html']);
  expect(linePath({ document: 'notice', line: 92 })).toBe('document/notice.html#L92');
});

test('the page for unknown addresses names others from the root, because it is shown at any depth', () => {
  const siteUrl = 'https://x.cn/ztzl/mssx/';
  expect(hrefsFrom(siteUrl, notFoundPath)('code.html')).toBe('/ztzl/mssx/code.html');
  expect(hrefsFrom(siteUrl, 'p/2607118568.html')('code.html')).toBe('../code.html');
});
