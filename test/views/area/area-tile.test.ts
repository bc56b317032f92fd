import { expect, test } from 'vitest';
import { readSoundContent } from '../../../src/content/read/read.ts';
import { civilDate } from '../../../src/domain/value/civil-date.ts';
import { snapshotOf } from '../../../src/findings/snapshot.ts';
import { areaTile } from '../../../src/views/area/area-tile.ts';
import { yearSummary } from '../../../src/views/area/year-summary.ts';

const model = readSoundContent('content');
const snapshot = snapshotOf(model, civilDate.parse('2026-11-27'), 'https://ms.example/');
const tileOf = (id: string) => areaTile(snapshot, 'index.html', model.areas.get(id)!, 2024);

// shaoyang 79 says 未达序时 of 邵阳县; 118 says 差距较大 of 大祥区 and 暂未形成实际工作量 of 北塔区; of 邵东市 it names one thing with a figure and one without; 邵阳经开区 has one figure; of 新邵县 the circular tells seven things only.
test.each([
  ['430523', '文件点名落后的1项', 'behind'],
  ['430503', '文件点名落后的1项', 'behind'],
  ['430511', '文件写明“暂未形成实际工作量”的1项', 'behind'],
  ['430582', '文件点名落后的2项', 'behind'],
  ['430500-jingkai', '本站只有1项的进展，按时或提前', 'unclear'],
  ['430522', '本站只有7项的进展，都按时或提前', 'unclear'],
])('the tile of %s says %s', (id, note, tone) => {
  expect(tileOf(id)).toMatchObject({ note, tone });
});

// 岳阳楼区's table judges nothing: what is behind there is behind by our months.
test('a tile and a year whose documents judge nothing name the reckoning', () => {
  expect(areaTile(snapshot, 'index.html', model.areas.get('430602')!, 2023).note).toMatch(/^按月平均推算\d+项落后/);
  expect(yearSummary(snapshot, '430602', 2023).judgedBy).toBe('“落后”是本站按月平均推算的。');
});
