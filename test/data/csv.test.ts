import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { integer, number, text } from '../../src/data/table/column.ts';
import { csvLines, jsonLines } from '../../src/data/csv.ts';
import { publishedTable, type Row } from '../../src/data/table/table.ts';

const row = z.strictObject({ name: text('名称'), count: integer('数'), change: number('变化') });
const table = publishedTable('sample', '样例', row, () => []);
const rowOf = (fields: Partial<Record<'name' | 'count' | 'change', string>>) => ({ name: '', count: '', change: '', ...fields });
const csvOf = (rows: readonly Row[]) => [...csvLines(table, rows)].join('');
const jsonOf = (rows: readonly Row[]) => [...jsonLines(table, rows)].join('');

test('a table begins with a BOM and its header, and every line ends with CRLF', () => {
  expect(csvOf([rowOf({ name: '东区', count: '3' })])).toBe('\uFEFFname,count,change\r\n东区,3,\r\n');
});

test.each([
  ['a comma', '甲,乙', '"甲,乙"'],
  ['a quote', '“甲”"乙"', '"“甲”""乙"""'],
  ['a line break', '甲\n乙', '"甲\n乙"'],
  ['an equals sign that a spreadsheet would run', '=1+1', "'=1+1"],
  ['a plus sign', '+86', "'+86"],
  ['a minus sign', '-甲', "'-甲"],
  ['an at sign', '@SUM(A1)', "'@SUM(A1)"],
  ['a tab before a formula', '\t=1', "'\t=1"],
  ['an equals sign further on', '甲=1', '甲=1'],
  ['a slash of an official table', '/', '/'],
])('a cell of words with %s', (_case, name, cell) => {
  expect(csvOf([rowOf({ name })])).toBe(`\uFEFFname,count,change\r\n${cell},,\r\n`);
});

test('a negative number is a number, not a formula', () => {
  expect(csvOf([rowOf({ change: '-13.2' })])).toContain(',,-13.2\r\n');
});

test('what was written is read back, cell by cell', () => {
  const name = '第一行\r\n“第二行”,"引"';
  const [read] = parse(csvOf([rowOf({ name, count: '0' })]), { bom: true, columns: true });
  expect(read).toEqual({ name, count: '0', change: '' });
});

test('the JSON has the words as they were printed and null for what is absent; 0 is not absent', () => {
  expect(JSON.parse(jsonOf([rowOf({ name: '=1+1', count: '0' })]))).toEqual([{ name: '=1+1', count: '0', change: null }]);
});

test('an empty table is still a table', () => {
  expect([csvOf([]), JSON.parse(jsonOf([]))]).toEqual(['\uFEFFname,count,change\r\n', []]);
});
