import { expect, test } from 'vitest';
import { readSoundContent } from '../../../src/content/read/read.ts';
import { civilDate } from '../../../src/domain/value/civil-date.ts';
import { snapshotOf } from '../../../src/findings/snapshot.ts';
import { comparisonPage } from '../../../src/views/compare/compare-page.ts';

const snapshot = snapshotOf(readSoundContent('content'), civilDate.parse('2026-11-27'), 'https://ms.example.gov.cn/');

/** Counted by hand in content/areas/430500/progress/2024-09.csv, which reads shaoyang-2024-q3-circular line 118. */
test('a comparison begins with how its areas stand, those that a document alone names behind among them', () => {
  const { lead, tables } = comparisonPage(snapshot, '2024-430500/overdue-resettlement/households');
  expect(lead).toBe('6个区域：2个提前完成，4个已报告，没有可比的数；其中3个文件点名落后；其中1个文件写明“暂未形成实际工作量”。最新的数截至2024年9月30日。');
  expect(tables[0]?.rows.slice(0, 4).map(({ area }) => area.words)).toEqual(expect.arrayContaining(['双清区', '大祥区', '北塔区', '邵东市']));
});

test.each([
  ['2024-430000/meal-points/points', '12个区域都提前完成。最新的数截至2024年9月30日。'],
  ['2023-430500/rural-housing/households', '2个区域都还没有公布进展。'],
])('of areas that all stand alike it is said once: %s', (id, lead) => {
  expect(comparisonPage(snapshot, id).lead).toBe(lead);
});
