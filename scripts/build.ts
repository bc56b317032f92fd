/**
 * `npm run build`: validates `content/` and builds the site into `dist/`, all or nothing.
 * BUILD_DATE (default: today in China) is the day printed on the pages; BASE_PATH is another path
 * than the one of `origin` in portal.yaml, for a preview; CONTENT_ROOT, OUT_DIR and
 * BUILD_WORK name other folders than `content`, `dist` and `var/build` (kept between builds).
 */
import { publishedBefore } from './codes/published.ts';
import { basePathOf } from './build/address.ts';
import { BuildRefused, buildSite } from './build/site.ts';
import { todayInChina } from './build/today.ts';

const { CONTENT_ROOT = 'content', OUT_DIR = 'dist', BUILD_WORK = 'var/build', BUILD_DATE = todayInChina(), BASE_PATH } = process.env;
try {
  await buildSite({ content: CONTENT_ROOT, out: OUT_DIR, work: BUILD_WORK, builtOn: BUILD_DATE, basePath: basePathOf(CONTENT_ROOT, BASE_PATH) });
  for (const notice of publishedBefore(CONTENT_ROOT, undefined).notices) console.log(`提示：${notice}`);
} catch (error) {
  if (!(error instanceof BuildRefused)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
