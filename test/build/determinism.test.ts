import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildSite } from '../../scripts/build/site.ts';
import { dist } from '../browser/portal.ts';

mkdirSync('var', { recursive: true });
const folder = mkdtempSync('var/test-twice-');
afterAll(() => rmSync(folder, { recursive: true }));

/** One more than made `dist`: builds by a single process are held by all small sites of the tests, and by `astro.test.ts`. */
const processes = availableParallelism() + 1;

test('the same content on the same day gives the same bytes, however many processes make them', async () => {
  const { created } = JSON.parse(readFileSync(join(dist, 'data/datapackage.json'), 'utf8'));
  const { basePath } = JSON.parse(readFileSync(join(dist, 'data/portal.json'), 'utf8'));
  const [again, work] = [join(folder, 'site'), join(folder, 'work')];
  await buildSite({ out: again, builtOn: created, basePath, work, processes, progress: { say: () => {}, end: () => {} } });
  expect(digests(again)).toEqual(digests(dist));
  expect(readdirSync(join(work, 'manifests'))).toHaveLength(processes);
});

/** Path → SHA-256, for every file. */
function digests(site: string): Record<string, string> {
  const paths = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(site, path)).isFile());
  return Object.fromEntries(
    paths.sort().map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(site, path)))
        .digest('hex'),
    ]),
  );
}
