import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { servedPaths } from '../../src/server/proxy/proxied-site.ts';

test('what the server answers is no search result: every form and the staff’s rooms', () => {
  const closed = [...readFileSync('dist/robots.txt', 'utf8').matchAll(/^Disallow: \/(.+)$/gm)].map(([, path]) => path);
  expect(closed.toSorted()).toEqual([...servedPaths].toSorted());
});
