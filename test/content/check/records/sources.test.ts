import { expect, test } from 'vitest';
import { formatIssue } from '../../../../src/content/issue.ts';
import { readContent } from '../../../../src/content/read/read.ts';
import { contentFolder, validCodes, validContent } from '../../../fixtures/county.ts';

const notice = 'areas/990100/documents/notice.yaml';
const list = 'areas/990100/programmes/2024.yaml';
const may = 'areas/990101/progress/2024-05.csv';
const header = '指标,区域,截至日期,完成值,单位,进展情况,来源文件,行号';
const row = (narrative: string, document: string, line: number) =>
  `${header}\n2024-990100/schools/places,990101,2024-05-31,90,个,${narrative},${document},${line}\n`;

/** `rule file field` of what is told beside the content as it is. */
function told(changes: Record<string, string>): string[] {
  const { issues, notices } = readContent(contentFolder({ ...validContent, 'codes.csv': validCodes, ...changes }));
  return [...issues, ...notices]
    .filter(({ rule }) => rule === 'line-beyond-document' || rule === 'source-elsewhere')
    .map((issue) => `${issue.rule} ${issue.file} ${issue.field}: ${formatIssue(issue)}`);
}

const ofTwelve = { [notice]: (validContent[notice] ?? '').replace('kind: policy', 'kind: policy\nlines: 12') };

test('a line that the document does not have is refused, the last one is not', () => {
  expect(told({ ...ofTwelve, [may]: row('完成90个', 'notice', 12) })).toEqual([]);
  expect(told({ ...ofTwelve, [may]: row('完成90个', 'notice', 13) })).toEqual([
    expect.stringMatching(/^line-beyond-document .*2024-05\.csv 行号: .*第 13 行.*只有 12 行/),
  ]);
  const far = (validContent[list] ?? '').replace('line: 5, text: 新增公办学位', 'line: 999, text: 新增公办学位');
  expect(told({ ...ofTwelve, [list]: far })).toEqual([expect.stringMatching(/^line-beyond-document .*programmes\/2024\.yaml .*第 999 行/)]);
});

test('a document without a number of lines is not held against one', () => {
  expect(told({ [may]: row('完成90个', 'notice', 999) })).toEqual([]);
});

test('a figure from the document of an area beside it is told, unless the words name the area', () => {
  const other = { 'areas/990102/documents/west.yaml': 'title: 西县进展表\nkind: status\nissuers: [西县人民政府]\nissuedOn: "2024-06-05"\n' };
  expect(told({ ...other, [may]: row('完成90个', 'west', 3) })).toEqual([
    expect.stringMatching(/^source-elsewhere .*来源文件: .*东区的记录引用的是西县的“西县进展表”/),
  ]);
  expect(told({ ...other, [may]: row('东区完成90个', 'west', 3) })).toEqual([]);
  expect(told({ [may]: row('完成90个', 'notice', 3) })).toEqual([]);
});
