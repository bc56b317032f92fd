import type { Area } from '../../domain/task/area.ts';
import { areaPath, type SitePath, yearPath, yearsPath } from '../../domain/publication/page-path.ts';
import { type Status, statusNames } from '../../domain/task/status.ts';
import { keysOf } from '../../domain/value/keys.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { type Link, relativeHref } from '../address.ts';
import type { StatusView } from '../figure/status.ts';
import { type PageHead, pageHead } from '../head.ts';
import { yearsOf } from '../../findings/area-years.ts';
import { type YearSummary, yearSummary } from './year-summary.ts';

/** The years of an area side by side: how much each list holds, how many indicators have each status, and of which day that is. */
export interface YearsPage {
  readonly head: PageHead;
  readonly title: string;
  /** What may be held side by side, and what may not. */
  readonly lead: string;
  /** Newest first. */
  readonly years: readonly YearColumn[];
  /** Every status that a year has, in the order of the method. */
  readonly rows: readonly YearsRow[];
}

export interface YearColumn {
  readonly year: Link;
  readonly summary: YearSummary;
}

export interface YearsRow {
  readonly status: StatusView;
  /** In the order of the years: a year in which no indicator has it counts 0. */
  readonly counts: readonly string[];
}

/** Whether an area has years to hold side by side. */
export function hasYears(snapshot: Snapshot, area: string): boolean {
  return yearsOf(snapshot, area).length > 1;
}

/** The way to the years of an area side by side; undefined where it has one or none. */
export function yearsLink(snapshot: Snapshot, from: SitePath, area: string): Link | undefined {
  if (!hasYears(snapshot, area)) return undefined;
  return { words: '各年并排看', href: relativeHref(from, yearsPath(area)) };
}

/** The page of an area's years. */
export function yearsPage(snapshot: Snapshot, { id, name }: Pick<Area, 'id' | 'name'>): YearsPage {
  const path = yearsPath(id);
  const years = yearsOf(snapshot, id).map((year) => ({
    year: { words: `${year}年`, href: relativeHref(path, yearPath(id, year)) },
    summary: yearSummary(snapshot, id, year),
  }));
  const title = `${name}各年重点民生实事并排看`;
  return {
    head: pageHead(snapshot, {
      path,
      title,
      description: `${title}：每年的清单有多大，每种情况各几项，是哪一天的数。`,
      column: '数据发布',
      above: [[name, areaPath(id)]],
      area: id,
    }),
    title,
    lead: '每年的清单不一样，公布的进展截至的日子也不一样：数的是各年自己的指标，不能相减，也不说明哪一年好。',
    years,
    rows: keysOf(statusNames).flatMap((kind) => rowOf(kind, years)),
  };
}

function rowOf(kind: Status, years: readonly YearColumn[]): YearsRow[] {
  const counts = years.map(({ summary }) => summary.counts.shares.find(({ status }) => status.kind === kind)?.count ?? 0);
  return counts.every((count) => count === 0) ? [] : [{ status: { kind, words: statusNames[kind] }, counts: counts.map((count) => `${count}项`) }];
}
