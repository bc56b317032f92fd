import { expect, test } from 'vitest';
import { formatIssue } from '../../../../src/content/issue.ts';
import { readContent } from '../../../../src/content/read/read.ts';
import { checkDigits } from '../../../../src/domain/code/code.ts';
import { parseCode } from '../../../../src/domain/code/typed-code.ts';
import { contentFolder, validCodes, validContent } from '../../../fixtures/county.ts';

const file = 'areas/990101/sites/first-school.yaml';
const site = `
name: 东区第一小学
project: 2024-990100/schools
scope: 新建教学楼
stages:
  - { stage: started, reachedBy: "2024-05-31" }
photos:
  - { file: first-school.webp, alt: 东区第一小学工地全景, shows: during }
source: { document: notice, line: 11, text: 东区第一小学 }
`;
const codes = `${validCodes}20000001${checkDigits('20000001')},2024-06-01,发放,site:990101/first-school,\r\n`;
const whole = { ...validContent, 'codes.csv': codes, [file]: site, 'areas/990101/photos/first-school.webp': 'RIFF\x0c\0\0\0WEBPVP8 \0\0\0\0' };
const messages = (changes: Record<string, string>) =>
  readContent(contentFolder({ ...whole, ...changes }))
    .issues.map(formatIssue)
    .join('\n');

test('a site is read, tied to its assignment and carries its code', () => {
  const { model, issues } = readContent(contentFolder(whole));
  expect(issues).toEqual([]);
  expect(model?.sites.get('990101/first-school')?.name).toBe('东区第一小学');
  expect(model?.sitesOf.get('2024-990100/schools@990101')).toHaveLength(1);
  expect(model?.codes.get('site:990101/first-school')).toMatch(/^20000001/);
});

test.each([
  ['a project that does not exist', '2024-990100/schools', '2024-990100/roads', /没有这个项目：2024-990100\/roads/],
  ['a document that does not exist', 'document: notice', 'document: letter', /没有这个文件：letter/],
  ['a photo that is not in the folder', 'first-school.webp', 'second-school.webp', /照片文件夹里没有 second-school\.webp/],
  ['a photo without alternative text', ', alt: 东区第一小学工地全景', '', /第 \d+ 行 · .*alt：缺少这一项/],
  ['a month that does not exist', 'reachedBy: "2024-05-31"', 'reachedOn: "2024-13"', /第 \d+ 行 · 实际日期 reachedOn：没有“[-\d]+”这个月：月份是 1 到 12/],
  [
    'a stage reached before the one above',
    '  - { stage: started, reachedBy: "2024-05-31" }',
    '  - { stage: tendering }\n  - { stage: started, reachedOn: "2024-05" }',
    /“已开工”已达到，而它之前的“招投标”还没有/,
  ],
  ['a mobile number as hotline', 'scope: 新建教学楼', 'scope: 新建教学楼\nhotline: "13812345678"', /含有手机号/],
])('%s is refused', (_, from, to, expected) => {
  expect(site).toContain(from);
  expect(messages({ [file]: site.replace(from, to) })).toMatch(expected);
});

test.each([
  ['a photo that is no picture', 'GIF89a', /photos\/first-school\.webp · 照片：不是图片/],
  ['a photo that says where it was taken', 'RIFF\x14\0\0\0WEBPVP8X\0\0\0\0EXIF\0\0\0\0', /带有相机写入的拍摄信息，可能含有地点[\s\S]*npm run photos/],
  ['a photo of more than 1 MB', `RIFF0000WEBPVP8 ${'x'.repeat(1_000_000)}`, /有 1\.0 MB，超过 1 MB/],
])('%s is refused', (_, photo, expected) => {
  expect(messages({ 'areas/990101/photos/first-school.webp': photo })).toMatch(expected);
});

test('a site in an area that has no task of the project is refused', () => {
  const elsewhere = 'areas/990102/sites/first-school.yaml';
  expect(messages({ [elsewhere]: site })).toMatch(
    /areas\/990102\/sites\/first-school\.yaml 第 \d+ 行 · 所属项目编号 project：“2024-990100\/schools”在本区域没有任务/,
  );
});

test('a site without a code is refused', () => {
  expect(messages({ 'codes.csv': validCodes })).toMatch(/“site:990101\/first-school”还没有码/);
});

test('a code that moved points at its new object, keeps its reason, and is not printed where the object has its own', () => {
  const [head = '', project = '', ...rest] = codes.split('\r\n');
  const moved = project.replace('2024-05-01,发放', '2024-06-02,改指').replace('project:2024-990100/schools,', 'site:990101/first-school,并入点位');
  const reissued = `30000001${checkDigits('30000001')},2024-06-02,发放,project:2024-990100/schools,`;
  const { model, issues } = readContent(contentFolder({ ...whole, 'codes.csv': [head, project, moved, ...rest, reissued].filter(Boolean).join('\r\n') }));
  expect(issues.map(formatIssue)).toEqual([]);
  const code = parseCode(project.slice(0, 10));
  if (code.kind !== 'code') throw new Error('the fixture has no code');
  expect(model?.objectOfCode.get(code.code)).toBe('site:990101/first-school');
  expect(model?.codeMoves.get(code.code)).toMatchObject([{ kind: 'issued' }, { kind: 'moved', object: 'site:990101/first-school', reason: '并入点位' }]);
  expect(model?.codes.get('site:990101/first-school')).toMatch(/^20000001/);
  expect(model?.codes.get('project:2024-990100/schools')).toMatch(/^30000001/);
});
