import { type CivilDate, formatCivilDate, yearOf } from '../../domain/value/civil-date.ts';
import { type CommitmentCount, commitmentCount } from '../../findings/commitment-count.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { hasResultOfYear } from '../../findings/year-end.ts';
import { speakingOutcome } from '../../findings/reported-under.ts';
import type { Task } from '../../findings/task.ts';
import { printedSizeWords } from './printed-size.ts';
import { statusCounts, type StatusView, statusView } from '../figure/status.ts';

/** How an area's year stands: how much there is, how many indicators have each status, and of which day that is. */
export interface YearSummary {
  /** 29件实事（上级清单另有1件），共36个项目、60项指标 */
  readonly size: string;
  /** 文件写的是29件。 Empty where no document of the area counts its lists. */
  readonly printed: string;
  /** 最新的进展截至2023年5月31日。这一年已经结束…… */
  readonly dates: string;
  readonly counts: StatusShares;
}

/** Indicators by status: the counts add up to all of them, the lengths of the bar to 100. */
export interface StatusShares {
  /** 60项指标：18项按序时推进，…… */
  readonly words: string;
  readonly shares: readonly StatusShare[];
}

export interface StatusShare {
  readonly status: StatusView;
  readonly count: number;
  /** Percent of the bar's width. */
  readonly x: number;
  readonly width: number;
}

/** The tasks of an area in a year, in list order. */
export function tasksOfYear({ tasksByArea }: Snapshot, area: string, year: number): Task[] {
  return (tasksByArea.get(area) ?? []).filter(({ project }) => project.programme.year === year);
}

/** The summary of an area's year. */
export function yearSummary(snapshot: Snapshot, area: string, year: number): YearSummary {
  const tasks = tasksOfYear(snapshot, area, year);
  const outcomes = tasks.flatMap((task) => task.indicators.map((indicator) => speakingOutcome(snapshot, snapshot.outcome(indicator, task.area.id))));
  const days = outcomes.flatMap(({ latest }) => (latest === undefined ? [] : [latest.asOf])).toSorted();
  return {
    size: sizeWords(commitmentCount(snapshot.model, area, tasks), tasks.length, outcomes.length),
    printed: printedSizeWords(snapshot, area, year, tasks),
    dates: dateWords(year, days.at(-1), snapshot.builtOn, hasResultOfYear(snapshot, area, year)),
    counts: statusShares(outcomes.map(({ standing }) => statusView(standing))),
  };
}

function sizeWords(commitments: CommitmentCount | undefined, projects: number, indicators: number): string {
  const size = `${projects}个项目、${indicators}项指标`;
  if (commitments === undefined) return size;
  const { numbered, beyond, monitored } = commitments;
  const others = [...(beyond === 0 ? [] : [`上级清单另有${beyond}件`]), ...(monitored === 0 ? [] : [`另有重点监测${monitored}件`])];
  return others.length === 0 ? `${numbered}件实事、${size}` : `${numbered}件实事（${others.join('，')}），共${size}`;
}

/** Of which day the figures are; for a year that is over, whether a final result was published. */
export function dateWords(year: number, newest: CivilDate | undefined, builtOn: CivilDate, hasResult: boolean): string {
  const isOver = year < yearOf(builtOn);
  if (newest === undefined) return isOver ? '这一年已经结束，没有在本站公布过进展。' : '还没有公布进展。';
  if (!isOver) return `最新的进展截至${formatCivilDate(newest)}。`;
  if (hasResult) return `这一年已经结束，最终结果已经审定，进展截至${formatCivilDate(newest)}。`;
  const end = `${year}-12-31`;
  return newest >= end
    ? `这一年已经结束，进展截至${formatCivilDate(newest)}。`
    : `这一年已经结束，最后一次报告截至${formatCivilDate(newest)}，年终结果没有在本站公布。`;
}

function statusShares(statuses: readonly StatusView[]): StatusShares {
  const total = statuses.length;
  let before = 0;
  const shares = statusCounts(statuses).map(({ status, count }) => {
    const share = { status, count, x: hundredths((before / total) * 100), width: hundredths((count / total) * 100) };
    before += count;
    return share;
  });
  return { words: `${total}项指标：${shares.map(({ status, count }) => `${count}项${status.words}`).join('，')}`, shares };
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
