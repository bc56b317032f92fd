/**
 * `npm run build`: validates `content/` and builds the site into `dist/`, all or nothing.
 * BUILD_DATE (default: today in China) is the day printed on the pages; BASE_PATH is another path
 * than the one of `origin` in portal.yaml, for a preview; CONTENT_ROOT, OUT_DIR and
 * BUILD_WORK name other folders than `content`, `dist` and `var/build` (kept between builds).
 */
import { publishedBefore } from './codes/published.ts';
import { basePathOf } from './build/address.ts';
import { buildSite } from './build/site.ts';
import { todayInChina } from './build/today.ts';
import { commandLine } from './command.ts';

const { CONTENT_ROOT = 'content', OUT_DIR = 'dist', BUILD_WORK = 'var/build', BUILD_DATE = todayInChina(), BASE_PATH } = process.env;
const use = {
  does: '检查内容并生成网站；内容有错就不生成，原来的网站不动。',
  usage: 'npm run build',
  options: {
    BUILD_DATE: '页面上印的日期，默认今天',
    BASE_PATH: '预览时用的路径，默认照 portal.yaml 的 origin',
    CONTENT_ROOT: '内容文件夹，默认 content',
    OUT_DIR: '网站写到哪里，默认 dist',
    BUILD_WORK: '两次生成之间留用的文件夹，默认 var/build',
  },
};
commandLine(use, {});
await buildSite({ content: CONTENT_ROOT, out: OUT_DIR, work: BUILD_WORK, builtOn: BUILD_DATE, basePath: basePathOf(CONTENT_ROOT, BASE_PATH) });
for (const notice of publishedBefore(CONTENT_ROOT, undefined).notices) console.log(`提示：${notice}`);
