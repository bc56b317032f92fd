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
