import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteFaults } from '../../scripts/build/faults.ts';
import { BuildRefused, buildSite } from '../../scripts/build/site.ts';
import { isStale } from '../../scripts/build/staleness.ts';
import { checkDigits } from '../../src/domain/code/code.ts';
import { readPortal } from '../../src/server/portal/portal.ts';
import { contentFolder, validCodes, validContent } from '../fixtures/county.ts';

// Work folders lie below the project, and a site on the same disk as its work folder.
mkdirSync('var', { recursive: true });
const work = mkdtempSync('var/test-site-');
const site = join(work, 'site');
const closed = `30000001${checkDigits('30000001')}`;
const codes = `${validCodes.replace('原因', '原因,原处')}${closed},2024-05-01,发放,site:990101/market,\r\n${closed},2024-06-02,关闭,site:990101/market,点位取消,老街菜市场\r\n`;
const whole: Readonly<Record<string, string>> = { ...validContent, 'codes.csv': codes };
const silent = { say: () => {}, end: () => {} };
const built = { builtOn: '2024-07-01', basePath: '/ztzl/mssx/', work: join(work, 'work'), progress: silent };

beforeAll(() => buildSite({ ...built, content: contentFolder(whole), out: site }));
afterAll(() => rmSync(work, { recursive: true }));

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();

test('a site built for a base path says so to the server and is whole', () => {
  const portal = JSON.parse(readFileSync(join(site, 'data/portal.json'), 'utf8'));
  expect(portal).toMatchObject({ basePath: '/ztzl/mssx/', stylesheet: expect.stringMatching(/^\/ztzl\/mssx\/_astro\/.*\.css$/) });
  expect(siteFaults(site)).toEqual([]);
});

test('the pages of the server name everything from the base path', () => {
  const { residents, staff } = readPortal(site).shells;
  const named = [...`${residents.join()}${staff.join()}`.matchAll(/ (?:href|src)="([^#"][^"]*)"/g)].map(([, address]) => address);
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((address) => !address?.startsWith('/ztzl/mssx/'))).toEqual([]);
});

test('the page of a closed code begins with what was there and leads to no other object', () => {
  const [, main = ''] = /<main[^>]*>(.*)<\/main>/s.exec(readFileSync(join(site, `p/${closed}.html`), 'utf8')) ?? [];
  expect(main.trim()).toMatch(/^<h1[^>]*>“老街菜市场”已经撤销/);
  expect(main).not.toMatch(/href="(?!tel:)/);
});

test('a code of the site that is replaced is not lost: the build is refused with the code', async () => {
  const without = codes
    .split('\r\n')
    .filter((line) => !line.startsWith(closed))
    .join('\r\n');
  const refusal = await buildSite({ ...built, content: contentFolder({ ...whole, 'codes.csv': without }), out: site }).catch(String);
  expect(refusal).toMatch(new RegExp(`${closed} 从登记表里消失了[\\s\\S]*上次生成的网站[\\s\\S]*放回 codes\\.csv：${closed},2024-05-01,发放`));
});

test('nothing but the site is left beside it', () => {
  expect(readdirSync(work).sort()).toEqual(['site', 'work']);
});

test('wrong content is refused with every issue, and the served site is not touched', async () => {
  const before = statSync(site).ino;
  const wrong = contentFolder({
    ...whole,
    'areas/990100/documents/notice.yaml': `${whole['areas/990100/documents/notice.yaml']}\ncolour: red\n`,
    'areas/990101/area.yaml': 'name: 东区\nkind: village\nparent: "990100"\n',
  });
  const refusal = await buildSite({ ...built, content: wrong, out: site }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(BuildRefused);
  expect(String(refusal)).toMatch(/notice\.yaml 第 \d+ 行[\s\S]*area\.yaml 第 2 行|area\.yaml 第 2 行[\s\S]*notice\.yaml 第 \d+ 行/);
  expect(String(refusal)).toMatch(/内容有 2 处问题，没有生成网站/);
  expect([statSync(site).ino, readdirSync(work).sort()]).toEqual([before, ['site', 'work']]);
});

test('a command that is refused prints the issues and exits with 1', () => {
  const wrong = contentFolder({ ...whole, 'areas/990101/area.yaml': 'name: 东区\nkind: village\n' });
  const run = () =>
    execFileSync(process.execPath, ['scripts/build.ts', '--strict'], {
      env: { ...process.env, CONTENT_ROOT: wrong, OUT_DIR: join(work, 'refused') },
      stdio: 'pipe',
    });
  expect(run).toThrow(expect.objectContaining({ status: 1, message: expect.stringMatching(/area\.yaml 第 2 行/) }));
  expect(existsSync(join(work, 'refused'))).toBe(false);
});

test('the new site takes the place of the old one as a whole', async () => {
  const copy = join(work, 'copy');
  cpSync(site, copy, { recursive: true });
  writeFileSync(join(copy, 'p/0000000000.html'), 'a page that no longer exists');
  await buildSite({ ...built, content: contentFolder(whole), out: copy });
  expect(filesOf(copy)).toEqual(filesOf(site));
  rmSync(copy, { recursive: true });
});

test.each([
  [
    'a page of a permanent code',
    (folder: string) => rmSync(join(folder, 'p', readdirSync(join(folder, 'p')).find((name) => name.endsWith('.html'))!)),
    /^编号 \d{10} 没有页面$/,
  ],
  ['a published table', (folder: string) => rmSync(join(folder, 'data/reports.csv')), /^缺少 data\/reports\.csv$/],
  [
    'the stylesheet',
    (folder: string) =>
      readdirSync(join(folder, '_astro'))
        .filter((name) => name.endsWith('.css'))
        .forEach((name) => rmSync(join(folder, '_astro', name))),
    /^缺少样式表 /,
  ],
  ['the end of a page', (folder: string) => writeFileSync(join(folder, 'index.html'), '<!doctype html><html lang="zh-CN"><body>'), /^index\.html 没有写完$/],
])('a built site that lacks %s is not served', (_what, damage, fault) => {
  const copy = mkdtempSync(join(work, 'damaged-'));
  cpSync(site, copy, { recursive: true });
  damage(copy);
  expect(siteFaults(copy)).toEqual([expect.stringMatching(fault)]);
  rmSync(copy, { recursive: true });
});

test('a site is built anew when it is missing, for another base path or older than its inputs', () => {
  const marker = join(site, 'data/portal.json');
  utimesSync(marker, new Date('2100-01-01'), new Date('2100-01-01'));
  expect([isStale(site, '/ztzl/mssx/'), isStale(site, '/'), isStale(join(work, 'nowhere'), '/')]).toEqual([false, true, true]);
  utimesSync(marker, new Date('2000-01-01'), new Date('2000-01-01'));
  expect(isStale(site, '/ztzl/mssx/')).toBe(true);
});
