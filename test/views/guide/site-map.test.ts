import { expect, test } from 'vitest';
import { allPaths, siteMapPage } from '../../../src/views/guide/site-map.ts';
import { formatSiteMap, formatSiteMapList, siteMapParts } from '../../../src/views/guide/site-map-file.ts';
import { smallSnapshot } from '../small-snapshot.ts';

const snapshot = smallSnapshot();
const codes = [...snapshot.model.codes.values()];

test('the site map leads to every area, year, document and project', () => {
  const links = siteMapPage(snapshot).sections.flatMap((section) => section.links.map(({ href }) => href));
  expect(links).toEqual(expect.arrayContaining(['index.html', 'area/990101.html', 'area/990101/2024.html', 'document/notice.html', `p/${codes[0]}.html`]));
});

test('every page is listed once for search engines', () => {
  const paths = allPaths(snapshot);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths).toEqual(expect.arrayContaining([...codes.map((code) => `p/${code}.html`), 'agency/990100/education.html', 'methodology.html', 'sitemap.html']));
});

test('50,000 addresses are one file, one more makes two', () => {
  const paths = Array.from({ length: 50_001 }, (_, index) => `p/${index}.html`);
  expect(siteMapParts(paths.slice(1)).map(({ length }) => length)).toEqual([50_000]);
  expect(siteMapParts(paths).map(({ length }) => length)).toEqual([50_000, 1]);
  expect(siteMapParts([]).length).toBe(1);
});

test('addresses are whole and stand in XML', () => {
  expect(formatSiteMap('https://ms.example.gov.cn/mssx/', ['area/990101.html'])).toContain(
    '<url><loc>https://ms.example.gov.cn/mssx/area/990101.html</loc></url>',
  );
  expect(formatSiteMapList('https://ms.example.gov.cn/', 2)).toMatch(/sitemap-1\.xml[\s\S]*sitemap-2\.xml/);
});
