import { expect, test } from 'vitest';
import { memoryFiles } from '../fixtures/memory-files.ts';
import { formatIssue, formatIssues } from '../../src/content/issue.ts';
import { readContent } from '../../src/content/read/read.ts';
import { validCodes, validContent } from '../fixtures/county.ts';

const issue = { rule: 'percent-mismatch', file: 'a.csv', line: 2, field: '文件百分比', what: '印的是 25%', cure: '核对', subject: 'x@y' };

test('an issue that may be excused says what to write', () => {
  expect(formatIssue(issue)).toBe(
    'a.csv 第 2 行 · 文件百分比：印的是 25%\n    怎么改：核对\n    核对过、原文件确实如此的，在 exceptions.yaml 写明理由：rule: percent-mismatch，subject: x@y',
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
  // The date is wrong in the same words everywhere: it is told once. The values differ: twenty, and the number of all.
  expect(lines).toHaveLength(22);
  expect(lines.at(-1)).toContain('完成值：同类的问题一共 10000 处，只列出前 20 处');
  expect(formatIssues(issues)).toContain('同样的还有 9999 处：areas/990101/progress/2024-06.csv 第 3 行、');
});

test('what is said in the same words of several files is told once, with the places', () => {
  const told = formatIssues(['a', 'b', 'c'].map((name) => ({ ...issue, file: `${name}.csv` })));
  expect(told.match(/怎么改/g)).toHaveLength(1);
  expect(told).toContain('同样的还有 2 处：b.csv 第 2 行、c.csv 第 2 行');
  expect(formatIssues([issue, { ...issue, what: '印的是 26%' }]).match(/怎么改/g)).toHaveLength(2);
});
