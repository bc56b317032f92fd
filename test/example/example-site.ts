import { join } from 'node:path';
import { locked } from '../../scripts/command/lock.ts';
import { buildSite } from '../../scripts/build/site.ts';

const folder = 'var/test-example-site';

/** The fictional county as of 10 February 2026, for tests that only read it; a folder for each worker, since a site is replaced as a whole. */
export const exampleSite = join(folder, `site-${process.env['VITEST_POOL_ID'] ?? 'alone'}`);

let building: Promise<void> | undefined;

/**
 * Builds `exampleSite`, once for all tests of a worker. The work folder stays: what no change of code or content has touched since
 * the run before is not made again, which `test/build/incremental.test.ts` holds to be the same.
 */
export function buildExample(): Promise<void> {
  building ??= locked(join(folder, 'lock'), async () => {
    await buildSite({
      content: 'test/example/content',
      out: exampleSite,
      work: join(folder, 'work'),
      builtOn: '2026-02-10',
      basePath: '/',
      progress: { say: () => {}, end: () => {} },
    });
  });
  return building;
}
