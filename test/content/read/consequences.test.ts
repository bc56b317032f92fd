import { expect, test } from 'vitest';
import { memoryFiles } from '../../fixtures/memory-files.ts';
import { formatIssue } from '../../../src/content/issue.ts';
import { readContent } from '../../../src/content/read/read.ts';
import { recordPath } from '../../../src/content/file/registry-file.ts';
import { formatRegistry, parseRegistry } from '../../../src/domain/code/registry.ts';
import { validCodes, validContent } from '../../fixtures/county.ts';

const whole: Readonly<Record<string, string>> = { ...validContent, 'codes.csv': validCodes };
const read = (changes: Record<string, string>) => readContent(memoryFiles({ ...whole, ...changes }));
const broken = 'name: "没有结束\n';

test.each(Object.keys(whole).filter((path) => path.endsWith('.yaml') && path !== 'checklist.yaml'))('%s that cannot be read is the only issue', (path) => {
  const { issues, model } = read({ [path]: broken });
  expect(issues.map(formatIssue)).toEqual([expect.stringMatching(new RegExp(`^${path} 第 1 行 · 格式：引号没有成对`))]);
  expect(model).toBeUndefined();
});

test.each(Object.keys(whole).filter((path) => path.endsWith('.csv')))('%s that cannot be read is the only issue', (path) => {
  const { issues } = read({ [path]: (whole[path] ?? '').replace(/\n[^\n]+\r?\n$/, '\n"没有结束\n') });
  expect(new Set(issues.map(({ file }) => file))).toEqual(new Set([path]));
});

test('a file that cannot be read hides no reference that has nothing to do with it', () => {
  const people = 'areas/990100/responsibilities/2024-990100.yaml';
  const { issues } = read({
    'areas/990102/area.yaml': broken,
    [people]: (whole[people] ?? '').replace('[市教体局]', '[市财政局]').replace('document: notice', 'document: letter'),
  });
  expect(issues.map(({ what }) => what)).toEqual([expect.stringContaining('引号'), expect.stringContaining('市财政局'), expect.stringContaining('letter')]);
});

test('what was left out is said once', () => {
  const { notices } = read({ 'areas/990100/programmes/2024.yaml': broken });
  expect(notices.map(({ what }) => what)).toEqual([expect.stringMatching(/有 1 个文件没有读成，引用它们的 \d+ 处这次没有核对/)]);
});

test('a wrong row of a table and a wrong reference elsewhere are both told', () => {
  const progress = 'areas/990101/progress/2024-05.csv';
  const list = 'areas/990100/allocations/2024-990100.yaml';
  const { issues } = read({
    [progress]: (whole[progress] ?? '').replace(',90,', ',很多,'),
    [list]: (whole[list] ?? '').replace('"990102"', '"990109"'),
  });
  expect(issues.map(({ what }) => what).join()).toMatch(/没有这个区域：990109[\s\S]*要填数字/);
});

test('the marks of an unfinished merge are told alone: no code is called lost, which would bury the cure that keeps the lines of both sides', () => {
  const record = formatRegistry(parseRegistry(validCodes).events);
  const [head, ...rows] = validCodes.split('\r\n');
  const { issues } = read({ 'codes.csv': [head, '<<<<<<< HEAD', ...rows].join('\r\n'), [recordPath('2024-06-01', record)]: record });
  expect(issues.map(({ cure }) => cure)).toEqual([expect.stringContaining('一行也不要丢')]);
});
