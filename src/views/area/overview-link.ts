import type { Area } from '../../domain/task/area.ts';
import { overviewPath, type SitePath } from '../../domain/publication/page-path.ts';
import { overviewYears } from '../../findings/overview.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { type Link, relativeHref } from '../address.ts';

/** 岳阳市2023年各区域进展一览表 */
export function overviewTitle({ name }: Pick<Area, 'name'>, year: number): string {
  return `${name}${year}年各区域进展一览表`;
}

/** The way to the overview of a year; undefined where there is none. */
export function overviewLink(snapshot: Snapshot, from: SitePath, area: Area, year: number): Link | undefined {
  if (!overviewYears(snapshot, area).includes(year)) return undefined;
  return { words: overviewTitle(area, year), href: relativeHref(from, overviewPath(area.id, year)) };
}
