import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Everything a page depends on. */
const inputs = ['content', 'src', 'scripts/build', 'public', 'astro.config.mjs', 'package-lock.json'];
const portalFile = z.object({ basePath: z.string() });

/** Whether `site` is missing, was built for another base path, or is older than something it is made from. */
export function isStale(site: string, basePath: string): boolean {
  if (basePathOfSite(site) !== basePath) return true;
  const builtMs = statSync(markerOf(site)).mtimeMs;
  return inputs.some((input) => newestMs(input) > builtMs);
}

/** The path that a built site is for; undefined if there is none. */
export function basePathOfSite(site: string): string | undefined {
  const marker = markerOf(site);
  return existsSync(marker) ? portalFile.parse(JSON.parse(readFileSync(marker, 'utf8'))).basePath : undefined;
}

function markerOf(site: string): string {
  return join(site, 'data/portal.json');
}

/** When the newest file at or below `path` was changed; a file that was added or removed changes its folder. */
function newestMs(path: string): number {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestMs(join(path, name))), mtimeMs);
}
