import { areaPath, embedPath } from '../../domain/publication/page-path.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { type Link, relativeHref } from '../address.ts';
import { yearsOf } from '../../findings/area-years.ts';
import { yearWords } from './year-answer.ts';
import { type YearSummary, yearSummary } from './year-summary.ts';

/** An area's newest year for a frame on another website: one sentence, one bar, one day, and the way to the portal. */
export interface EmbedPage {
  /** From the page to the site's base, `../`. */
  readonly root: string;
  /** 岳阳楼区2023年重点民生实事 */
  readonly title: string;
  readonly description: string;
  /** Missing for an area without a list. */
  readonly summary: YearSummary | undefined;
  /** Said where there is no list. */
  readonly absence: string;
  readonly more: Link;
  /** Said on a portal that is none of a government. */
  readonly demonstration: string | undefined;
}

/**
 * The page that other websites may frame.
 *
 * @throws {RangeError} for an area that is not registered
 */
export function embedView(snapshot: Snapshot, id: string): EmbedPage {
  const { areas, portal } = snapshot.model;
  const area = areas.get(id);
  if (area === undefined) throw new RangeError(`no area ${id}`);
  const path = embedPath(id);
  const [year] = yearsOf(snapshot, id);
  const summary = year === undefined ? undefined : yearSummary(snapshot, id, year);
  return {
    root: '../',
    title: `${area.name}${year === undefined ? '' : `${year}年`}重点民生实事`,
    description: `${summary === undefined ? `${area.name}重点民生实事办到哪一步，` : yearWords(summary)}出自${portal.name}。`,
    summary,
    absence: `还没有录入${area.name}的任务表。`,
    more: { words: `在“${portal.name}”看全部`, href: relativeHref(path, areaPath(id)) },
    demonstration: portal.isDemonstration ? portal.demonstrationNotice : undefined,
  };
}
