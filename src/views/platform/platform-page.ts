import { areaPath, platformPath } from '../../domain/publication/page-path.ts';
import { fewReads, type PageReads } from '../../domain/code/page-reads.ts';
import { areasInOrder } from '../../findings/areas-below.ts';
import { ownCountNames, ownCountsByArea } from '../../findings/own-counts.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { type Link, relativeHref } from '../address.ts';
import { spanWords } from '../code/page-reads.ts';
import { type PageHead, pageHead } from '../head.ts';
import { ownSentences, type PlatformGroup, platformGroups } from './platform-counts.ts';

/** “一码一平台”: what circulars count of it, and beside that what the record of this portal holds. */
export interface PlatformPage {
  readonly head: PageHead;
  readonly lead: string;
  readonly printed: readonly {
    readonly area: Link;
    readonly groups: readonly PlatformGroup[];
    /** What the record here holds of the same kinds: in a place of its own, for the two are not compared. */
    readonly own: readonly string[];
  }[];
  /** How often the pages of an area's codes were opened, newest month first; only of areas that count. */
  readonly reads: readonly ReadsRow[];
  readonly readsNote: string;
  readonly columns: readonly string[];
  readonly own: readonly { readonly area: Link; readonly cells: readonly string[] }[];
  readonly ownNote: string;
}

/** One month of one area. */
export interface ReadsRow {
  readonly area: Link;
  /** 2025年12月1日至2025年12月31日 */
  readonly span: string;
  readonly codes: string;
  /** 打开10次以上的，次数相加 */
  readonly times: string;
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
    lead: '“一码一平台”有三件事：宣传、使用、见效。这里先列通报公布的数，再列本站录入的数。两种数由不同的单位按不同的口径统计，不相加，也不互相代替。文件里的数有的说的是别的码、别的平台或者整个工作，是什么看旁边的原话。',
    printed: areasInOrder(model).flatMap(({ id }) => {
      const groups = platformGroups(snapshot, platformPath, id);
      return groups.length === 0 ? [] : [{ area: link(id), groups, own: ownSentences(snapshot, id) }];
    }),
    reads: areasInOrder(model).flatMap(({ id }) => (model.pageReads.get(id) ?? []).toReversed().map((month) => readsRow(link(id), month))),
    readsNote: '由网站服务器的日志合计，不记是谁打开的；搜索引擎等程序不算，同一个人打开几次算几次；不到10次的不写是几次。',
    columns: Object.values(ownCountNames),
    own: [...ownCountsByArea(model)].map(([id, counts]) => ({ area: link(id), cells: Object.values(counts).map(String) })),
    ownNote: '只数这个区域自己的，下级区域的不算在内；没有录入任何一项的区域不列。',
  };
}

/** Codes with fewer than ten reads are counted as codes; their reads are not known here. */
function readsRow(area: Link, month: PageReads): ReadsRow {
  const known = month.codes.flatMap(({ reads }) => (typeof reads === 'number' ? [reads] : []));
  const few = month.codes.length - known.length;
  const total = known.reduce((sum, reads) => sum + reads, 0);
  return {
    area,
    span: spanWords(month),
    codes: `${month.codes.length}个码的网页打开过`,
    times: `${total}次${few === 0 ? '' : `，另有${few}个码${few === 1 ? '' : '每个'}${fewReads}次`}`,
  };
}
