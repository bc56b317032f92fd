import { expect, test } from 'vitest';
import { formatIssue } from '../../../src/content/issue.ts';
import { codeCell } from '../../../src/content/file/cell.ts';
import { parseProgress } from '../../../src/content/file/table.ts';
import { issueIn } from '../../../src/domain/value/issue.ts';

const file = 'areas/990101/progress/2024-05.csv';
const head = '指标,区域,截至日期,完成值,阶段,文件百分比,百分比含义,名次,进展情况,来源文件,行号';
const row = (cells: Partial<Record<'date' | 'value' | 'stage' | 'percent' | 'basis' | 'rank' | 'words' | 'line', string>> = {}) => {
  const { date = '2024-05-31', value = '90', stage = '', percent = '', basis = '', rank = '', words = '', line = '11' } = cells;
  return ['2024-990100/schools/places', '990101', date, value, stage, percent, basis, rank, words, 'notice', line].join(',');
};
const rows = (text: string) => {
  const { rows: read, issues } = parseProgress(text);
  expect(issues).toEqual([]);
  return read.map(({ value }) => value);
};
const message = (text: string) =>
  parseProgress(text)
    .issues.map((each) => formatIssue(issueIn(file, each)))
    .join('\n');

test.each([
  ['2024/5/31', '2024-05-31'],
  ['2024.5.31', '2024-05-31'],
  ['2024年5月31日', '2024-05-31'],
  ['2024-5-31', '2024-05-31'],
  ['20240531', '2024-05-31'],
  ['２０２４／０５／３１', '2024-05-31'],
  [' 2024-05-31 ', '2024-05-31'],
  ['2024/5/31 0:00', '2024-05-31'],
])('the date %s is read', (date, asOf) => {
  expect(rows(`${head}\n${row({ date })}\n`)).toMatchObject([{ asOf }]);
});

test.each([
  ['5/6/2024', /读法不定/],
  ['5/31/2024', /像是 2024-05-31/],
  ['24/5/31', /读法不定/],
  ['31.5.24', /读法不定/],
  ['2024/2/30', /没有“2024\/2\/30”这一天/],
  ['2024年5月', /只到月，少了日/],
  ['45443', /表格软件内部的日期数/],
  ['五月底', /不是日期/],
])('the date %s is refused, and how it was read is told', (date, expected) => {
  expect(message(`${head}\n${row({ date })}\n`)).toMatch(new RegExp(`第 2 行 · 截至日期：.*${expected.source}`));
});

test.each([
  ['"5,000"', '5000'],
  ['"12,345.60"', '12345.60'],
  ['６０．５', '60.5'],
  ['"５，０００"', '5000'],
  [' 60.50 ', '60.50'],
  ['－3', '-3'],
])('the value %s is read', (value, expected) => {
  expect(rows(`${head}\n${row({ value })}\n`)).toMatchObject([{ value: expected }]);
});

test.each([
  ['"5,00"', /看不出是多少/],
  ['5 000', /看不出是多少/],
  ['90个', /“90个”带了“个”/],
  ['5e3', /科学记数法/],
  ['很多', /要填数字/],
  ['⑤', /要填数字/],
])('the value %s is refused', (value, expected) => {
  expect(message(`${head}\n${row({ value })}\n`)).toMatch(new RegExp(`第 2 行 · 完成值：.*${expected.source}`));
});

test.each([
  ['已开工', 'started'],
  ['开工', 'started'],
  ['完工', 'worksFinished'],
  ['已完工', 'worksFinished'],
  ['主体完工', 'structureFinished'],
  ['交付使用', 'inUse'],
  ['worksFinished', 'worksFinished'],
  [' Started ', 'started'],
])('the stage %s is read', (stage, expected) => {
  expect(rows(`${head}\n${row({ stage })}\n`)).toMatchObject([{ stage: expected }]);
});

test.each([
  ['完成率', 'target'],
  ['形象进度', 'physical'],
  ['开工率', 'started'],
  ['验收率', 'accepted'],
  ['investment', 'investment'],
])('the percent of the kind %s is read, with its sign', (basis, expected) => {
  expect(rows(`${head}\n${row({ percent: '59.70 %', basis })}\n`)).toMatchObject([{ reportedPercent: '59.70', basis: expected }]);
});

test('an unknown stage names the nearest one and all of them in Chinese', () => {
  expect(message(`${head}\n${row({ stage: '主体完成' })}\n`)).toMatch(/阶段：没有“主体完成”这一种，最接近的是“主体完工”\n.*未开工、前期准备/);
});

test.each([
  ['columns in another order', () => `行号,来源文件,区域,指标,截至日期\n11,notice,990101,2024-990100/schools/places,2024-05-31\n`],
  ['titles with spaces', (text: string) => text.replace('指标,', ' 指 标 ,')],
  ['empty rows', (text: string) => `${text},,,,,,,,,,\n\n   ,,,,\n`],
  ['empty columns at the end', (text: string) => text.replaceAll('\n', ',,,\n')],
  ['tabs', (text: string) => text.replaceAll(',', '\t')],
  ['semicolons', (text: string) => text.replaceAll(',', ';')],
  ['quotes around every cell', (text: string) => text.replaceAll(/[^,\n]+/g, '"$&"')],
  ['no line end at the end', (text: string) => text.trim()],
])('a table with %s is read', (_, change) => {
  expect(rows(change(`${head}\n${row()}\n`))).toMatchObject([
    { indicator: '2024-990100/schools/places', area: '990101', asOf: '2024-05-31', source: { line: 11 } },
  ]);
});

test.each([
  ['a title that is nearly right', head.replace('完成值', '完城值'), /第 1 行 · 表头：没有“完城值”这一列，最接近的是“完成值”/],
  ['a title twice', head.replace('名次', '完成值'), /“完成值”这一列写了两次/],
  ['a missing column', head.replace('截至日期', ''), /缺少“截至日期”这一列/],
  ['a column without title', head.replace('完成值', ''), /第 4 列没有列名，下面却有内容/],
])('%s is told', (_, header, expected) => {
  expect(message(`${header}\n${row()}\n`)).toMatch(expected);
});

test('a row with one cell too many names the cell', () => {
  expect(message(`${head}\n${row()},多出\n`)).toMatch(/第 2 行 · 表格：这一行比表头多出一格“多出”/);
});

test('an unclosed quote is told on the line where it opens, whatever is quoted below', () => {
  expect(message(`${head}\n${row()}\n${row({ words: '"没有结束' })}\n${row({ words: '"好的"' })}\n${row()}\n`)).toMatch(/第 3 行 .*引号没有成对/);
  expect(message(`${head}\n${row({ words: '"没有结束' })}\n${row()}\n${row()}\n`)).toMatch(/第 2 行 .*引号没有成对/);
});

test('a row is counted where it begins, although the cell above has several lines', () => {
  expect(message(`${head}\n${row({ words: '"一\n二\n三"' })}\n${row({ value: 'x' })}\n`)).toContain('第 5 行 · 完成值');
});

test('every wrong cell of every row is told, once', () => {
  const found = message(`${head}\n${row({ date: '5/31/2024', value: 'x' })}\n${row({ rank: '0' })}\n`);
  expect(found.match(/第 \d 行 · \S+?：/g)).toEqual(['第 2 行 · 截至日期：', '第 2 行 · 完成值：', '第 3 行 · 名次：']);
});

test.each(['改造前', '另一个', 'constructor'])('%s is none of codes without names', (word) => {
  expect(codeCell(word, ['a', 'b'], {}).kind).toBe('issue');
});
