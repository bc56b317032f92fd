import { expect, test } from 'vitest';
import { areaPage } from '../../../src/views/area/area-page.ts';
import { platformPage } from '../../../src/views/platform/platform-page.ts';
import { smallSnapshot } from '../small-snapshot.ts';

const count = (fields: string, line: number, text: string) => `- area: "990100"\n${fields}  source: { document: notice, line: ${line}, text: ${text} }\n`;
const files = {
  'areas/990100/platform-counts.yaml':
    count('  measure: policyDocuments\n  value: "62"\n  unit: 个\n  asOf: "2024-04-20"\n', 25, '公开政策文件 62 个') +
    count('  measure: policyDocuments\n  value: "40"\n  unit: 个\n  asOf: "2024-03-31"\n', 24, '公开政策文件 40 个') +
    count('  measure: opinions\n  value: "1.3"\n  unit: 万条\n  operator: moreThan\n  asOf: "2024-04-20"\n  periodText: 截至目前\n', 26, '意见建议 1.3 万余条'),
};
const snapshot = smallSnapshot(files);

test('printed figures are a series by day, with the document’s words, and are never added', () => {
  const [printed] = platformPage(snapshot).printed;
  expect(printed?.groups.map(({ title, rows }) => [title, ...rows.map(({ figure, period }) => `${figure} ${period}`)])).toEqual([
    ['使用', '40个 截至2024年3月31日', '62个 截至2024年4月20日', '1.3万余条 截至2024年4月20日（原文“截至目前”）'],
  ]);
  expect(printed?.groups[0]?.rows[0]?.quote).toBe('“公开政策文件 40 个”');
});

test('what is on record here stands in a place of its own, once, of the area and the areas below', () => {
  const [printed] = platformPage(snapshot).printed;
  // One policy document is on record (the notice of the prefecture), no opinion has been received.
  expect(printed?.own).toEqual(['本站录入示例市和下级区域的政策文件1份（各年合计）。']);
});

test('the table of the portal’s own record counts every area by itself', () => {
  const { columns, own } = platformPage(snapshot);
  const cells = (area: string) => Object.fromEntries(columns.map((name, index) => [name, own.find(({ area: { words } }) => words === area)?.cells[index]]));
  expect(cells('示例市')).toMatchObject({ 政策文件: '1', 工作动态: '0', 亮码: '1' });
  expect(cells('东区')).toMatchObject({ 政策文件: '0', 亮码: '1' });
});

test('an area of which nothing is printed has no part for it', () => {
  expect([areaPage(snapshot, '990100').platform.length, areaPage(snapshot, '990101').platform.length]).toEqual([1, 0]);
});
