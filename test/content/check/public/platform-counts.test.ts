import { expect, test } from 'vitest';
import { formatIssue } from '../../../../src/content/issue.ts';
import { readContent } from '../../../../src/content/read/read.ts';
import { contentFolder, validCodes, validContent } from '../../../fixtures/county.ts';

const file = 'areas/990101/platform-counts.yaml';
const valid = `- area: "990101"
  measure: policyDocuments
  value: "419"
  unit: 个
  asOf: "2024-04-20"
  source: { document: notice, line: 12, text: 公开政策文件 419 个 }
`;
const messages = (text: string) =>
  readContent(contentFolder({ ...validContent, 'codes.csv': validCodes, [file]: text }))
    .issues.map(formatIssue)
    .join('\n');

test('a figure with its day and its line is sound, and so is the next one of the series', () => {
  expect(messages(valid)).toBe('');
  expect(messages(valid + valid.replace('"419"', '"430"').replace('04-20', '04-27'))).toBe('');
});

test.each([
  ['an area that is not registered', 'area: "990101"', 'area: "990109"', /没有这个区域：990109/],
  ['an area beside the folder’s', 'area: "990101"', 'area: "990102"', /的文件夹里写了.*的平台统计数/],
  ['a document that is not registered', 'document: notice', 'document: letter', /没有这个文件：letter/],
  ['a figure with its word', 'value: "419"', 'value: 419余', /不带单位的数值/],
  ['a measure of its own', 'measure: policyDocuments', 'measure: visits', /只能填 .*公开政策文件/],
])('%s is refused', (_, from, to, message) => {
  expect(messages(valid.replace(from, to))).toMatch(message);
});

test('one day has one figure of a kind', () => {
  expect(messages(valid + valid.replace('"419"', '"430"'))).toMatch(/990101 截至 2024-04-20 的公开政策文件”已经录入过一次/);
});
