import { expect, test } from 'vitest';
import { formatIssue } from '../../../../src/content/issue.ts';
import { readContent } from '../../../../src/content/read/read.ts';
import { contentFolder, validCodes, validContent } from '../../../fixtures/county.ts';

const file = 'areas/990100/honours.yaml';
const valid = `- area: "990100"
  kind: commendation
  title: 教育项目推进有力
  agencies: [市教育局]
  projects: [2024-990100/schools]
  honouredBy: 示例市人民政府
  honouredOn: "2024-04-27"
  source: { document: notice, line: 12, text: 予以通报表扬 }
`;
const messages = (text: string) =>
  readContent(contentFolder({ ...validContent, 'codes.csv': validCodes, [file]: text }))
    .issues.map(formatIssue)
    .join('\n');

test('H7: an honour of a unit for a project is sound, also one of an area below', () => {
  expect(messages(valid)).toBe('');
  expect(messages(valid.replace('"990100"', '"990101"').replace('  agencies: [市教育局]\n', ''))).toBe('');
});

test.each([
  ['a unit that is not registered', '市教育局', '市教育居', /没有登记这个单位：市教育居.*市教育局/],
  ['a project that does not exist', '/schools', '/school', /没有这个项目：2024-990100\/school/],
  ['an area that is not there', '"990100"', '"990109"', /没有这个区域：990109/],
  ['a kind of its own', 'commendation', 'praise', /只能填 .*通报表扬/],
  ['nobody who praises', '  honouredBy: 示例市人民政府\n', '', /honouredBy：缺少这一项/],
])('H7: %s is refused', (_, from, to, message) => {
  expect(messages(valid.replace(from, to))).toMatch(message);
});

test('H7: the same honour is entered once', () => {
  expect(messages(valid + valid.replace('line: 12', 'line: 13'))).toMatch(/已经录入过一次/);
});
