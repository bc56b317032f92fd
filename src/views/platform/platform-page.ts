import { areaPath, platformPath } from '../../domain/publication/page-path.ts';
import { areasInOrder } from '../../findings/areas-below.ts';
import { ownCountNames, ownCountsByArea } from '../../findings/own-counts.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { type Link, relativeHref } from '../address.ts';
import { type PageHead, pageHead } from '../head.ts';
import { type PlatformGroup, platformGroups } from './platform-counts.ts';

/** “一码一平台”: what circulars count of it, and beside that what the record of this portal holds. */
export interface PlatformPage {
  readonly head: PageHead;
  readonly printed: readonly { readonly area: Link; readonly groups: readonly PlatformGroup[] }[];
  readonly columns: readonly string[];
  readonly own: readonly { readonly area: Link; readonly cells: readonly string[] }[];
}

export function platformPage(snapshot: Snapshot): PlatformPage {
  const { model } = snapshot;
  const link = (id: string): Link => ({ words: model.areas.get(id)?.name ?? id, href: relativeHref(platformPath, areaPath(id)) });
  return {
    head: pageHead(snapshot, {
      path: platformPath,
      title: '平台统计',
      description: '“一码一平台”的宣传、使用、见效：通报公布的数，和本站录入的数，分开列。',
      column: '数据发布',
    }),
    printed: areasInOrder(model).flatMap(({ id }) => {
      const groups = platformGroups(snapshot, platformPath, id, { withOwn: true });
      return groups.length === 0 ? [] : [{ area: link(id), groups }];
    }),
    columns: Object.values(ownCountNames),
    own: [...ownCountsByArea(model)].map(([id, counts]) => ({ area: link(id), cells: Object.values(counts).map(String) })),
  };
}
