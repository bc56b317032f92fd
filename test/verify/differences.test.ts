import { expect, test } from 'vitest';
import { differenceLines, differences, standsIn } from '../../scripts/verify/differences.ts';
import { quotationsIn } from '../../scripts/verify/quotations.ts';
import type { Texts } from '../../scripts/verify/texts.ts';
import { contentFolder } from '../fixtures/county.ts';

const texts: Texts = new Map([['notice', ['关于学位的通知', '', '序号\t指标\t东县\t西县', '1\t新增学位 700 个\t450\t/', '完成 615 人次，完成率 50.3%']]]);
const source = (line: number, text: string) => `{ document: notice, line: ${line}, text: "${text}" }`;
const header = '指标,区域,截至日期,完成值,文件百分比,进展情况,来源文件,行号';

function found(files: Readonly<Record<string, string>>): string[] {
  const content = contentFolder(files);
  return differenceLines(differences(quotationsIn(content), texts), content);
}

test('words that stand at their line are no difference, in any kind of record', () => {
  const files = {
    'areas/1/programmes/2024.yaml': `source: ${source(1, '通知')}\ncommitments: [{ source: ${source(4, '新增学位')}, alsoIn: [${source(4, '学位 700 个')}] }]`,
    'areas/1/allocations/p.yaml': `[{ text: 新增学位, total: "700", shares: { a: "450", b: "/", c: "" }, source: ${source(4, '新增学位')} }]`,
    'areas/1/documents/notice.yaml': 'metadataLines: { title: 1 }\nstatements: [{ line: 5, text: 完成 615 人次 }]',
    'areas/1/progress/2024-05.csv': `${header}\np/i,1,2024-05-31,615,50.3,"完成 615 人次，完成率 50.3%",notice,5\n`,
  };
  expect(found(files)).toEqual([]);
  expect(quotationsIn(contentFolder(files))).toHaveLength(11);
});

test('an empty file quotes nothing', () => {
  expect(quotationsIn(contentFolder({ 'areas/1/revisions.yaml': '', 'areas/1/exceptions.yaml': '\n' }))).toEqual([]);
});

test.each([
  ['a source', 'areas/1/scores.yaml', `- source: ${source(4, '新增学位 70 个')}`, '第 1 行 · text：“新增学位 70 个”不在 notice.txt 第 4 行'],
  [
    'a second source',
    'areas/1/sites/a.yaml',
    `source: ${source(1, '通知')}\nalsoIn:\n  - ${source(1, '学位 700')}`,
    '第 3 行 · text：“学位 700”不在 notice.txt 第 1 行。这些字在第 4 行',
  ],
  ['a cell', 'areas/1/allocations/p.yaml', `- shares:\n    a: "45"\n  source: ${source(4, '新增学位')}`, '第 2 行 · a：“45”不在 notice.txt 第 4 行'],
  ['a cell read by hand', 'areas/1/allocations/p.yaml', `- shares: { a: { kind: text, text: 达标 } }\n  source: ${source(4, '新增学位')}`, 'a：“达标”不在'],
  ['a target', 'areas/1/programmes/2024.yaml', `target: "701"\nsource: ${source(4, '新增学位')}`, '第 1 行 · target：“701”不在 notice.txt 第 4 行'],
  [
    'a statement',
    'areas/1/documents/notice.yaml',
    'statements:\n  - line: 5\n    text: 完成 616 人次',
    '第 3 行 · text：“完成 616 人次”不在 notice.txt 第 5 行',
  ],
  ['a line of metadata', 'areas/1/documents/notice.yaml', 'metadataLines:\n  title: 2', '第 2 行 · title：notice.txt 第 2 行是空行'],
  ['a line that is not there', 'areas/1/scores.yaml', `- source: ${source(9, '通知')}`, '没有 notice.txt 第 9 行，这份文本只有 5 行'],
  [
    'a narrative',
    'areas/1/progress/2024-05.csv',
    `${header}\np/i,1,2024-05-31,,,完成 615 户,notice,5\n`,
    '第 2 行 · 进展情况：“完成 615 户”不在 notice.txt 第 5 行',
  ],
  [
    'a figure of a report',
    'areas/1/progress/2024-05.csv',
    `${header}\np/i,1,2024-05-31,61,,完成 615 人次,notice,5\n`,
    '第 2 行 · 进展情况：完成值 61 不在原文“完成 615 人次”里（notice.txt 第 5 行）',
  ],
])('%s that differs is named with its line and the document’s', (_what, file, text, expected) => {
  const lines = found({ [file]: text });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(`${file} 第 `);
  expect(lines[0]).toContain(expected);
});

test('differences come in the order of the files and their lines', () => {
  const lines = found({
    'areas/2/scores.yaml': `- source: ${source(1, '甲')}`,
    'areas/1/allocations/p.yaml': `- total: "8"\n  shares: { a: "2" }\n  source: ${source(4, '乙')}`,
  });
  expect(lines.map((line) => line.split('：')[0])).toEqual([
    'areas/1/allocations/p.yaml 第 1 行 · total',
    'areas/1/allocations/p.yaml 第 2 行 · a',
    'areas/1/allocations/p.yaml 第 3 行 · text',
    'areas/2/scores.yaml 第 1 行 · text',
  ]);
});

test.each([
  ['5', '50 个', false],
  ['5', '15 个', false],
  ['5', '1.5 万', false],
  ['1', '1.5 万', false],
  ['5', '50 个，其中 5 个', true],
  ['6月1日', '设计中；2.6月1日会同', true],
  ['共 5', '共 5。', true],
])('“%s” in “%s”: %s', (words, line, expected) => {
  expect(standsIn(line, words)).toBe(expected);
});

test('words that run over a page stand in the lines from the first to the last', () => {
  const statements = (text: string) => ({ 'areas/1/documents/notice.yaml': `statements: [{ line: 1, lastLine: 3, text: "${text}" }]` });
  expect(found(statements('学位的通知序号'))).toEqual([]);
  expect(found(statements('学位的通知指标'))[0]).toContain('不在 notice.txt 第 1—3 行');
});
