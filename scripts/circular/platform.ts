import type { Area } from '../../src/domain/task/area.ts';
import { formatCivilDate } from '../../src/domain/value/civil-date.ts';
import { documentOf } from '../../src/domain/value/source.ts';
import { type PlatformCount, platformMeasureNames } from '../../src/domain/year/platform-count.ts';
import { groupBy, type Snapshot } from '../../src/findings/snapshot.ts';
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
  return [...groupBy(counts, (count) => [originOf(model, count)])].flatMap(([origin, own]) => [
    `宣传、平台使用和调度（${origin}，照录）：`,
    own.map((count) => `- ${countLine(count)}。`).join('\n'),
  ]);
}

/** 《…的通报》公布的数，截至2024年10月9日: said once for all that have it. */
function originOf({ documents }: Snapshot['model'], { source, from, asOf }: PlatformCount): string {
  const document = documents.get(documentOf(source)?.document ?? '');
  const days = from === undefined ? `截至${formatCivilDate(asOf)}` : `${formatCivilDate(from)}至${formatCivilDate(asOf)}`;
  return `${document === undefined ? '单位报送的数' : `${documentName(document)}公布的数`}，${days}`;
}

/** 主流媒体发稿280余篇（第25行） */
function countLine(count: PlatformCount): string {
  const place = documentOf(count.source);
  return `${platformMeasureNames[count.measure]}${platformFigure(count)}${place === undefined ? '' : `（第${place.line}行）`}`;
}
