import { type CivilDate, formatCivilDate, yearOf } from '../../domain/value/civil-date.ts';
import { type CommitmentCount, commitmentCount } from '../../findings/commitment-count.ts';
import { isBehindByReckoning } from '../../findings/document-judgement.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { childAreas } from '../../findings/areas-below.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { decidedTasks } from '../../findings/year-end.ts';
import { yearsOfDocument } from '../../findings/document-year.ts';
import type { Task } from '../../findings/task.ts';
import { countedOutcomes, isAsked, yearOutcomes } from '../../findings/year-outcomes.ts';
import { printedSizeWords } from './printed-size.ts';
import { namedBehindIn } from '../figure/named-behind.ts';
import { countedStatus } from '../figure/status.ts';
import { isBehind } from '../../domain/task/status.ts';
import { resultAnswer, yearAnswer, type YearPiece } from './year-answer.ts';
import { type StatusShares, statusShares, decidedShares } from './status-shares.ts';

/** How an area's year stands: how much there is, how many indicators have each status, and of which day that is. */
export interface YearSummary {
  /** 29件实事（上级清单另有1件），共36个项目、60项指标 */
  readonly size: string;
  /** 文件写的是29件。 Empty where no document of the area counts its lists. */
  readonly printed: string;
  /** That only documents of areas above speak of its year; empty where one of its own does. */
  readonly partial: string;
  /** “落后”是本站按月平均推算的。 Whose judgement it is; empty where nothing is behind by it. */
  readonly judgedBy: string;
  /** How many are behind by the portal's reckoning alone, without a document that says so. */
  readonly behindByReckoning: number;
  /** 最新的进展截至2023年5月31日。这一年已经结束…… */
  readonly dates: string;
  /** 2023年5月31日（个别的到2023年6月1日）: the days alone; empty without a report. */
  readonly days: string;
  readonly isOver: boolean;
  /** The newest day of which something is reported. */
  readonly newestDay: CivilDate | undefined;
  /** 最终结果已经审定：4个项目完成，…… Empty while there is no final result. */
  readonly result: readonly YearPiece[];
  /** The day on which the last of them was approved. */
  readonly resultDay: CivilDate | undefined;
  /** 45项指标：36项按时或提前，2项落后，…… */
  readonly answer: readonly YearPiece[];
  /** The indicators by what was published of them. */
  readonly counts: StatusShares;
  /** What the bar shows: the projects by their final result once there is one, else the indicators. */
  readonly bar: StatusShares;
}

/** The tasks of an area in a year, in list order. */
export function tasksOfYear({ tasksByArea }: Snapshot, area: string, year: number): Task[] {
  return (tasksByArea.get(area) ?? []).filter(({ project }) => project.programme.year === year);
}

/** The summary of an area's year. */
export function yearSummary(snapshot: Snapshot, area: string, year: number): YearSummary {
  const tasks = tasksOfYear(snapshot, area, year);
  const all = yearOutcomes(snapshot, tasks);
  const counted = countedOutcomes(all);
  const unasked = all.filter(({ outcome }) => !isAsked(outcome)).length;
  const statuses = counted.map(({ outcome }) => countedStatus(outcome));
  const days = all.flatMap(({ outcome: { latest } }) => (latest === undefined ? [] : [latest.asOf]));
  const decided = decidedTasks(snapshot, tasks);
  return {
    size: sizeWords(commitmentCount(snapshot.model, area, tasks), tasks.length, {
      twice: all.length - unasked - counted.length,
      unasked,
      counted: counted.length,
    }),
    printed: printedSizeWords(snapshot, area, year, tasks),
    partial: hasOwnDocument(snapshot, area, year) ? '' : '本站没有这个区域这一年自己的文件，只列别处文件写到它的项目，不一定是全部。',
    behindByReckoning: counted.filter(({ outcome }) => isBehindByReckoning(outcome)).length,
    judgedBy: judgedByWords(counted.map(({ outcome }) => outcome)),
    dates: `${dateWords(year, days, snapshot.builtOn, decided.length > 0)}${days.length === 0 ? toldBelow(snapshot, area, year) : ''}`,
    days: daysWords(days),
    isOver: year < yearOf(snapshot.builtOn),
    newestDay: days.toSorted().at(-1),
    resultDay: decided
      .map(({ result }) => result.approvedOn)
      .toSorted()
      .at(-1),
    result: resultAnswer(
      decided.map(({ outcome }) => outcome),
      tasks.length - decided.length,
    ),
    answer:
      counted.length === 0 && unasked > 0
        ? [{ text: `${unasked}项指标在这里都没有任务。` }]
        : yearAnswer(statuses, namedBehindIn(counted.map(({ outcome }) => outcome))),
    counts: statusShares(statuses),
    bar: decided.length === 0 ? statusShares(statuses) : decidedShares(decided, tasks.length),
  };
}

