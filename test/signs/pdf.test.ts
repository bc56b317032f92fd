import { execFileSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
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
  government: '岳阳楼区人民政府',
  programme: '2023年岳阳楼区重点民生实事',
  name: '新建洛王街道社区卫生服务中心',
  works: '新建洛王街道社区卫生服务中心，提质改造区第二人民医院。',
  leadAgency: '岳阳楼区卫生健康局',
  owner: '岳阳楼区城市建设投资集团有限公司',
  contractor: '湖南省第五工程有限公司',
  supervisor: '湖南华信项目管理咨询有限责任公司',
  amount: '概算总投资2680万元',
  phone: '0730-0000000',
  hotline: '12345',
  planned: '2023年6月开工，2024年12月完工',
  expected: '2025年3月完工',
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
  test.each([shortSite, longSite])(
    `every code below %s is read at 150 and 300 dpi by zbar and zxing`,
    async (siteUrl) => {
      const facts = [clinic, longest, bare];
      const draw = symbolsOf(siteUrl);
      const pdf = await pdfOf(facts, size, siteUrl);
      // An A3 page at 300 dpi is 17 megapixels; its modules are larger than those of the other two.
      for (const dpi of size === 'a3' ? [150] : [150, 300]) {
        const { files, remove } = rasterised(pdf, dpi);
        const urls = facts.map(({ code }) => draw(code).url);
        expect(zbar(files)).toEqual(urls);
        expect(await Promise.all(files.map((file) => zxing(file)))).toEqual(urls.map((url) => [url]));
        remove();
      }
    },
    180_000,
  );

  test('is the sheet in its size, with empty margins whatever the text', async () => {
    const pdf = await pdfOf([clinic, longest, bare], size, longSite);
    const { width, height } = sheets[size];
    const { files, remove } = rasterised(pdf, 72);
    for (const file of files) {
      const { grey, ...picture } = readPgm(file);
      expect(Math.abs(picture.width - (width * 72) / 25.4)).toBeLessThan(1.5);
      expect(Math.abs(picture.height - (height * 72) / 25.4)).toBeLessThan(1.5);
      const { info } = await sharp(grey, { raw: { ...picture, channels: 1 } })
        .trim({ background: '#fff', threshold: 40 })
        .toBuffer({ resolveWithObject: true });
      const sides = [-(info.trimOffsetLeft ?? 0), picture.width + (info.trimOffsetLeft ?? 0) - info.width];
      for (const side of sides) expect(side).toBeGreaterThan((width * 0.075 * 72) / 25.4);
    }
    remove();
  });
});

test('the sign says everything that the content says, and the pledge word for word', async () => {
  const text = textOf(await pdfOf([clinic], 'a4')).replace(/[\s\u2002]+/g, '');
  const said = [
    ...[clinic.government, clinic.programme, clinic.name, clinic.works, clinic.planned, `预计时间${clinic.expected}`],
    ...[`牵头单位${clinic.leadAgency}`, `建设单位${clinic.owner}`, `施工单位${clinic.contractor}`, `监理单位${clinic.supervisor}`],
    ...[`资金${clinic.amount}`, `办公电话${clinic.phone}`, '扫码看进度、提意见', '不能扫码，打开ms.example.gov.cn/code输入编号'],
    ...['编号2607118568', pledge, '模块2.71毫米', '0.85米内扫描'],
  ];
  for (const words of said) expect(text).toContain(words?.replace(/\s/g, ''));
  expect(pledge).toBe('本码只用于查看和反映，不收费、不要求付款、不要求下载、不索要验证码');
});

test('what the content does not say has no row, and only a demonstration’s sign is a specimen', async () => {
  const text = textOf(await pdfOf([bare], 'a4'));
  for (const label of ['牵头单位', '建设单位', '施工单位', '监理单位', '资金', '电话', '热线', '时间', '样张']) expect(text).not.toContain(label);
  expect(textOf(await pdfOf([{ ...bare, isSpecimen: true }], 'a4'))).toContain('样张');
});

test('the hotline stands where no office phone is known, and only there', async () => {
  const text = textOf(await pdfOf([clinic, { ...clinic, phone: undefined }], 'a4')).split('\f');
  expect(text.map((page) => [page.includes('办公电话'), page.includes('政务热线'), page.includes('12345')])).toEqual([
    [true, false, false],
    [false, true, true],
    [false, false, false],
  ]);
});

test('an international domain is printed in its own letters, and the symbol holds its ASCII form', () => {
  const symbol = symbolsOf('https://民生实事.政务/')(clinic.code);
  expect([signOf(clinic, symbol).typing.address, symbol.url.slice(0, 12)]).toEqual(['民生实事.政务/code', 'https://xn--']);
});

test('on a card that has no room for every row the builders give way', async () => {
  const text = textOf(await pdfOf([{ ...longest, isSpecimen: true }], 'card'));
  for (const label of ['牵头单位', '计划时间', '预计时间', '办公电话']) expect(text).toContain(label);
  expect(text).not.toContain('施工单位');
});

/** Distinct sizes of type in points as they stand on the paper. */
function typeSizes(pdf: string): Map<string, number> {
  const html = execFileSync('pdftotext', ['-bbox-layout', pdf, '-']).toString();
  const words = html.matchAll(/yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)<\/word>/g);
  return new Map(Array.from(words, ([, top, bottom, word]) => [word!, Number(bottom) - Number(top)]));
}

