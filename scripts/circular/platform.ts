import type { Area } from '../../src/domain/task/area.ts';
import { formatCivilDate } from '../../src/domain/value/civil-date.ts';
import { documentOf } from '../../src/domain/value/source.ts';
import { type PlatformCount, platformMeasureNames } from '../../src/domain/year/platform-count.ts';
import type { Snapshot } from '../../src/findings/snapshot.ts';
import { platformFigure } from '../../src/views/platform/platform-counts.ts';
import { documentName } from '../../src/views/source-line.ts';
import type { Period } from './period.ts';

/** What documents of the period count of an area's publicity, platform and steering, as they print it, each with its day and place; nothing where none is on record. */
export function platform({ model }: Snapshot, area: Area, { from, to }: Period): string[] {
  const isOfPeriod = ({ asOf, source }: PlatformCount) => {
    const day = model.documents.get(documentOf(source)?.document ?? '')?.periodTo ?? asOf;
    return day >= from && day <= to;
  };
  const counts = (model.platformCounts.get(area.id) ?? []).filter(isOfPeriod);
  if (counts.length === 0) return [];
  return ['宣传、平台使用和调度（文件公布的数，照录）：', counts.map((count) => `- ${countLine(model, count)}。`).join('\n')];
}

/** 主流媒体发稿280余篇（截至2024年10月9日，《…的通报》第25行） */
function countLine({ documents }: Snapshot['model'], count: PlatformCount): string {
  const place = documentOf(count.source);
  const document = documents.get(place?.document ?? '');
  const source = place === undefined ? '单位报送' : `${document === undefined ? '' : documentName(document)}第${place.line}行`;
  const days = count.from === undefined ? `截至${formatCivilDate(count.asOf)}` : `${formatCivilDate(count.from)}至${formatCivilDate(count.asOf)}`;
  return `${platformMeasureNames[count.measure]}${platformFigure(count)}（${days}，${source}）`;
}
