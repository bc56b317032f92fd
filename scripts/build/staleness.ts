import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Everything a page depends on. */
const inputs = ['content', 'src', 'scripts/build', 'public', 'astro.config.mjs', 'package-lock.json'];
const portalFile = z.object({ basePath: z.string() });

/** Whether `site` is missing, was built for another base path, or is older than something it is made from. */
export function isStale(site: string, basePath: string): boolean {
  const marker = join(site, 'data/portal.json');
  if (!existsSync(marker)) return true;
  if (portalFile.parse(JSON.parse(readFileSync(marker, 'utf8'))).basePath !== basePath) return true;
  const builtMs = statSync(marker).mtimeMs;
  return inputs.some((input) => newestMs(input) > builtMs);
}

/** When the newest file at or below `path` was changed; a file that was added or removed changes its folder. */
function newestMs(path: string): number {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestMs(join(path, name))), mtimeMs);
}
