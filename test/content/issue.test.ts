import { expect, test } from 'vitest';
import { memoryFiles } from '../../src/content/content-files.ts';
import { formatIssue, formatIssues } from '../../src/content/issue.ts';
import { readContent } from '../../src/content/read.ts';
import { validCodes, validContent } from '../fixtures/county.ts';

const issue = { rule: 'percent-mismatch', file: 'a.csv', line: 2, field: '文件百分比', what: '印的是 25%', cure: '核对', subject: 'x@y' };

test('an issue that may be excused says what to write', () => {
  expect(formatIssue(issue)).toBe(
    'a.csv 第 2 行 · 文件百分比：印的是 25%\n    怎么改：核对\n    原文件确实如此的，在 exceptions.yaml 写明理由：rule: percent-mismatch，subject: x@y',
  );
  expect(formatIssue({ ...issue, subject: undefined })).not.toContain('percent-mismatch');
});

test('of ten thousand wrong rows the first twenty of each kind are told, and all are counted', () => {
  const head = '指标,区域,截至日期,完成值,来源文件,行号\n';
  const rows = Array.from({ length: 10_000 }, (_, index) => `2024-990100/schools/places,990101,2024/13/1,${index}个,notice,1\n`).join('');
  const { issues } = readContent(memoryFiles({ ...validContent, 'codes.csv': validCodes, 'areas/990101/progress/2024-06.csv': head + rows }));
  const lines = formatIssues(issues)
    .split('\n')
    .filter((line) => !line.startsWith(' '));
  expect(issues).toHaveLength(20_000);
  expect(lines).toHaveLength(42);
  expect(lines.slice(-2)).toEqual(['完成值', '截至日期'].map((field) => expect.stringContaining(`${field}：同类的问题一共 10000 处，只列出前 20 处`)));
});
