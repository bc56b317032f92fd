import { ascending } from '../domain/value/order.ts';
import type { Programme, Indicator } from '../domain/task/programme.ts';
import type { Site, SiteStage } from '../domain/site/site.ts';
import { isReached } from '../domain/site/site-stage.ts';
import type { Stage } from '../domain/task/stage.ts';
import type { CivilDate } from '../domain/value/civil-date.ts';
import { type DayOrMonth, dayOrMonth, lastDay } from '../domain/value/day-or-month.ts';
import { isDone } from '../domain/task/status.ts';
import { yearKey } from '../domain/year/acceptance-rules.ts';
import type { Problem } from '../domain/year/problem.ts';
import type { PublicNotice } from '../domain/year/public-notice.ts';
import { toldYears } from '../schedule/report-calendar.ts';
import { yearsOf } from './area-years.ts';
import type { Snapshot } from './snapshot.ts';
import type { Task } from './task.ts';

/** A day on which something of an area is planned or due and has not happened yet. */
export type PlannedDate = PlannedDetail & {
  /** Names it among the dates of its area; it stays the same when the day is put off. */
  readonly key: string;
  /** The last day it may mean; `on` says whether the record has only the month. */
  readonly day: CivilDate;
  readonly on: DayOrMonth;
};

export type PlannedDetail =
  | { readonly kind: 'stage'; readonly task: Task; readonly site: Site; readonly stage: SiteStage; readonly isExpected: boolean }
  | { readonly kind: 'target'; readonly task: Task; readonly indicator: Indicator; readonly stage: Stage }
  | { readonly kind: 'notice'; readonly task: Task; readonly notice: PublicNotice }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'application'; readonly year: number }
  | { readonly kind: 'change'; readonly programme: Programme }
  | { readonly kind: 'warranty'; readonly task: Task; readonly site: Site };

/**
 * What is planned or due in an area and is still to come or not yet reported, the earliest first: stages of sites, tasks
 * with a day of their own, the last days of public notices, of solving problems, of applying for acceptance or for a change,
 * and of warranties. A date that is over stays until what it is about is on record, or for good where nothing can be.
 */
export function plannedDates(snapshot: Pick<Snapshot, 'model' | 'outcome' | 'tasksByArea'>, area: string): PlannedDate[] {
  const { model } = snapshot;
  const tasks = snapshot.tasksByArea.get(area) ?? [];
  const programmes = [...new Set(tasks.map(({ project }) => project.programme))];
  const years = [...new Set(programmes.map(({ year }) => year))];
  const problems = (model.problemsIn.get(area) ?? []).filter(({ solvedOn }) => solvedOn === undefined);
  const dates = [
    ...tasks.flatMap((task) => [...sitesOf(snapshot, task), ...targetsOf(snapshot, task), ...noticesOf(snapshot, task)]),
    ...problems.flatMap((problem) => at(problem.dueOn, `problem/${problem.by}/${problem.id}`, { kind: 'problem', problem })),
    ...years.flatMap((year) => at(model.acceptanceRules.get(yearKey(area, year))?.closing?.applyUntil, `application/${year}`, { kind: 'application', year })),
    ...programmes
      .filter(({ issuer }) => issuer.id === area)
      .flatMap((programme) => at(programme.changesUntil, `change/${programme.id}`, { kind: 'change', programme })),
  ];
  return dates.toSorted(ascending(({ day }) => day));
}

/** Whether the calendar of an area has a date: one that is planned there, or a day on which its figures are published. An empty one is not offered. */
export function hasDates(snapshot: Pick<Snapshot, 'model' | 'outcome' | 'tasksByArea' | 'builtOn'>, area: string): boolean {
  const told = toldYears(snapshot.builtOn);
  return yearsOf(snapshot, area).some((year) => told.includes(year)) || plannedDates(snapshot, area).length > 0;
}

/** Stages that the record plans or expects and that nobody says were reached; the forecast stands for the plan where there is one. */
function sitesOf({ model }: Pick<Snapshot, 'model'>, task: Task): PlannedDate[] {
  return (model.sitesOf.get(task.key) ?? []).flatMap((site) => [
    ...site.stages
      .filter((entry) => !isReached(entry))
      .flatMap(({ stage, plannedOn, expectedOn }) =>
        at(expectedOn ?? plannedOn, `stage/${site.id}/${stage}`, { kind: 'stage', task, site, stage, isExpected: expectedOn !== undefined }),
      ),
    ...at(site.aftercare?.warrantyUntil, `warranty/${site.id}`, { kind: 'warranty', task, site }),
  ]);
}

function targetsOf({ outcome }: Pick<Snapshot, 'outcome'>, task: Task): PlannedDate[] {
  return task.indicators.flatMap((indicator) => {
    const { target, standing } = outcome(indicator, task.area.id);
    if (target?.kind !== 'stage' || isDone(standing.status)) return [];
    return at(target.dueOn, `target/${indicator.id}`, { kind: 'target', task, indicator, stage: target.stage });
  });
}

function noticesOf({ model }: Pick<Snapshot, 'model'>, task: Task): PlannedDate[] {
  return (model.publicNotices.get(task.key) ?? []).flatMap((notice) => at(notice.to, `notice/${task.key}/${notice.from}`, { kind: 'notice', task, notice }));
}

function at(on: string | undefined, key: string, detail: PlannedDetail): PlannedDate[] {
  if (on === undefined) return [];
  const date = dayOrMonth.parse(on);
  return [{ ...detail, key, on: date, day: lastDay(date) }];
}
