import type { Area } from '../../domain/task/area.ts';
import { isBehind } from '../../domain/task/status.ts';
import { areaPath, type SitePath } from '../../domain/publication/page-path.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { type Link, relativeHref } from '../address.ts';
import type { StatusTone } from '../figure/tone.ts';
import { type BehindRow, namedBehind, namedTitles } from './behind.ts';
import { resultsOfYear } from '../../findings/year-end.ts';
import { resultShares } from '../year/year-end.ts';
import { resultTones } from './year-answer.ts';
import { yearsOf } from '../../findings/area-years.ts';
import { type StatusShare, type StatusShares, type YearSummary, yearSummary } from './year-summary.ts';

/** An area with how its newest year stands, small enough to stand among a dozen. */
export interface AreaTile extends Link {
  /** 按月平均推算13项落后, or of another year than the region's 2023年：…… */
  readonly note: string;
  readonly tone: StatusTone;
  readonly counts: StatusShares | undefined;
}

/** The tile of an area on the page at `from`; its year is said where it is not the usual one. */
export function areaTile(snapshot: Snapshot, from: SitePath, { id, name }: Pick<Area, 'id' | 'name'>, usual: number | undefined): AreaTile {
  const link = { words: name, href: relativeHref(from, areaPath(id)) };
  const [year] = yearsOf(snapshot, id);
  if (year === undefined) return { ...link, note: '没有任务表', tone: 'none', counts: undefined };
  const summary = yearSummary(snapshot, id, year);
  const final = resultsOfYear(snapshot, id, year).flatMap(({ outcomes }) => outcomes);
  const { note, tone } = final.length > 0 ? resultNote(final) : noteOf(summary, namedBehind(snapshot, from, id, year));
  return { ...link, note: year === usual ? note : `${year}年：${note}`, tone, counts: summary.counts };
}

/** 审定：4个完成，2个部分完成，3个未完成, in the colour of the worst. */
function resultNote(final: Parameters<typeof resultShares>[0]): Note {
  const shares = resultShares(final);
  const worst = shares.at(-1);
  return { note: `最终审定：${shares.map(({ words }) => words.replace('项目', '')).join('，')}`, tone: worst === undefined ? 'none' : resultTones[worst.kind] };
}

type Note = Pick<AreaTile, 'note' | 'tone'>;

/** The one thing to know of it: what is behind and by whose judgement, else what is on time, else that something or nothing was published. */
function noteOf({ counts: { shares }, partial, behindByReckoning }: YearSummary, named: readonly BehindRow[]): Note {
  const sum = (isMeant: (share: StatusShare) => boolean) => shares.filter(isMeant).reduce((total, { count }) => total + count, 0);
  const behind = sum(({ status }) => isBehind(status.kind));
  if (behind > 0) {
    const isBySchedule = behind === sum(({ status }) => status.kind === 'behindSchedule');
    return {
      note: `${isBySchedule ? behindWords(behind, behindByReckoning) : `${behind}项落后`}${named.length === 0 ? '' : `，文件另点名落后的${named.length}项`}`,
      tone: 'behind',
    };
  }
  if (named.length > 0) return { note: namedTitles(named).join('，').replaceAll('指标', ''), tone: 'behind' };
  const good = sum(({ tone }) => tone === 'done' || tone === 'onSchedule');
  const told = sum(({ tone }) => tone !== 'none');
  if (good > 0) return goodNote(good, told, partial !== '' || told < sum(() => true));
  return told > 0 ? { note: `${told}项还看不出快慢`, tone: 'unclear' } : { note: '还没有公布进展', tone: 'none' };
}

/** Whose judgement it is that they are behind: the portal's, a document's, or some of each. */
function behindWords(behind: number, byReckoning: number): string {
  if (byReckoning === behind) return `按月平均推算${behind}项落后`;
  return byReckoning === 0 ? `文件点名落后的${behind}项` : `${behind}项落后（${byReckoning}项按月平均推算）`;
}

/** That the known ones are on time is no praise of an area of which few are known. */
function goodNote(good: number, told: number, isPartial: boolean): Note {
  if (!isPartial) return { note: `${good}项按时或提前`, tone: 'done' };
  return { note: `本站只有${told}项的进展，${good === told ? '都' : `${good}项`}按时或提前`, tone: 'unclear' };
}
