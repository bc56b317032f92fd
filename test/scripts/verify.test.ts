import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verify } from '../../scripts/verify/verify.ts';
import { contentFolder, validCodes, validContent } from '../fixtures/county.ts';
import { ranWarm } from './warm-command.ts';

const notice = '重点民生实事\n\n每月20日截止\n\n新增学位 新增公办学位 700\n\n徐 平 市教体局\n\n新增学位 700 个 450 / 250\n\n已完成90个，完成率20%，排名第1\n';
const progress = 'areas/990101/progress/2024-05.csv';
const files = {
  ...validContent,
  'codes.csv': validCodes,
  [progress]: validContent[progress]!.replace('已完成90个', '已完成90个，完成率20%，排名第1'),
};
const content = contentFolder(files);

const withTexts = (texts: Readonly<Record<string, string>>) => verify(contentFolder(texts), content);

test('content that quotes its documents word by word is confirmed, whatever the ends of lines', () => {
  const result = withTexts({ 'notice.txt': `\uFEFF${notice.replaceAll('\n', '\r\n')}`, 'README.md': '' });
  expect(result).toEqual({ isSound: true, words: '核对了 13 处原文，都与文件文本一致。' });
});

test('every difference is told', () => {
  const { isSound, words } = withTexts({ 'notice.txt': notice.replace('450', '455').replace('每月20日', '每月25日') });
  expect(isSound).toBe(false);
  expect(words.split('\n')).toEqual([
    'areas/990100/allocations/2024-990100.yaml 第 5 行 · 990101：“450”不在 notice.txt 第 9 行。那一行是“新增学位 700 个 455 / 250”',
    'areas/990100/documents/notice.yaml 第 8 行 · text：“每月20日截止”不在 notice.txt 第 3 行。那一行是“每月25日截止”',
    '',
    '共 2 处与原文不符。对照原文改内容里的文字或行号，再运行 npm run verify。',
  ]);
});

test('a document without a text is named with the number of places that were not checked', () => {
  const { isSound, words } = withTexts({ 'other.txt': '' });
  expect(isSound).toBe(false);
  expect(words).toMatch(/里没有 notice\.txt，引用这份文件的 13 处没有核对。$/);
});

const empty = contentFolder({ 'notes.md': '' });
test.each([
  ['no folder', [], /^少写了内容。用法：npm run verify/],
  ['an empty name', [''], /^没有“”这个文件夹。用法：npm run verify/],
  ['two folders', [empty, `${empty}/b`], /^多写了“.*\/b”/],
  ['an unknown option', [empty, '--strict'], /^没有 --strict 这个选项/],
  ['a folder that is not there', [join(empty, 'nowhere')], /^没有“.*nowhere”这个文件夹/],
  ['a file instead of a folder', [join(empty, 'notes.md')], /notes\.md”是文件，不是文件夹/],
  ['a folder without texts', [empty], /里没有文件文本/],
  ['a content folder that is not there', ['TEXTS', '--content', join(empty, 'nowhere')], /^没有“.*nowhere”这个文件夹/],
  ['a file instead of a content folder', ['TEXTS', '--content', join(empty, 'notes.md')], /notes\.md”是文件，不是文件夹/],
  ['content that cannot be read', ['TEXTS', '--content', contentFolder({ 'portal.yaml': 'name: [' })], /portal\.yaml[^]*内容还读不成，没有核对/],
])('%s is told in plain words', (_what, args, expected) => {
  const texts = contentFolder({ 'notice.txt': notice });
  const { status, stdout, stderr } = ranWarm(
    'scripts/verify.ts',
    args.map((arg) => (arg === 'TEXTS' ? texts : arg)),
  );
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(expected);
});

test('a text in another encoding is told in plain words', () => {
  const folder = contentFolder({});
  writeFileSync(join(folder, 'notice.txt'), Buffer.from([0xd6, 0xd8, 0xb5, 0xe3]));
  const { isSound, words } = verify(folder, content);
  expect(isSound).toBe(false);
  expect(words).toMatch(/notice\.txt 不是 UTF-8 编码的文本：用记事本打开，另存为 UTF-8$/);
});

test('--help explains the command', () => {
  const { status, stdout } = ranWarm('scripts/verify.ts', ['--help']);
  expect(status).toBe(0);
  expect(stdout).toContain('yueyang-2023-notice-27.txt');
});

test.each([
  [
    'what is wrong goes to the errors, with status 1',
    ['nowhere'],
    { status: 1, stdout: '', stderr: expect.stringMatching(/^没有“nowhere”这个文件夹。用法：[^\n]*\n$/) },
  ],
  ['what is right goes to the output, with status 0', ['--help'], { status: 0, stderr: '' }],
])('%s', (_what, args, expected) => {
  expect(ranWarm('scripts/verify.ts', args)).toMatchObject(expected);
});
