import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildSite } from '../../scripts/build/site.ts';
import { dist } from '../browser/portal.ts';

mkdirSync('var', { recursive: true });
const work = mkdtempSync('var/test-twice-');
afterAll(() => rmSync(work, { recursive: true }));

test('the same content on the same day gives the same bytes', async () => {
  const { created } = JSON.parse(readFileSync(join(dist, 'data/datapackage.json'), 'utf8'));
  const { basePath } = JSON.parse(readFileSync(join(dist, 'data/portal.json'), 'utf8'));
  const again = join(work, 'again');
  await buildSite({ out: again, builtOn: created, basePath, work: join(work, 'work'), progress: { say: () => {}, end: () => {} } });
  expect(digests(again)).toEqual(digests(dist));
});

/** Path → SHA-256, for every file. */
function digests(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(paths.sort().map((path) => [path, createHash('sha256').update(readFileSync(join(folder, path))).digest('hex')]));
}
