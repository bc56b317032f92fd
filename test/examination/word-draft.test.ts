import { expect, test } from 'vitest';
import { draftOfHtml } from '../../src/examination/word-draft.ts';

test('paragraphs, list items and rows of tables are the parts, in their order', () => {
  const html =
    '<h1>通报</h1><p></p><p>第一<br />第二</p><ul><li>甲 &amp; 乙</li></ul><table><tr><td><p>序号</p></td><td><p>名称</p><p>指标</p></td></tr><tr><td></td><td>x&lt;y</td></tr></table><p>落款</p>';
  expect(draftOfHtml(html).map(({ place, text }) => [place, text])).toEqual([
    ['第 1 段', '通报'],
    ['第 2 段', '第一\n第二'],
    ['第 3 段', '甲 & 乙'],
    ['表 1 第 1 行', '序号\t名称 指标'],
    ['表 1 第 2 行', '\tx<y'],
    ['第 4 段', '落款'],
  ]);
});

test('a table within a cell is the text of the cell', () => {
  const html = '<table><tr><td>外<table><tr><td>内</td></tr></table></td><td>右</td></tr></table>';
  expect(draftOfHtml(html)).toMatchObject([{ place: '表 1 第 1 行', row: { cells: ['外内', '右'] } }]);
});
