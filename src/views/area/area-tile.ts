import type { Area } from '../../domain/task/area.ts';
import { isBehind } from '../../domain/task/status.ts';
import { areaPath, type SitePath } from '../../domain/publication/page-path.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { type Link, relativeHref } from '../address.ts';
import type { StatusTone } from '../figure/tone.ts';
import { namedBehind } from './behind.ts';
import { yearsOf } from './year-page.ts';
import { type StatusShares, yearSummary } from './year-summary.ts';

/** An area with how its newest year stands, small enough to stand among a dozen. */
export interface AreaTile extends Link {
  /** 13项落后, or of another year than the region's 2023年：13项落后 */
  readonly note: string;
  readonly tone: StatusTone;
  readonly counts: StatusShares | undefined;
}

/** The tile of an area on the page at `from`; its year is said where it is not the usual one. */
export function areaTile(snapshot: Snapshot, from: SitePath, { id, name }: Pick<Area, 'id' | 'name'>, usual: number | undefined): AreaTile {
  const link = { words: name, href: relativeHref(from, areaPath(id)) };
  const [year] = yearsOf(snapshot, id);
  if (year === undefined) return { ...link, note: '没有任务表', tone: 'none', counts: undefined };
  const { counts } = yearSummary(snapshot, id, year);
  const { note, tone } = noteOf(counts, namedBehind(snapshot, from, id, year).length);
  return { ...link, note: year === usual ? note : `${year}年：${note}`, tone, counts };
}

/** The one thing to know of it: what is behind, else what is on time, else that something or nothing was published. */
function noteOf({ shares }: StatusShares, named: number): Pick<AreaTile, 'note' | 'tone'> {
  const sum = (isMeant: (share: (typeof shares)[number]) => boolean) => shares.filter(isMeant).reduce((total, { count }) => total + count, 0);
  const behind = sum(({ status }) => isBehind(status.kind));
  if (behind > 0) return { note: `${behind}项落后${named === 0 ? '' : `，文件另点名${named}项`}`, tone: 'behind' };
  if (named > 0) return { note: `文件点名落后${named}项`, tone: 'behind' };
  const good = sum(({ tone }) => tone === 'done' || tone === 'onSchedule');
  if (good > 0) return { note: `${good}项按时或提前`, tone: 'done' };
  const told = sum(({ tone }) => tone === 'unclear');
  return told > 0 ? { note: `${told}项还看不出快慢`, tone: 'unclear' } : { note: '还没有公布进展', tone: 'none' };
}