test.each([
  ['card', 9],
  ['a4', 12],
  ['a3', 17],
] as const)('on %s everything that a resident reads is at least %i points', async (size, least) => {
  const longList = {
    ...clinic,
    isSpecimen: true,
    government: '新疆维吾尔自治区人民政府',
    programme: '2024年新疆维吾尔自治区重点民生实事项目（察布查尔锡伯自治县）',
  };
  for (const [facts, siteUrl] of [
    [clinic, longSite],
    [bare, shortSite],
    [longList, longSite],
  ] as const) {
    const sizes = typeSizes(await pdfOf([facts], size, siteUrl));
    /** Of poppler's boxes; 编号 is set in 18 points of the artwork, so its box gives the height of one point. */
    const point = sizes.get('编号')! / (18 * (sheets[size].width / 210));
    const words = [...sizes].filter(([word]) => !/毫米|印制|不缩放|模块|扫描|^\d\.\d+$|[A-Z]\d|^\d$/.test(word));
    expect(words.length).toBeGreaterThan(5);
    expect(words.filter(([, height]) => height / point < least - 0.05)).toEqual([]);
  }
});

test('Chinese is embedded as outlines of a CID font, in a subset, and nothing is an image', async () => {
  const pdf = await pdfOf([clinic, longest], 'a4');
  const fonts = execFileSync('pdffonts', [pdf]).toString().trim().split('\n').slice(2);
  expect(fonts).toHaveLength(2);
  for (const font of fonts) expect(font).toMatch(/\+NotoSansHans-\w+ +CID Type 0C +Identity-H +yes yes yes/);
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

test('the file is of the version that its catalogue needs, is cut at the edge of the page and names a printing condition', async () => {
  const pdf = await pdfOf([clinic, bare], 'a3');
  const boxes = execFileSync('pdfinfo', ['-box', pdf]).toString();
  for (const box of ['MediaBox', 'BleedBox', 'TrimBox']) expect(boxes).toMatch(new RegExp(`${box}: +0\\.00 +0\\.00 +841\\.89 +1190\\.55`));
  expect(boxes).toMatch(/PDF version: +1\.4/);
  expect(readFileSync(pdf, 'latin1')).toMatch(/\/S \/GTS_PDFX\n\/OutputConditionIdentifier \(FOGRA51\)/);
  const meta = execFileSync('pdfinfo', ['-meta', pdf]).toString();
  for (const each of ['Create', 'Modify']) expect(meta).toContain(`<xmp:${each}Date>1970-01-01T00:00:00Z</xmp:${each}Date>`);
  expect(readFileSync(pdf, 'latin1')).toMatch(/\/GTS_PDFXVersion (\d+) 0 R\n\/Trapped (\d+) 0 R/);
  expect(readFileSync(pdf, 'latin1')).toMatch(/obj\n\(PDF\/X-3:2003\)\nendobj\n\d+ 0 obj\n\/False\nendobj/);
});

test('a sign is printed in the black of the printing condition alone', async () => {
  const streams = execFileSync('python3', [
    '-c',
    'import re,sys,zlib\nd=open(sys.argv[1],"rb").read()\nfor m in re.finditer(rb"stream\\r?\\n(.*?)endstream",d,re.S):\n  try: print(zlib.decompress(m[1]).decode("latin1"))\n  except Exception: pass',
    await pdfOf([{ ...clinic, isSpecimen: true }], 'card'),
  ]).toString();
  expect(streams).toMatch(/\/DeviceCMYK cs|1 k\b/);
  expect(streams).not.toMatch(/DeviceRGB|\brg\b/i);
});

test.each(['card', 'a4', 'a3'] as const)(
  'a print shop’s first looks at the %s find nothing: a sound structure, every font embedded, nothing transparent',
  async (size) => {
    const pdf = await pdfOf([clinic, bare], size);
    expect(execFileSync('qpdf', ['--check', pdf]).toString()).toContain('No syntax or stream encoding errors found');
    const [, , ...fonts] = execFileSync('pdffonts', [pdf]).toString().trim().split('\n');
    expect(fonts.length).toBeGreaterThan(0);
    // The columns at the end: embedded, a subset, with a table for its characters; then the object's number.
    for (const font of fonts) expect(font).toMatch(/ yes yes yes +\d+ +\d+$/);
    const plain = execFileSync('qpdf', ['--qdf', '--object-streams=disable', pdf, '-']).toString('latin1');
    expect(plain).not.toMatch(/\/SMask|\/(?:ca|CA) [\d.]|\/S \/Transparency|\/JavaScript|\/Encrypt/);
  },
);

test('a batch holds no more memory for a page that is drawn than its number', async () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const draw = symbolsOf(shortSite);
  function* signs(count: number) {
    for (let index = 0; index < count; index++) {
      const code = drawCode(() => index * 88_001);
      yield signOf({ ...clinic, code, name: `${clinic.name}${index}` }, draw(code));
    }
  }
  const heap = new Map<number, number>();
  const onPage = (done: number) => {
    if (done % 200 !== 0) return;
    collect();
    heap.set(done, process.memoryUsage().heapUsed);
  };
  await writeSigns(signs(400), createWriteStream(join(folder, 'batch.pdf')), { size: 'card', title: '亮码牌', madeAt: new Date(0), onPage });
  // With pdfkit's cache of runs it was 7,000 bytes a sign, with whole page dictionaries 2,000 more.
  expect((heap.get(400)! - heap.get(200)!) / 200).toBeLessThan(1500);
});
