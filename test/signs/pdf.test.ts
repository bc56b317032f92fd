import { execFileSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { drawCode } from '../../src/domain/code/code.ts';
import { writeSigns } from '../../src/signs/pdf.ts';
import { pledge, type SheetSize, sheets, type SignFacts, signOf } from '../../src/signs/sign.ts';
import { symbolsOf } from '../../src/signs/symbol.ts';
import { zbar, zxing } from './decoders.ts';
import { rasterised, readPgm } from './raster.ts';

const folder = mkdtempSync(join(tmpdir(), 'sign-pdf-'));
afterAll(() => rmSync(folder, { recursive: true }));

const clinic: SignFacts = {
  code: drawCode(() => 16_071_185),
  programme: '2023年岳阳楼区重点民生实事',
  name: '新建洛王街道社区卫生服务中心',
  works: '新建洛王街道社区卫生服务中心，提质改造区第二人民医院。',
  leadAgency: '岳阳楼区卫生健康局',
  phone: '0730-0000000',
  planned: '2023年6月开工，2024年12月完工',
};
/** The longest name and the longest sentence of the documents. */
const longest: SignFacts = {
  ...clinic,
  code: drawCode(() => 5),
  name: '启动烈士纪念馆、郭亮红色文化传承暨青少年教育实践基地、“守护好一江碧水”暨青少年教育实践基地建设',
  works:
    '困难残疾人生活补贴和重度残疾人护理补贴标准从不低于 75 元/月·人提高到不低于 80 元/月·人；散居孤儿从 950 元/月提高到 1100 元/月，集中养育孤儿从 1350 元/月提高到 1500 元/月。',
  leadAgency: '区文旅广体局、区退役军人事务局、区水利局、团区委',
};
const bare: SignFacts = { code: drawCode(() => 7), programme: clinic.programme, name: '青年路小学' };
const shortSite = 'https://ms.example.gov.cn/';
const longSite = 'https://www.yueyanglou.gov.cn/zwgk/ztzl/mssx/';

async function pdfOf(facts: SignFacts[], size: SheetSize, siteUrl = shortSite): Promise<string> {
  const file = join(folder, `${size}-${siteUrl.length}-${facts.length}-${Math.random()}.pdf`);
  const draw = symbolsOf(siteUrl);
  const signs = facts.map((each) => signOf(each, draw(each.code)));
  await writeSigns(signs, createWriteStream(file), { size, title: '亮码牌', madeAt: new Date(0) });
  return file;
}

const textOf = (pdf: string) => execFileSync('pdftotext', ['-layout', pdf, '-']).toString();

describe.each(['a4', 'a3', 'card'] as const)('%s', (size) => {
  test.each([shortSite, longSite])(`every code below %s is read at 150 and 300 dpi by zbar and zxing`, async (siteUrl) => {
    const facts = [clinic, longest, bare];
    const draw = symbolsOf(siteUrl);
    const pdf = await pdfOf(facts, size, siteUrl);
    for (const dpi of [150, 300]) {
      const { files, remove } = rasterised(pdf, dpi);
      const urls = facts.map(({ code }) => draw(code).url);
      expect(zbar(files)).toEqual(urls);
      expect(await Promise.all(files.map((file) => zxing(file)))).toEqual(urls.map((url) => [url]));
      remove();
    }
  });

  test('is the sheet in its size, with empty margins whatever the text', async () => {
    const pdf = await pdfOf([clinic, longest, bare], size, longSite);
    const { width, height } = sheets[size];
    const { files, remove } = rasterised(pdf, 72);
    for (const file of files) {
      const { grey, ...picture } = readPgm(file);
      expect(Math.abs(picture.width - (width * 72) / 25.4)).toBeLessThan(1.5);
      expect(Math.abs(picture.height - (height * 72) / 25.4)).toBeLessThan(1.5);
      const { info } = await sharp(grey, { raw: { ...picture, channels: 1 } }).trim({ background: '#fff', threshold: 40 }).toBuffer({ resolveWithObject: true });
      const sides = [-(info.trimOffsetLeft ?? 0), picture.width + (info.trimOffsetLeft ?? 0) - info.width];
      for (const side of sides) expect(side).toBeGreaterThan((width * 0.075 * 72) / 25.4);
    }
    remove();
  });
});

test('the sign says everything that the content says, and the pledge word for word', async () => {
  const text = textOf(await pdfOf([clinic], 'a4')).replace(/[\s\u2002]+/g, '');
  const said = [
    ...[clinic.programme, clinic.name, clinic.works, clinic.leadAgency, clinic.phone, clinic.planned],
    ...['编号2607118568', 'ms.example.gov.cn', pledge, '二维码模块2.89毫米', '在0.9米内扫描'],
  ];
  for (const words of said) expect(text).toContain(words?.replace(/\s/g, ''));
  expect(pledge).toBe('本码只用于查看和反映，不收费、不要求付款、不要求下载、不索要验证码');
});

test('what the content does not say has no row', async () => {
  const text = textOf(await pdfOf([bare], 'a4'));
  for (const label of ['牵头单位', '办公电话', '计划时间']) expect(text).not.toContain(label);
});

test('Chinese is embedded as outlines of a CID font, in a subset, and nothing is an image', async () => {
  const pdf = await pdfOf([clinic, longest], 'a4');
  const fonts = execFileSync('pdffonts', [pdf]).toString().trim().split('\n').slice(2);
  expect(fonts).toHaveLength(2);
  for (const font of fonts) expect(font).toMatch(/\+NotoSansCJKsc-\w+ +CID Type 0C +Identity-H +yes yes yes/);
  expect(execFileSync('pdfimages', ['-list', pdf]).toString().trim().split('\n')).toHaveLength(2);
});

test('the same signs give the same bytes', async () => {
  const [one, two] = [await pdfOf([clinic, longest], 'card'), await pdfOf([clinic, longest], 'card')];
  expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
});

test('a sign whose words cannot fit is refused by its number', async () => {
  const endless = { ...clinic, works: '新建社区卫生服务中心'.repeat(60) };
  await expect(pdfOf([bare, endless], 'a4')).rejects.toThrow(/^编号 2607 1185 68（新建洛王街道社区卫生服务中心）：/);
});

test('missing fonts are an error that names the Debian package', async () => {
  const options = { size: 'a4', title: '', madeAt: new Date(0), fonts: '/nonexistent' } as const;
  const out = createWriteStream(join(folder, 'none.pdf'));
  await expect(writeSigns([], out, options)).rejects.toThrow('fonts-noto-cjk');
  out.destroy();
});

test('1,000 signs take less than 60 seconds and no more memory than 500', async () => {
  const draw = symbolsOf(shortSite);
  function* signs(count: number) {
    for (let index = 0; index < count; index++) {
      const code = drawCode(() => index * 88_001);
      yield signOf({ ...clinic, code, name: `${clinic.name}${index}` }, draw(code));
    }
  }
  const memory = new Map<number, number>();
  const onPage = (done: number) => memory.set(done, done % 250 === 0 ? process.memoryUsage().rss : 0);
  const start = performance.now();
  const out = createWriteStream(join(folder, 'batch.pdf'));
  await writeSigns(signs(1000), out, { size: 'a3', title: '亮码牌', madeAt: new Date(0), onPage });
  expect(performance.now() - start).toBeLessThan(60_000);
  expect(memory.get(1000)! - memory.get(500)!).toBeLessThan(50_000_000);
  const pages = execFileSync('pdfinfo', [join(folder, 'batch.pdf')]).toString();
  expect(pages).toMatch(/Pages: +1000/);
});
