import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goodFolder } from '../../scripts/build/good-areas.ts';
import { heldBackAt, heldBackWords } from '../../scripts/build/held-back.ts';
import { BuildRefused, buildSite } from '../../scripts/build/site.ts';
import { contentFolder, validCodes, validContent } from '../fixtures/county.ts';

mkdirSync('var', { recursive: true });
const work = mkdtempSync('var/test-isolation-');
const site = join(work, 'site');
const whole: Readonly<Record<string, string>> = { ...validContent, 'codes.csv': validCodes };
const content = contentFolder(whole);
const silent = { say: () => {}, end: () => {} };
const build = ({ isStrict = false, builtOn = '2024-07-01' } = {}) =>
  buildSite({ content, out: site, work: join(work, 'work'), builtOn, basePath: '/', progress: silent, isStrict });

const progress = 'areas/990101/progress/2024-05.csv';
const textOf = (path: string) => readFileSync(join(content, path), 'utf8');
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
};
const page = (path: string) => readFileSync(join(site, path), 'utf8');
const digests = () => {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(site, path)).isFile());
  return new Map(
    files.sort().map((path) => [
      path,
      createHash('sha1')
        .update(readFileSync(join(site, path)))
        .digest('hex'),
    ]),
  );
};

let first: ReadonlyMap<string, string>;
beforeAll(async () => {
  expect(await build()).toEqual([]);
  first = digests();
});
afterAll(() => rmSync(work, { recursive: true }));

test('a wrong folder stops its own area alone, which stays byte for byte; mended, it is up to date', async () => {
  const sound = textOf(progress).replace(',90,', ',200,').replace(',20,target', ',44.44,target').replace('已完成90个', '已完成200个');
  write(progress, `${sound}\t坏行\n`);
  write('areas/990102/agencies.yaml', '- { id: water, name: 西县水利局, phone: 0700-7654321 }\n');
  write('areas/990104/area.yaml', 'name: 北镇\nkind: zone\nparent: "990109"\n');
  const held = await build();
  const left = expect.objectContaining({ area: '990104', name: '北镇', since: '2024-07-01', isLeftOut: true });
  expect(held).toEqual([expect.objectContaining({ area: '990101', name: '东区', since: '2024-07-01', isLeftOut: false }), left]);
  expect(held[0]?.problems[0]).toMatchObject({ file: progress, line: 3 });
  expect(heldBackAt(join(work, 'work'))).toEqual(held);
  expect(heldBackWords(held)).toMatch(
    /^以下区域的内容有问题，这次沿用上一次的内容：东区（990101）\n.*也没有上一次的内容.*北镇（990104）\n[\s\S]*2024-05\.csv 第 3 行/,
  );
  expect(page('agency/990102/water.html')).toContain('0700-7654321');
  expect(existsSync(join(site, 'area/990104.html'))).toBe(false);
  const after = digests();
  const own = [...first.keys()].filter((path) => /990101|^p\/10000002|^data\/reports/.test(path));
  expect(own.map((path) => [path, after.get(path)])).toEqual(own.map((path) => [path, first.get(path)]));
  expect(own.length).toBeGreaterThan(5);

  write(progress, sound);
  expect(await build({ builtOn: '2024-07-02' })).toEqual([left]);
  expect(page('data/reports.csv')).toContain('已完成200个');
});

test('what is wrong in the whole portal, or anywhere in a strict build, leaves the site as it was', async () => {
  const before = statSync(site).ino;
  const strict = await build({ isStrict: true }).catch((error: unknown) => error);
  write('pages/about.md', '没有标题\n');
  const portal = await build().catch((error: unknown) => error);
  expect([strict, portal].map((error) => error instanceof BuildRefused)).toEqual([true, true]);
  expect(String(strict)).toMatch(/990104\/area\.yaml 第 3 行[\s\S]*内容有 1 处问题，没有生成网站/);
  expect(String(portal)).toMatch(/990104\/area\.yaml[\s\S]*pages\/about\.md[\s\S]*没有生成网站。这些问题涉及整个网站/);
  expect(statSync(site).ino).toBe(before);
});

test('a preview has the pages of one area and of those above it, and is refused for that area’s issues', async () => {
  write('pages/about.md', whole['pages/about.md'] ?? '');
  const preview = (area: string) =>
    buildSite({
      content,
      area,
      out: join(work, 'preview'),
      work: join(work, `work-${area}`),
      good: goodFolder(join(work, 'work'), content),
      builtOn: '2024-07-01',
      basePath: '/',
      progress: silent,
    });
  await expect(preview('990104')).rejects.toThrow(/990104\/area\.yaml 第 3 行[\s\S]*内容有 1 处问题，没有生成网站。\s*$/);
  expect((await preview('990101')).map(({ area }) => area)).toEqual(['990104']);
  const areas = readdirSync(join(work, 'preview/area')).filter((name) => name.endsWith('.html'));
  expect(areas.sort()).toEqual(['990100.html', '990101.html']);
  expect(existsSync(join(work, 'preview/index.html'))).toBe(true);
});
