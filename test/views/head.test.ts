import { expect, test } from 'vitest';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { pageHead } from '../../src/views/head.ts';
import { validContent } from '../fixtures/county.ts';
import { smallSnapshot } from './small-snapshot.ts';

const facts = { path: 'x.html', title: '标题', description: '内容' } as const;

test('tags of the host site appear only where they are configured', () => {
  expect(pageHead(smallSnapshot(), facts).metas).toEqual([]);
  const hosted = smallSnapshot({ 'portal.yaml': `${validContent['portal.yaml']}siteName: 示例市政府网\nsiteIdCode: "4306000001"\n` });
  expect(pageHead(hosted, facts).metas).toEqual([
    { name: 'SiteName', content: '示例市政府网' },
    { name: 'SiteIDCode', content: '4306000001' },
  ]);
});

test('a column page carries the four column tags', () => {
  const { metas } = pageHead(smallSnapshot(), { ...facts, column: '数据发布' });
  expect(metas.map(({ name }) => name)).toEqual(['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType']);
});

test.each([
  ['2024-04-27', ['ArticleTitle', 'PubDate', 'ContentSource']],
  [undefined, ['ArticleTitle', 'ContentSource']],
])('an article published on %s has %j: no date is made up', (publishedOn, names) => {
  const article = { publishedOn: publishedOn && civilDate.parse(publishedOn), source: '市政府办' };
  const { metas } = pageHead(smallSnapshot(), { ...facts, article: { ...article, publishedOn: article.publishedOn || undefined } });
  expect(metas.map(({ name }) => name)).toEqual(names);
});

test.each([
  ['x.html', 'feed.xml'],
  ['area/990101/2024.html', '../../feed.xml'],
  ['404.html', '/mssx/feed.xml'],
])('the page at %s names the feed as %s', (path, href) => {
  expect(pageHead(smallSnapshot(), { ...facts, path }).feed).toEqual({ words: '重点民生实事公开', href });
});

test('a shared address has title, description and the picture of its area as whole addresses; a page that stands for others has none', () => {
  const shared = (given: object) =>
    Object.fromEntries(pageHead(smallSnapshot(), { ...facts, ...given }).shared.map(({ property, content }) => [property, content]));
  expect(shared({ area: '990101' })).toEqual({
    'og:type': 'website',
    'og:site_name': expect.any(String),
    'og:title': '标题',
    'og:description': '内容',
    'og:url': 'https://ms.example.gov.cn/mssx/x.html',
    'og:image': 'https://ms.example.gov.cn/mssx/card/990101.png',
  });
  expect(shared({ path: 'index.html' })['og:url']).toBe('https://ms.example.gov.cn/mssx/');
  expect(shared({ path: '404.html' })).toEqual({});
});
