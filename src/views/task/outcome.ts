import type { Model } from '../../content/model.ts';
import type { Allocation } from '../../domain/task/allocation.ts';
import { assignmentKey } from '../../domain/task/assignment.ts';
import type { CivilDate } from '../../domain/value/civil-date.ts';
import type { Indicator } from '../../domain/task/programme.ts';
import { defaultMeasure, type Report } from '../../domain/task/report.ts';
import type { TargetRevision } from '../../domain/task/revision.ts';
import type { Decimal } from '../../domain/value/quantity.ts';
import type { Target } from '../../domain/task/target.ts';
import { reportStanding } from '../../schedule/report-standing.ts';
import { type Standing, standing } from '../../schedule/standing.ts';
import { targetInForce } from '../../schedule/target-in-force.ts';

/** Where one indicator stands in one area: what was asked, what was reported last, what follows. */
export interface Outcome {
  readonly indicator: Indicator;
  readonly area: string;
  readonly year: number;
  readonly allocation: Allocation | undefined;
  readonly revisions: readonly TargetRevision[];
  /** Target that applies now; missing if no document at hand gives one. */
  readonly target: Target | undefined;
  /** Every report, oldest first. */
  readonly reports: readonly Report[];
  /** The last report of the measure that decides. */
  readonly latest: Report | undefined;
  readonly standing: Standing;
}

/** An outcome before it is judged. */
type Outset = Omit<Outcome, 'latest' | 'standing'>;

/** Outcome of an indicator in an area on the day the pages are built. */
export function outcomeOf(model: Model, indicator: Indicator, area: string, builtOn: CivilDate): Outcome {
  const key = assignmentKey(indicator.id, area);
  const allocation = model.allocations.get(indicator.id)?.get(area);
  const revisions = model.revisions.get(key) ?? [];
  const reports = model.reports.get(key) ?? [];
  const latest = decidingReport(reports, indicator);
  const target = targetInForce(allocation?.target, revisions, builtOn);
  const year = programmeYear(model, indicator);
  const facts = { indicator, area, year, allocation, revisions, target, reports };
  return { ...facts, latest, standing: standingNow(facts, latest) };
}

/** Where a report stood on its own day, against the target of that day. */
export function standingAt({ indicator, allocation, revisions, year }: Outset, report: Report): Standing {
  return reportStanding(report, { indicator, firstTarget: allocation?.target, revisions, year });
}

/** What a report's value is divided by; missing where nothing numeric was asked on its day. */
export function divisorAt(outcome: Outset, report: Report): Decimal | undefined {
  const own = measureTarget(outcome.indicator, report);
  if (own !== undefined || standingAt(outcome, report).completion === undefined) return own;
  const target = targetAt(outcome, report);
  return target?.kind === 'number' ? target.value : undefined;
}

/** The printed target of a report's own measure, if that is not the indicator's. */
export function measureTarget(indicator: Indicator, report: Report | undefined): Decimal | undefined {
  return report && indicator.measureTargets?.[report.measure];
}

function targetAt({ allocation, revisions }: Outset, { asOf }: Report): Target | undefined {
  return targetInForce(allocation?.target, revisions, asOf);
}

/** A target withdrawn or not yet given leaves nothing to judge, whatever was reported before. */
function standingNow(outset: Outset, latest: Report | undefined): Standing {
  const { target, year } = outset;
  const hasNoTask = target?.kind === 'pending' || target?.kind === 'notAssigned';
  return latest === undefined || hasNoTask ? standing({ target, report: latest, year }) : standingAt(outset, latest);
}

/** Acceptance is a second number beside progress: it decides only where nothing else was reported. */
function decidingReport(all: readonly Report[], { primaryMeasure }: Indicator): Report | undefined {
  const progress = all.filter(({ basis }) => basis !== 'accepted');
  const reports = progress.length > 0 ? progress : all;
  const primary = primaryMeasure === undefined ? undefined : lastOf(reports, primaryMeasure);
  return primary ?? lastOf(reports, defaultMeasure) ?? reports.at(-1);
}

function lastOf(reports: readonly Report[], measure: string): Report | undefined {
  return reports.findLast((report) => report.measure === measure);
}

function programmeYear(model: Model, { project }: Indicator): number {
  const programme = model.programmes.get(model.projects.get(project)?.programme ?? '');
  if (programme === undefined) throw new Error(`no programme for ${project}`);
  return programme.year;
}
