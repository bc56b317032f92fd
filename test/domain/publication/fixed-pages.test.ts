import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fixedPages } from '../../../src/domain/publication/fixed-pages.ts';
import { siteFolders, stepInPaths } from '../../../src/domain/publication/page-path.ts';

test('every page that stands alone is on the list, and every page of the list is made', () => {
  const made = readdirSync('src/pages').flatMap((file) => (file.endsWith('.astro') ? file.replace(/\.astro$/, '.html') : []));
  expect(fixedPages.map(({ path }) => path).sort()).toEqual(made.filter((path) => !stepInPaths.includes(path)).sort());
});

test('each has a title of its own, and is linked from every page but for the home page, which the name in the header leads to, and the page for staff', () => {
  expect(new Set(fixedPages.map(({ title }) => title)).size).toBe(fixedPages.length);
  expect(fixedPages.filter(({ linkIn }) => linkIn === undefined).map(({ path }) => path)).toEqual(['index.html', 'examine.html']);
});

test('every folder of pages is a folder of the site, which has two more: the entry of codes and the cards', () => {
  const folders = readdirSync('src/pages', { withFileTypes: true }).flatMap((each) => (each.isDirectory() ? [each.name] : []));
  expect([...siteFolders].sort()).toEqual([...folders, 'card', 'code'].sort());
});
