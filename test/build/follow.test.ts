import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { builtPages } from '../browser/portal.ts';
import { builtSite, pagePathIn } from '../fixtures/built-site.ts';

// How a resident follows a task, a unit or an area on the built site of the real content.
const { htmlOf } = builtSite('dist');
const pathOf = pagePathIn('content');

/** The feed that a page names, below the site's root. */
function feedOf(path: string): string | undefined {
  const [, href] = /<link rel="alternate" type="application\/atom\+xml" href="([^"]*)"/.exec(htmlOf(path)) ?? [];
  return href === undefined ? undefined : href.startsWith('/') ? href.slice(1) : join(dirname(path), href);
}

test('every page names a feed that exists', () => {
  const pages = builtPages().filter((path) => htmlOf(path).includes('rel="alternate"'));
  expect(pages.length).toBeGreaterThan(600);
  expect(pages.filter((path) => !existsSync(join('dist', feedOf(path) ?? '')))).toEqual([]);
});

test('the stylesheet that a feed names is there', () => {
  const named = ['feed.xml', 'feed/430602.xml'].map((path) =>
    join(dirname(path), /<\?xml-stylesheet type="text\/css" href="([^"]*)"/.exec(htmlOf(path))?.[1] ?? '-'),
  );
  expect(named).toEqual(['feed.css', 'feed.css']);
  expect(existsSync('dist/feed.css')).toBe(true);
});

test('the first page says what changed last in the area that stands first, as its feed does', () => {
  const [, section = ''] = /<h2>邵阳市最近的变化<\/h2>(.*?)<\/section>/s.exec(htmlOf('index.html')) ?? [];
  const rows = [...section.matchAll(/<a class="row__title" href="([^"]*)">([^<]*)<.*?paper__note">([^<]*)</gs)].map(([, href, words, day]) => [
    words,
    href,
    day,
  ]);
  expect(rows).toEqual(
    expect.arrayContaining([
      ['邵阳市公布了截至2024年9月30日的进展', 'area/430500/2024.html', '2024年10月9日'],
      ['关于全市1-9月实施民生可感行动工作推进情况的通报', 'document/shaoyang-2024-q3-circular.html', '2024年10月9日'],
    ]),
  );
  expect(rows.length).toBeLessThanOrEqual(6);
});

test('a task that was reported has a feed of its own, one that was only given has the portal’s', () => {
  const reported = pathOf('assignment:2023-430000/employment@430602');
  expect(feedOf(reported)).toBe(reported.replace('.html', '.xml'));
  const given = builtPages().find(
    (path) => path.startsWith('p/') && path.length === 'p/1234567890.html'.length && !existsSync(join('dist', path.replace('.html', '.xml'))),
  );
  expect(feedOf(given ?? '')).toBe('feed.xml');
});

test('an agency’s page names the feed of its tasks', () => {
  const page = builtPages().find((path) => path.startsWith('agency/430602/')) ?? '';
  expect(feedOf(page)).toBe(page.replace('agency/', 'feed/').replace('.html', '.xml'));
});
