/**
 * `npm run look`: opens a page of every kind of the built site in a real browser, narrow, middling and wide, in light, dark and large type, with and
 * without scripts; keeps a picture of each in `var/look/`, to be looked at one by one, and tells what is wider than the screen or not accessible.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { axeFaults, overflow } from '../test/browser/faults.ts';
import { builtBody, builtFile, builtPages, openPortal, visit } from '../test/browser/portal.ts';
import { commandLine } from './command/command-line.ts';
import { inColumns } from './look/columns.ts';

const use = {
  does: '在真的浏览器里打开生成的网站的每一种网页（三种宽度，浅色、深色、大字，有无脚本），存下图片，报告超出屏幕的和不便使用的地方。',
  usage: 'npm run look [-- --only 网页路径的一部分] [--pictures] [--columns]',
  options: { only: '只看路径里有这几个字的网页', pictures: '只存图片，不检查', columns: '长的网页切成几栏并排', DIST: '生成的网站，默认 dist' },
};
const { values } = commandLine(use, {
  options: { only: { type: 'string' }, pictures: { type: 'boolean', default: false }, columns: { type: 'boolean', default: false } },
});

const folder = 'var/look';
const modes = [
  { name: 'light', hash: '', colorScheme: 'light', javaScriptEnabled: true },
  { name: 'dark', hash: '', colorScheme: 'dark', javaScriptEnabled: true },
  { name: 'large', hash: '#dazi', colorScheme: 'light', javaScriptEnabled: true },
  { name: 'plain', hash: '', colorScheme: 'light', javaScriptEnabled: false },
] as const;

/** What tells the kinds of pages behind codes apart. */
const marks = [
  'closed',
  'timeline',
  'cells',
  'status--notReported',
  'status--overdue',
  'status--completed',
  'status--behindSchedule',
  'bar__over',
  'class="ask"',
];

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const portal = await openPortal();
const pages = onePerKind(builtPages()).filter((path) => path.includes(values.only ?? ''));
let faults = 0;
for (const path of pages) {
  for (const width of [360, 768, 1280]) for (const mode of modes) await look(path, width, mode);
}
await portal.close();
console.log(`${pages.length} pages, ${pages.length * 3 * modes.length} looks, ${faults} faults; pictures in ${folder}/`);
process.exitCode = faults === 0 ? 0 : 1;

async function look(path: string, width: number, { name, hash, colorScheme, javaScriptEnabled }: (typeof modes)[number]): Promise<void> {
  const { page } = await visit(portal, path + hash, { viewport: { width, height: 800 }, colorScheme, javaScriptEnabled });
  const picture = await page.screenshot({ fullPage: true });
  const file = join(folder, `${path.replaceAll('/', '_').replace(/\.html$/, '')}-${width}-${name}.png`);
  writeFileSync(file, values.columns ? await inColumns(picture) : picture);
  const found = values.pictures ? [] : await faultsOf(page, javaScriptEnabled);
  for (const each of found) console.log(`${path} ${width} ${name}: ${each}`);
  faults += found.length;
  await page.context().close();
}

/** Axe is a script itself: without scripts only the width is measured. */
async function faultsOf(page: Page, hasScripts: boolean): Promise<string[]> {
  const wide = await overflow({ page });
  return [...(wide > 0 ? [`${wide} px wider than the screen`] : []), ...(hasScripts ? await axeFaults({ page }) : [])];
}

/** The largest page of each folder and kind: the one with most to show. Codes lead to several kinds, told apart by what stands on them. */
function onePerKind(paths: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const path of paths) {
    const kind = kindOf(path);
    const before = found.get(kind);
    if (before === undefined || sizeOf(path) > sizeOf(before)) found.set(kind, path);
  }
  return [...found.values()];
}

function kindOf(path: string): string {
  if (/^p\/\d+\/|^code\//.test(path)) return 'entry';
  const parts = path.split('/');
  if (parts.length === 1) return path;
  if (parts[0] !== 'p') return `${parts[0]} ${parts.length}`;
  const body = builtBody(path);
  return `p ${marks.filter((mark) => body.includes(mark)).join(' ')}`;
}

function sizeOf(path: string): number {
  return builtFile(path).length;
}
