import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkDigits, codeUrl, isCode } from '../../src/domain/code/code.ts';
import { contentFolder, validCodes, validContent } from '../fixtures/county.ts';
import { zbar } from '../signs/decoders.ts';
import { rasterised } from '../signs/raster.ts';
import { ranWarm } from './warm-command.ts';

const at = (origin: string) =>
  contentFolder({ ...validContent, 'codes.csv': validCodes, 'portal.yaml': (validContent['portal.yaml'] ?? '').replace('https://ms.example.gov.cn', origin) });
const folder = at('https://ms.example.gov.cn');
const out = join(mkdtempSync(join(tmpdir(), 'signs-')), 'signs.pdf');

/** What signs look at in a site that was built for an address: where it is served, and the pages of its codes. */
function siteAt(origin: string, codes = validCodes): string {
  const site = mkdtempSync(join(tmpdir(), 'signs-site-'));
  const { origin: host, pathname } = new URL(origin);
  for (const each of ['data', 'p']) mkdirSync(join(site, each));
  writeFileSync(join(site, 'data/portal.json'), JSON.stringify({ origin: host, basePath: pathname }));
  for (const [code] of codes.matchAll(/\d{10}/g)) writeFileSync(join(site, `p/${code}.html`), '');
  return site;
}
const built = siteAt('https://ms.example.gov.cn/');

function signs(args: string[], basePath = ''): { status: number | null; errors: string } {
  const env = { ...process.env, BASE_PATH: basePath };
  const { status, stderr, stdout } = ranWarm('scripts/signs.ts', ['--content', folder, '--site', built, '--out', out, ...args], env);
  return { status, errors: stderr + stdout };
}

test('the signs of an area are printed below the path of the portal’s address, with what is missing told', () => {
  expect(
    signs(['--area', '990101', '--size', 'card', '--content', at('https://ms.example.gov.cn/ztzl/'), '--site', siteAt('https://ms.example.gov.cn/ztzl/')]),
  ).toEqual({
    status: 0,
    errors: expect.stringMatching(/已印 1 块牌子[\s\S]*1 块没有登记办公电话.*：市教体局（1 块）[\s\S]*网址 43 个字符，二维码为 H 级，网址还可加长 1 个字符/),
  });
  const { files, remove } = rasterised(out, 150);
  const code = validCodes.split('\r\n')[2]!.slice(0, 10);
  expect(isCode(code) && zbar(files)).toEqual([isCode(code) && codeUrl('https://ms.example.gov.cn/ztzl/', code)]);
  remove();
});

test.each([
  ['no area', [], '', /请写明区域/],
  ['an unknown size', ['--area', '990101', '--size', 'a5'], '', /^没有“a5”这种尺寸，可选 a4、a3、card\n$/],
  ['an option that does not exist', ['--aera', '990101'], '', /^没有 --aera 这个选项，最接近的是 --area/],
  ['an option without its value', ['--area'], '', /^--area.* 后面要写内容/],
  ['an unknown area', ['--area', '999999', '--area', '990101'], '', /^没有这些区域：999999/],
  ['an area without signs', ['--area', '990102'], '', /没有可印的牌子：990102/],
  ['a project that the area does not have', ['--area', '990101', '--project', '2024-990100/roads'], '', /没有可印的牌子/],
  [
    'an address that is too long with its path',
    ['--area', '990101', '--content', at(`https://ms.example.gov.cn/${'x'.repeat(40)}/`), '--site', siteAt(`https://ms.example.gov.cn/${'x'.repeat(40)}/`)],
    '',
    /须再减少 19 个/,
  ],
  ['no site', ['--area', '990101', '--site', '/nowhere'], '', /先生成网站（npm run build），再印牌子/],
  [
    'a site for another address',
    ['--area', '990101', '--site', siteAt('https://other.example.gov.cn/')],
    '',
    /是按 https:\/\/other\.example\.gov\.cn\/ 生成的/,
  ],
  [
    'a site that lacks the codes',
    ['--area', '990101', '--site', siteAt('https://ms.example.gov.cn/', '')],
    '',
    /有 1 个编号在 .* 里还没有网页（\d{10}）.*npm run build/,
  ],
  [
    'another base path than the one of the portal’s address',
    ['--area', '990101'],
    '/ztzl/',
    /BASE_PATH=\/ztzl\/，这只用来预览.*https:\/\/ms\.example\.gov\.cn\//,
  ],
])('%s is refused in Chinese and leaves no file', (_, args, basePath, message) => {
  const elsewhere = out.replace('signs.pdf', 'other.pdf');
  expect(signs([...args, '--out', elsewhere], basePath)).toEqual({ status: 1, errors: expect.stringMatching(message) });
  expect(existsSync(elsewhere)).toBe(false);
});

test('the help is printed on its own', () => {
  expect(signs(['--help'])).toEqual({ status: 0, errors: expect.stringMatching(/^把[^\n]+。\n\n用法：npm run signs -- --area 430602/) });
});

test('all areas, or several, are printed one file an area, an area named twice once; the same date gives the same bytes', () => {
  const [one, two] = [mkdtempSync(join(tmpdir(), 'signs-')), mkdtempSync(join(tmpdir(), 'signs-'))];
  expect(signs(['--all', '--size', 'Card', '--date', '2026-11-25', '--out', one]).status).toBe(0);
  expect(
    signs(['--area', '990101', '--area', '990100', '--area', '990101', '--area', '990100-own', '--size', 'card', '--date', '2026-11-25', '--out', two]).status,
  ).toBe(0);
  expect(readdirSync(one).sort()).toEqual(['signs-990100-card.pdf', 'signs-990100-own-card.pdf', 'signs-990101-card.pdf']);
  for (const file of readdirSync(one)) expect(readFileSync(join(one, file)).equals(readFileSync(join(two, file)))).toBe(true);
}, 180_000);

test('a project is printed in all its areas where no area is named', () => {
  expect(signs(['--project', '2024-990100/schools', '--size', 'card'])).toMatchObject({ status: 0, errors: expect.stringContaining('已印 3 块牌子') });
});

test('signs that cannot be printed are all named with their files before anything is printed', () => {
  const site = (name: string) => `{ name: ${name}, project: 2024-990100/schools, scope: 新建教学楼, source: { document: notice, line: 11, text: 小学 } }\n`;
  const code = (digits: string, slug: string) => `${digits}${checkDigits(digits)},2024-06-01,发放,site:990101/${slug},\r\n`;
  const content = contentFolder({
    ...validContent,
    'codes.csv': validCodes + code('20000001', 'first') + code('20000002', 'second'),
    'areas/990101/sites/first.yaml': site('第一小学😀'),
    'areas/990101/sites/second.yaml': site('ᠮᠠ'),
  });
  const elsewhere = mkdtempSync(join(tmpdir(), 'signs-'));
  const { status, errors } = signs([
    '--content',
    content,
    '--site',
    siteAt('https://ms.example.gov.cn/', `${validCodes}20000001${checkDigits('20000001')} 20000002${checkDigits('20000002')}`),
    '--all',
    '--out',
    join(elsewhere, 'all.pdf'),
  ]);
  expect(status).toBe(1);
  expect(errors).toMatch(
    /U\+1F600[\s\S]*areas\/990101\/sites\/first\.yaml 的 name\n[\s\S]*U\+182E[\s\S]*second\.yaml 的 name\n\n\d 块牌子里有 2 处印不出，一块也没有印/,
  );
  expect(readdirSync(elsewhere)).toEqual([]);
});
