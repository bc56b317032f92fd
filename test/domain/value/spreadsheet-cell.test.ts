import { expect, test } from 'vitest';
import { spreadsheetText } from '../../../src/domain/value/spreadsheet-cell.ts';

test.each([
  '=1+1',
  '+86',
  '-甲',
  '@SUM(A1)',
  '|calc',
  '%1',
  '＝1+1',
  '＋86',
  '－甲',
  '＠SUM',
  '｜calc',
  '\t=1',
  '\t甲',
  '\r甲',
  '\n=1',
  '\n甲',
  ' =1',
  '\u3000＝1',
  '\u200B=1',
  '\uFEFF=1',
  '\0=1',
  '\u202E=1',
  '\u2060 @x',
  '\xA0-1',
])('%j becomes text', (cell) => {
  expect(spreadsheetText(cell)).toBe(`'${cell}`);
});

test.each(['', '%', '甲=1', '/', '2024-05-31', "'=1", '〔2024〕7号', '—', '·甲', '“=1”'])('%j stays as it is', (cell) => {
  expect(spreadsheetText(cell)).toBe(cell);
});
