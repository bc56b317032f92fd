import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre';
import JSZip from 'jszip';
import { afterAll, expect, test } from 'vitest';
import { refusePersons } from '../../scripts/official-tables/person-list.ts';
import { leftOut, sheetRead } from '../../scripts/official-tables/sheet-file.ts';
import { plainRow } from '../../src/content/official/sheet-row.ts';
import { sheetsOf } from '../../src/content/official/table-file.ts';
import { ranWarm } from './warm-command.ts';
import { likeTitle } from '../../src/content/official/titles.ts';

mkdirSync('var', { recursive: true });
const work = mkdtempSync('var/test-sheets-');
const path = join(work, '月报.xlsx');
afterAll(() => rmSync(work, { recursive: true }));

type Sheets = Parameters<typeof writeXlsx>[0]['sheets'];

async function saved(sheets: Sheets): Promise<string> {
  writeFileSync(path, await writeXlsx({ sheets }));
  return path;
}

const read = (named?: string) => sheetRead(path, { preferred: '填报', named });

test('sheets and rows that nobody sees are said, and a sheet can be chosen', async () => {
  await saved([
    { name: '三季度', rows: [['一'], ['二'], ['三']], rowDefs: new Map([[1, { hidden: true }]]) },
    { name: '四季度', rows: [['四']] },
    { name: '底稿', rows: [['五']], hidden: true },
    { name: '空表', rows: [] },
  ]);
  const first = await read();
  expect([first.name, first.rows.length]).toEqual(['三季度', 3]);
  expect(leftOut(first)).toEqual([
    '只读了工作表“三季度”，没有读 “四季度”、“底稿”（隐藏的）：要读的加 --sheet 名称',
    '第 2 行在表里是隐藏的，也读了：不要的，在表里删去',
  ]);
  expect((await read('四季度')).rows[0]?.cells).toEqual(['四']);
  await expect(read('五季度')).rejects.toThrow('里没有工作表“五季度”，有的是：“三季度”、“四季度”');
});

test('a number that the sheet shows as a percent is read as it is shown', async () => {
  await saved([
    {
      name: '表',
      rows: [[0.875, 0.07, 0.875]],
      cells: new Map([
        ['0,0', { value: 0.875, style: { numFmt: '0.0%' } }],
        ['0,1', { value: 0.07, style: { numFmt: '0%' } }],
      ]),
    },
  ]);
  expect((await read()).rows[0]?.cells).toEqual(['87.5%', '7%', '0.875']);
});

test('a formula whose result is not in the file is named', async () => {
  await saved([{ name: '表', rows: [['数', null]], cells: new Map([['0,1', { formula: 'SUM(A2:A9)' }]]) }]);
  await expect(read()).rejects.toThrow('B1 是公式，没有算出的值');
});

test.each([
  ['a large picture', 'xl/media/photo.bin', Buffer.alloc(61_000_000), '解开有 61 MB'],
  ['an embedded file', 'xl/embeddings/oleObject1.bin', Buffer.from('x'), '里嵌着别的文件'],
  ['a sheet of very many columns', 'xl/worksheets/sheet1.xml', Buffer.from(sheetOf('<c t="n"><v>1</v></c>'.repeat(20_000))), '的列太多'],
])('%s is refused in the right words', async (_what, name, bytes, words) => {
  await saved([{ name: '表', rows: [['一']] }]);
  const zip = await JSZip.loadAsync(readFileSync(path));
  zip.file(name, bytes);
  const found = await sheetsOf(await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }), '月报.xlsx');
  expect('why' in found ? found.why : '').toContain(words);
  expect('why' in found ? found.why : '').not.toMatch(/宏|密码/u);
});

function sheetOf(cells: string): string {
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${cells}</row></sheetData></worksheet>`;
}

test.each([
  ['a column of names', [['2025年帮扶情况表'], ['序号', '户主姓名', '补助金额']], '户主姓名'],
  ['a column of identity cards', [['序号', '项目名称', '居民身份证号码']], '居民身份证号码'],
  ['telephones in a roster', [['2025年培训学员花名册'], ['序号', '班次', '联系电话']], '联系电话'],
  ['a roster without known columns', [['新增就业人员名单'], ['序号', '甲', '乙']], '标题是名册'],
])('%s is a list of people, which is refused', (_what, lines, words) => {
  const rows = lines.map((cells, index) => plainRow(index + 1, cells));
  expect(() => refusePersons(rows, '表.xlsx')).toThrow(words);
});

test('the telephone of a unit in a table of projects is no list of people', () => {
  const rows = [['2025年清溪县重点民生实事完成情况表'], ['序号', '项目名称', '牵头单位', '联系电话', '完成情况']];
  expect(() =>
    refusePersons(
      rows.map((cells, index) => plainRow(index + 1, cells)),
      '表.xlsx',
    ),
  ).not.toThrow();
});

test.each([
  ['完成情况', undefined],
  ['牵头单位', undefined],
  ['完成情行', '完成情况'],
  ['标任务目', undefined],
  ['目标任物', '目标任务'],
  ['计量单立', '计量单位'],
  ['城关街道', undefined],
])('the title %s is like %s', (cell, title) => {
  expect(likeTitle(cell)).toBe(title);
});

test.each(['李明华', '赵四维'])('the name %s for a post is refused before anything is read', (name) => {
  const options = ['--area', '990101', '--as-of', '2025-12-10', '--filed-by', '县教育局', '--content', 'test/example/content'];
  const { status, stderr } = ranWarm('scripts/import.ts', ['none.xlsx', ...options, '--post', name]);
  expect([status, stderr]).toEqual([1, expect.stringContaining(`--post ${name} 像是姓名：写岗位`)]);
});
