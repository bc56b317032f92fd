import { byText } from '../domain/value/order.ts';
import type { CivilDate } from '../domain/value/civil-date.ts';
import { lastDay } from '../domain/value/day-or-month.ts';
import type { Site } from '../domain/site/site.ts';
import { isReached } from '../domain/site/site-stage.ts';
import { hasReached, type Stage } from '../domain/task/stage.ts';
import type { Report } from '../domain/task/report.ts';
import type { Source } from '../domain/value/source.ts';
import { assignmentKey } from '../domain/task/assignment.ts';
import type { Model } from '../content/model.ts';
import type { Snapshot } from './snapshot.ts';
import type { Task } from './task.ts';

/** How far a site is, on what day that was known, and where it is said. */
export interface SiteStanding {
  readonly stage: Stage;
  readonly asOf: CivilDate;
  readonly source: Source;
  /** The document's own words for it, of that day; they are told in place of the stage. */
  readonly text?: string | undefined;
}

/**
 * The furthest that is said of a site by the newest of its own record and its project's reports, so
 * that the two never contradict each other. A project's report speaks for a site that it names, or
 * whose indicator names it, or where the project has nothing but this site. Undefined where nobody
 * says anything.
 */
export function siteStanding({ model }: Pick<Snapshot, 'model'>, site: Site, task: Pick<Task, 'project'>): SiteStanding | undefined {
  const own = ownStanding(site);
  const [newest] = [...own, ...projectStandings(model, site, task)].toSorted((left, right) => compare(right, left));
  const isOwnDay = own.some(({ asOf }) => asOf === newest?.asOf);
  return newest && { ...newest, text: isOwnDay ? site.progressText : undefined };
}

/** Later days are greater, of one day the further stage. */
function compare(left: SiteStanding, right: SiteStanding): number {
  return byText(left.asOf, right.asOf) || Number(hasReached(left.stage, right.stage)) - Number(hasReached(right.stage, left.stage));
}

function ownStanding({ stages, notStartedAsOf, source }: Site): SiteStanding[] {
  const last = stages.findLast(isReached);
  const asOf = last?.reachedBy ?? (last?.reachedOn && lastDay(last.reachedOn));
  return [
    ...(last === undefined || asOf === undefined ? [] : [{ stage: last.stage, asOf, source }]),
    ...(notStartedAsOf === undefined ? [] : [{ stage: 'notStarted' as const, asOf: notStartedAsOf, source }]),
  ];
}

function projectStandings(model: Model, site: Site, { project }: Pick<Task, 'project'>): SiteStanding[] {
  const isOnly = (model.sitesOf.get(assignmentKey(project.id, site.area)) ?? []).length === 1;
  const naming = indicatorsNaming(project, site.name);
  return project.indicators.flatMap((indicator) => {
    const { id } = indicator;
    const speaksOfAll = naming.includes(indicator) || (isOnly && project.indicators.length === 1);
    return (model.reports.get(assignmentKey(id, site.area)) ?? []).flatMap((report) => standingsIn(report, site, speaksOfAll));
  });
}

/** Those whose own name has the site; the words of a target, which may be one line for several indicators, count only where no name has it. */
function indicatorsNaming({ indicators }: Task['project'], name: string): readonly Task['project']['indicators'][number][] {
  const byName = indicators.filter(({ text }) => text.includes(name));
  return byName.length > 0 ? byName : indicators.filter(({ target }) => typeof target === 'object' && target.text.includes(name));
}

function standingsIn(report: Report, { name }: Site, speaksOfAll: boolean): SiteStanding[] {
  const { asOf, source, stage, breakdown = [], measure } = report;
  const named = breakdown.filter(({ note }) => note !== undefined && note.split('、').some((each) => each === name || each.includes(name)));
  const whole = stage !== undefined && stage !== 'completed' && (speaksOfAll || measure === name) ? [stage] : [];
  return [...named.map((part) => part.stage), ...whole].map((reached) => ({ stage: reached, asOf, source }));
}
