import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { hasLocation } from '../../scripts/photos/clean.ts';
import { formatIssue } from '../../src/content/issue.ts';
import { readContent } from '../../src/content/read/read.ts';
import { checkDigits } from '../../src/domain/code/code.ts';
import { contentFolder, validCodes, validContent } from '../fixtures/county.ts';
import { ranWarm } from './warm-command.ts';

const site = `# 东区第一小学：地址待补
name: 东区第一小学
project: 2024-990100/schools
scope: 新建教学楼
sign: { installedOn: "2024-05-02" }
source: { document: notice, line: 11, text: 东区第一小学 }
`;
const codes = `${validCodes}20000001${checkDigits('20000001')},2024-06-01,发放,site:990101/school,\r\n`;
const folder = contentFolder({ ...validContent, 'codes.csv': codes, 'areas/990101/sites/school.yaml': site });
const shots = contentFolder({});
const shot = (name: string) => join(shots, name);
const alt = ['--alt', '东区第一小学旧教学楼正面'];
const before = ['--site', '990101/school', '--shows', 'before'];

beforeAll(async () => {
  const picture = sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#987' } });
  const located = { IFD0: { Model: 'phone' }, IFD3: { GPSLatitude: '29/1 22/1 0/1', GPSLongitude: '113/1 6/1 0/1' } };
  await picture.clone().withExif(located).withMetadata({ orientation: 6 }).jpeg().toFile(shot('located.jpg'));
  await picture.clone().resize(800).png().toFile(shot('small.png'));
  await picture.clone().resize(80).gif().toFile(shot('old.gif'));
  await picture.clone().resize(80).heif({ compression: 'av1' }).toFile(shot('phone.heic'));
  writeFileSync(shot('words.jpg'), '这不是照片');
  writeFileSync(shot('torn.jpg'), readFileSync(shot('located.jpg')).subarray(0, 4000));
  writeFileSync(shot('huge.jpg'), '');
  truncateSync(shot('huge.jpg'), 40_000_001);
});

function photos(...args: string[]): { status: number | null; out: string; errors: string } {
  const { status, stdout, stderr } = ranWarm('scripts/photos.ts', ['--content', folder, ...args]);
  return { status, out: stdout, errors: stderr };
}

test('a photo loses its location, is turned upright, made smaller and entered in the site’s file', async () => {
  const input = await sharp(shot('located.jpg')).metadata();
  expect(input.exif !== undefined && hasLocation(input.exif)).toBe(true);
  const { status, out } = photos(...before, ...alt, '--taken', '2024-04-30', shot('located.jpg'));
  expect(status).toBe(0);
  expect(out).toMatch(/照片里有拍摄地点，已删去[\s\S]*缩小到 1067×1600[\s\S]*school-before\.jpg（1067×1600/);
  const output = await sharp(join(folder, 'areas/990101/photos/school-before.jpg')).metadata();
  expect(output).toMatchObject({ format: 'jpeg', width: 1067, height: 1600 });
  for (const block of ['exif', 'xmp', 'iptc'] as const) expect(output[block]).toBeUndefined();
  const yaml = readFileSync(join(folder, 'areas/990101/sites/school.yaml'), 'utf8');
  expect(yaml).toContain('# 东区第一小学：地址待补');
  const { model, issues } = readContent(folder);
  expect(issues.map(formatIssue)).toEqual([]);
  expect(model?.sites.get('990101/school')?.photos).toEqual([
    { file: 'school-before.jpg', alt: '东区第一小学旧教学楼正面', takenOn: '2024-04-30', shows: 'before' },
  ]);
});

test('a photo for evidence is cleaned and only put in', async () => {
  const { status, out } = photos('--evidence', '990101/lift-12', shot('located.jpg'));
  expect([status, out]).toEqual([0, expect.stringMatching(/已删去[\s\S]*lift-12\.jpg（1067×1600[\s\S]*file: lift-12\.jpg/)]);
  expect((await sharp(join(folder, 'areas/990101/photos/lift-12.jpg')).metadata()).exif).toBeUndefined();
  expect(photos('--evidence', '990109/lift-12', shot('located.jpg')).errors).toContain('--evidence 写 区域/照片名');
});

test('a second photo stands beside the first and a photo of the sign at the sign', () => {
  expect(photos(...before, ...alt, shot('small.png')).status).toBe(0);
  expect(photos('--site', '990101/school', '--shows', 'sign', ...alt, shot('small.png')).status).toBe(0);
  const { model, issues } = readContent(folder);
  expect(issues.map(formatIssue)).toEqual([]);
  const found = model?.sites.get('990101/school');
  expect(found?.photos.map(({ file }) => file)).toEqual(['school-before.jpg', 'school-before-2.jpg']);
  expect(found?.sign?.photo?.file).toBe('school-sign.jpg');
});

