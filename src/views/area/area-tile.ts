import type { Area } from '../../domain/task/area.ts';
import { isBehind } from '../../domain/task/status.ts';
import { areaPath, type SitePath } from '../../domain/publication/page-path.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { type Link, relativeHref } from '../address.ts';
import type { StatusTone } from '../figure/tone.ts';
import { namedWord } from '../figure/named-behind.ts';
import { type BehindRow, namedBehind, namedTitles } from './behind.ts';
import { decidedTasks } from '../../findings/year-end.ts';
import { resultShares } from '../year/year-end.ts';
import { resultTones } from './year-answer.ts';
import { yearsOf } from '../../findings/area-years.ts';
import type { StatusShare, StatusShares } from './status-shares.ts';
import { tasksOfYear, type YearSummary, yearSummary } from './year-summary.ts';

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
  const tasks = tasksOfYear(snapshot, id, year);
  const final = decidedTasks(snapshot, tasks).map(({ outcome }) => outcome);
  const { note, tone } = final.length > 0 ? resultNote(final, tasks.length - final.length) : noteOf(summary, namedBehind(snapshot, from, id, year));
  return { ...link, note: year === usual ? note : `${year}年：${note}`, tone, counts: summary.bar };
}

/** 最终审定：4个完成，2个部分完成，3个未完成，其余3个没有审定结果, in the colour of the worst. */
function resultNote(final: Parameters<typeof resultShares>[0], undecided: number): Note {
  const shares = resultShares(final);
  const worst = shares.at(-1);
  const parts = [...shares.map(({ words }) => words.replace('项目', '')), ...(undecided === 0 ? [] : [`其余${undecided}个没有审定结果`])];
  return { note: `最终审定：${parts.join('，')}`, tone: worst === undefined ? 'none' : resultTones[worst.kind] };
}

type Note = Pick<AreaTile, 'note' | 'tone'>;

/** The one thing to know of it: what is behind and by whose judgement, else what is on time, else that something or nothing was published. */
function noteOf({ counts: { shares }, partial, behindByReckoning }: YearSummary, named: readonly BehindRow[]): Note {
  const sum = (isMeant: (share: StatusShare) => boolean) => shares.filter(isMeant).reduce((total, { count }) => total + count, 0);
  const behind = sum(({ status }) => isBehind(status.kind));
  if (behind > 0) {
    const isBySchedule = behind === sum(({ status }) => status.kind === 'behindSchedule');
    return { note: [...behindNotes(behind, { isBySchedule, byReckoning: behindByReckoning, named })].join('，'), tone: 'behind' };
  }
  if (named.length > 0) return { note: namedTitles(named).join('，').replaceAll('指标', ''), tone: 'behind' };
  const good = sum(({ tone }) => tone === 'done' || tone === 'onSchedule');
  const told = sum(({ tone }) => tone !== 'none');
  if (good > 0) return goodNote(good, told, partial !== '' || told < sum(() => true));
  return told > 0 ? { note: `${told}项还看不出快慢`, tone: 'unclear' } : { note: '还没有公布进展', tone: 'none' };
}

/** What is behind by figures and by whose judgement, then what a document alone calls so; where a document calls all of them so they are one number. */
function behindNotes(
  behind: number,
  { isBySchedule, byReckoning, named }: { readonly isBySchedule: boolean; readonly byReckoning: number; readonly named: readonly BehindRow[] },
): string[] {
  const isCalled = ({ judgement }: BehindRow) => namedWord(judgement) === '点名落后';
  const called = named.filter(isCalled);
  const others = named.filter((row) => !isCalled(row));
  const told = namedTitles(others).map((title) => title.replaceAll('指标', ''));
  if (isBySchedule && byReckoning === 0) return [`文件点名落后的${behind + called.length}项`, ...told];
  return [isBySchedule ? behindWords(behind, byReckoning) : `${behind}项落后`, ...(called.length === 0 ? [] : [`文件另点名${called.length}项`]), ...told];
}

/** Whose judgement it is that they are behind: the portal's, or of some the portal's and of some a document's. */
function behindWords(behind: number, byReckoning: number): string {
  return byReckoning === behind ? `按月平均推算${behind}项落后` : `${behind}项落后（${byReckoning}项按月平均推算）`;
}

/** That the known ones are on time is no praise of an area of which few are known. */
function goodNote(good: number, told: number, isPartial: boolean): Note {
  if (!isPartial) return { note: `${good}项按时或提前`, tone: 'done' };
  return { note: `本站只有${told}项的进展，${told === 1 ? '' : good === told ? '都' : `${good}项`}按时或提前`, tone: 'unclear' };
}