/** An area that reports nothing of itself may have areas below that do. */
function toldBelow(snapshot: Snapshot, area: string, year: number): string {
  const told = childAreas(snapshot.model, area).filter(({ id }) =>
    yearOutcomes(snapshot, tasksOfYear(snapshot, id, year)).some(({ outcome }) => outcome.latest !== undefined),
  );
  return told.length === 0
    ? ''
    : `这里说的是本级的数；下级有${told.length}个区域公布了进展：${told
        .slice(0, 3)
        .map(({ name }) => name)
        .join('、')}${told.length > 3 ? '等' : ''}。`;
}

/** Whose judgement 落后 is; empty where nothing is behind by the portal's own reckoning. */
export function judgedByWords(outcomes: readonly Outcome[]): string {
  const all = outcomes.filter(({ standing }) => isBehind(standing.status));
  const behind = all.filter(isBehindByReckoning);
  if (behind.length === 0) return '';
  return `“落后”${behind.length === all.length ? '' : `里有${behind.length}项`}是本站按月平均推算的${behind.some(({ indicator }) => indicator.plan !== undefined) ? '，有计划的按计划' : ''}。`;
}

function hasOwnDocument({ model }: Snapshot, area: string, year: number): boolean {
  return [...model.documents.values()].some((document) => document.area === area && yearsOfDocument(model, document.id).includes(year));
}

/** Indicators that count, and those left out: told in another list too, or not asked of the area. */
interface IndicatorCounts {
  readonly twice: number;
  readonly unasked: number;
  readonly counted: number;
}

function sizeWords(commitments: CommitmentCount | undefined, projects: number, { twice, unasked, counted }: IndicatorCounts): string {
  const uncounted = [...(twice === 0 ? [] : [`另有${twice}项两份清单都列了，只数一次`]), ...(unasked === 0 ? [] : [`另有${unasked}项这里没有任务，不算在内`])];
  const size = `${projects}个项目、${counted}项指标${uncounted.length === 0 ? '' : `（${uncounted.join('；')}）`}`;
  if (commitments === undefined) return size;
  const { numbered, beyond, monitored } = commitments;
  const others = [...(beyond === 0 ? [] : [`上级清单另有${beyond}件`]), ...(monitored === 0 ? [] : [`另有重点监测${monitored}件`])];
  return others.length === 0 ? `${numbered}件实事、${size}` : `${numbered}件实事（${others.join('，')}），共${size}`;
}

/** Of which day the figures are; for a year that is over, whether a final result was published. */
export function dateWords(year: number, days: readonly CivilDate[], builtOn: CivilDate, hasResult: boolean): string {
  const isOver = year < yearOf(builtOn);
  const newest = days.toSorted().at(-1);
  if (newest === undefined) return isOver ? '这一年已经结束，没有在本站公布过进展。' : '还没有公布进展。';
  if (!isOver) return `最新的进展截至${daysWords(days)}。`;
  if (hasResult) return `这一年已经结束。各项指标的状态按公开的进展计算，截至${daysWords(days)}。`;
  const end = `${year}-12-31`;
  return newest >= end ? `这一年已经结束，进展截至${daysWords(days)}。` : `这一年已经结束，最后一次报告截至${daysWords(days)}，年终结果没有在本站公布。`;
}

/** 2023年5月31日（个别的到2023年6月1日）: the day of most figures; a later one of a few does not speak for all. */
function daysWords(days: readonly CivilDate[]): string {
  const newest = days.toSorted().at(-1);
  if (newest === undefined) return '';
  const usual = days.find((day) => days.filter((each) => each === day).length * 2 > days.length) ?? newest;
  return usual === newest ? formatCivilDate(newest) : `${formatCivilDate(usual)}（个别的到${formatCivilDate(newest)}）`;
}
