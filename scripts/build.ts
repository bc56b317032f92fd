/**
 * `npm run build`: validates `content/` and builds the site into `dist/`. An area whose own folder has
 * issues is shown as it was published last; `--strict` refuses instead. `--area` builds a preview of one area.
 * BUILD_DATE (default: today in China) is the day printed on the pages; BASE_PATH is another path
 * than the one of `origin` in portal.yaml, for a preview; CONTENT_ROOT, OUT_DIR and
 * BUILD_WORK name other folders than `content`, `dist` and `var/build` (kept between builds).
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { publishedBefore } from './codes/published.ts';
import { basePathOf } from './build/address.ts';
import { areaInContent } from './build/area-option.ts';
import { goodFolder } from './build/good-areas.ts';
import { heldBackWords } from './build/held-back.ts';
import { buildSite } from './build/site.ts';
import { todayInChina } from './command/today.ts';
import { commandLine, existingFolder, UserError } from './command/command-line.ts';

const { CONTENT_ROOT = 'content', OUT_DIR = 'dist', BUILD_WORK = 'var/build', BUILD_DATE = todayInChina(), BASE_PATH } = process.env;
const use = {
  does: '检查内容并生成网站。一个区域的内容有错，这个区域沿用上一次的内容，其他区域照常更新；涉及整个网站的错，就不生成，原来的网站不动。',
  usage: 'npm run build [-- --strict] [-- --area 区域编号 --out 文件夹]',
  options: {
    strict: '有一处错就不生成，用于提交前的核对',
    area: '只生成这个区域、上级区域和公共的网页，用来预览，如 --area 430524',
    out: '网站写到哪里，默认 dist；预览默认 dist-区域编号',
    BUILD_DATE: '页面上印的日期，默认今天',
    BASE_PATH: '预览时用的路径，默认照 portal.yaml 的 origin',
    CONTENT_ROOT: '内容文件夹，默认 content',
    OUT_DIR: '同 --out',
    BUILD_WORK: '两次生成之间留用的文件夹，默认 var/build',
  },
};
const { values } = commandLine(use, { options: { strict: { type: 'boolean', default: false }, area: { type: 'string' }, out: { type: 'string' } } });
existingFolder(CONTENT_ROOT, use.usage);
const area = values.area === undefined ? undefined : areaInContent(CONTENT_ROOT, values.area);
const out = values.out ?? (area === undefined ? OUT_DIR : `${OUT_DIR}-${area}`);
if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, 'data/portal.json')))
  throw new UserError(`${out} 里是别的文件，不是生成的网站，没有动它。--out 后面换一个新文件夹的名字`);
if (area !== undefined && resolve(out) === resolve(OUT_DIR))
  throw new UserError(`预览只有一个区域的网页，不能放在 ${OUT_DIR}/。换一个文件夹：--out ${OUT_DIR}-${area}`);
const work = area === undefined ? BUILD_WORK : `${BUILD_WORK}-${area}`;
const options = { content: CONTENT_ROOT, out, work, good: goodFolder(BUILD_WORK, CONTENT_ROOT), area, isStrict: values.strict };
const held = await buildSite({ ...options, builtOn: BUILD_DATE, basePath: basePathOf(CONTENT_ROOT, BASE_PATH) });
if (held.length > 0) console.error(`\n${heldBackWords(held)}`);
for (const notice of publishedBefore(CONTENT_ROOT, undefined).notices) console.log(`提示：${notice}`);