test.each([
  ['what is not an image', 'words.jpg', /不是能识别的图片/],
  ['a torn image', 'torn.jpg', /打不开，文件可能损坏/],
  ['an image of more than 40 MB', 'huge.jpg', /有 40 MB，超过 40 MB/],
  ['a GIF', 'old.gif', /是 GIF：请另存为/],
  ['a phone’s HEIF', 'phone.heic', /是 HEIC：/],
  ['a file that is not there', 'gone.jpg', /找不到照片文件/],
])('%s is refused with a message', (_, file, message) => {
  expect(photos(...before, ...alt, shot(file))).toMatchObject({ status: 1, errors: expect.stringMatching(message) });
});

test.each([
  ['without alternative text', before, /请写图片说明 --alt/],
  ['with alternative text too short', [...before, '--alt', '照片'], /至少六个字/],
  ['of a site that does not exist', ['--site', '990101/hospital', '--shows', 'before', ...alt], /没有点位“990101\/hospital”/],
  ['outside the content', ['--site', '../x', '--shows', 'before', ...alt], /没有点位/],
  ['that does not say what it shows', ['--site', '990101/school', ...alt], /请写明 --shows/],
  ['taken on a day that does not exist', [...before, ...alt, '--taken', '2024-02-30'], /要写成 2023-05-31 的样子/],
])('a photo %s is refused', (_, args, message) => {
  expect(photos(...args, shot('small.png'))).toMatchObject({ status: 1, errors: expect.stringMatching(message) });
});

test('a photo of an update is put at the end of its text, and the content is sound', () => {
  const file = join(folder, 'areas/990101/updates/roof.md');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '---\ntitle: 教学楼封顶\npublishedOn: "2024-06-03"\nprojects: [2024-990100/schools]\n---\n教学楼封顶。\n');
  const { status, out } = photos('--update', '990101/roof', ...alt, shot('small.png'));
  expect([status, out]).toEqual([0, expect.stringContaining('roof.jpg')]);
  expect(readFileSync(file, 'utf8')).toMatch(/教学楼封顶。\n\n!\[东区第一小学旧教学楼正面\]\(roof\.jpg\)\n$/);
  expect(readContent(folder).issues.map(formatIssue)).toEqual([]);
});

test.each([
  [['--update', '990101/gone', ...alt], '没有工作动态“990101/gone”'],
  [['--update', '990101/roof', '--alt', '照片'], '至少六个字'],
  [['--update', '990101/roof', ...before, ...alt], '只能写一个'],
])('%j is refused', (args, words) => {
  const { status, errors } = photos(...args, shot('small.png'));
  expect(status).not.toBe(0);
  expect(errors).toContain(words);
});

test('several photos at once stand in their order, each with its own words; where one is refused none is put in', () => {
  const file = join(folder, 'areas/990101/updates/yard.md');
  writeFileSync(file, '---\ntitle: 操场铺好\npublishedOn: "2024-06-05"\nprojects: [2024-990100/schools]\n---\n操场铺好。\n');
  const two = ['--update', '990101/yard', ...alt, '--alt', '新铺的操场，画好了跑道'];
  expect(photos(...two, shot('small.png')).errors).toContain('有 1 张照片、2 条 --alt');
  expect(photos(...two, shot('small.png'), shot('torn.jpg')).errors).toContain('打不开，文件可能损坏');
  expect(readFileSync(file, 'utf8')).toMatch(/操场铺好。\n$/);
  expect(photos(...two, shot('small.png'), shot('located.jpg'))).toMatchObject({ status: 0, errors: '' });
  expect(readFileSync(file, 'utf8')).toMatch(/\n\n!\[东区第一小学旧教学楼正面\]\(yard\.jpg\)\n\n!\[新铺的操场，画好了跑道\]\(yard-2\.jpg\)\n$/);
  expect(readContent(folder).issues.map(formatIssue)).toEqual([]);
});

test('the same photo again is refused, and brackets in its words stay words', () => {
  const file = join(folder, 'areas/990101/updates/gate.md');
  writeFileSync(file, '---\ntitle: 校门建好\npublishedOn: "2024-06-06"\nprojects: [2024-990100/schools]\n---\n校门建好。\n');
  const args = ['--update', '990101/gate', '--alt', '东区第一小学的校门[南门]和围墙'];
  expect(photos(...args, shot('small.png')).status).toBe(0);
  const once = readFileSync(file, 'utf8');
  expect(once).toContain('![东区第一小学的校门\\[南门\\]和围墙](gate.jpg)');
  expect(readContent(folder).issues.map(formatIssue)).toEqual([]);
  expect(photos(...args, shot('small.png'))).toMatchObject({ status: 1, errors: expect.stringContaining('photos/gate.jpg 是同一张照片，没有再放') });
  expect(readFileSync(file, 'utf8')).toBe(once);
});
