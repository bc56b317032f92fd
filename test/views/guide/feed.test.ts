import { expect, test } from 'vitest';
import { feedsOf, formatFeed } from '../../../src/views/guide/feed.ts';
import { smallSnapshot } from '../small-snapshot.ts';

const update = (title: string, day: string) => `---\ntitle: ${title}\npublishedOn: "${day}"\nprojects: [2024-990100/schools]\n---\n外墙<完工> & 交付。\n`;
const snapshot = smallSnapshot({
  'areas/990101/updates/wall.md': update('东区学校外墙完工', '2024-06-20'),
  'areas/990101/updates/roof.md': update('东区学校封顶', '2024-06-03'),
});
const { portal, areas } = feedsOf(snapshot);
const districtPath = `p/${snapshot.model.codes.get('assignment:2024-990100/schools@990101')}.html`;

test('the portal’s feed has updates and dated documents, newest first', () => {
  expect(portal.entries.map(({ title, publishedOn }) => [publishedOn, title])).toEqual([
    ['2024-06-20', '东区学校外墙完工'],
    ['2024-06-03', '东区学校封顶'],
    ['2024-04-27', '关于做好重点民生实事的通知'],
  ]);
});

test('every area has a feed of its own, empty or not', () => {
  expect([...areas].map(([area, { entries }]) => [area, entries.length])).toEqual([
    ['990100', 1],
    ['990100-own', 0],
    ['990101', 3],
    ['990102', 0],
  ]);
});

test('an area’s own feed tells what it reported for a day as one piece of news', () => {
  const progress = areas.get('990101')?.entries.filter(({ title }) => title.includes('进展'));
  expect(progress?.map(({ page, id }) => id === `${page}#${/#(.*)$/.exec(id)?.[1]}`)).toEqual([true]);
  expect(portal.entries.some(({ title }) => title.includes('进展'))).toBe(false);
});

test('two updates about one task lead to the same page under two ids', () => {
  const [wall, roof] = portal.entries;
  expect([wall?.page, roof?.page]).toEqual([districtPath, districtPath]);
  expect(wall?.id).not.toBe(roof?.id);
});

test('a document without any date is no news', () => {
  const file = { 'areas/990100/documents/undated.yaml': 'title: 说明\nkind: policy\nissuers: [示例市人民政府办公室]\n' };
  expect(feedsOf(smallSnapshot(file)).portal.entries.map(({ title }) => title)).toEqual(['关于做好重点民生实事的通知']);
});

test('the Atom file escapes words, gives days in China’s time and its own address', () => {
  const xml = formatFeed(portal, snapshot);
  expect(xml).toContain('<summary>外墙&lt;完工&gt; &amp; 交付。</summary>');
  expect(xml).toContain('<updated>2024-06-20T12:00:00+08:00</updated>');
  expect(xml).toContain('<link rel="self" href="https://ms.example.gov.cn/mssx/feed.xml"/>');
  expect(xml).toContain(`<link href="https://ms.example.gov.cn/mssx/${districtPath}"/>`);
});
