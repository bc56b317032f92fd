import type { Model } from '../content/model.ts';
import type { Allocation } from '../domain/task/allocation.ts';
import { assignmentKey } from '../domain/task/assignment.ts';
import type { Indicator } from '../domain/task/programme.ts';
import { type Correction, defaultMeasure, type Report } from '../domain/task/report.ts';
import type { TargetRevision } from '../domain/task/revision.ts';
import { isDone, type Status } from '../domain/task/status.ts';
import type { Target } from '../domain/task/target.ts';
import type { CivilDate } from '../domain/value/civil-date.ts';
import type { Decimal } from '../domain/value/quantity.ts';
import type { Span } from '../schedule/plan.ts';
import { type NotCompletedByRule, notCompletedByRule, spokeBy } from './application.ts';
import { reportStanding } from '../schedule/report-standing.ts';
import { type Standing, standing } from '../schedule/standing.ts';
import { targetInForce } from '../schedule/target-in-force.ts';
import { spanOf } from './span.ts';
import { isToldOfWhole } from './told-elsewhere.ts';

/** Where one indicator stands in one area: what was asked, what was reported last, what follows. */
export interface Outcome {
  readonly indicator: Indicator;
  /** Id of the area. */
  readonly area: string;
  readonly span: Span;
  /** What was asked first; missing if no document at hand gives a target. */
  readonly allocation: Allocation | undefined;
  readonly revisions: readonly TargetRevision[];
  /** Target that applies now; missing if no document at hand gives one. */
  readonly target: Target | undefined;
  /** Every report in force, oldest first. */
  readonly reports: readonly Report[];
  /** Reports that were wrong, each beside the one that corrects it. */
  readonly corrections: readonly Correction[];
  /** The last report of the measure that decides; missing where only other measures were reported. */
  readonly latest: Report | undefined;
  /** Areas below that have reported and are not done: they keep a total that is reached from being done. */
  readonly unfinishedBelow: readonly string[];
  /** What these make of a total that is reached: 到期没有完成 once the reports of one of them say so, else 按序时推进. */
  readonly heldBackTo: Extract<Status, 'onSchedule' | 'overdue'>;
  /** The plan of the area makes it not completed, whatever the figures say: nobody applied for acceptance, or it failed. */
  readonly notCompleted: NotCompletedByRule | undefined;
  readonly standing: Standing;
}

/** An outcome before it is judged. */
type UnjudgedOutcome = Omit<Outcome, 'latest' | 'standing' | 'unfinishedBelow' | 'heldBackTo' | 'notCompleted'>;

/** Outcome of an indicator in an area on the day the pages are built. */
export function outcomeOf(model: Model, indicator: Indicator, area: string, builtOn: CivilDate): Outcome {
  const facts = unjudged(model, indicator, area, builtOn);
  const latest = decidingReport(facts.reports, indicator);
  const own = standingNow(facts, latest);
  const unfinished = isDone(own.status) ? unfinishedAreas(model, indicator, area, builtOn) : [];
  const heldBackTo = unfinished.some(({ status }) => status === 'overdue') ? 'overdue' : 'onSchedule';
  const notCompleted = hasNoTask(facts.target) ? undefined : notCompletedByRule(model, indicator.project, area, builtOn);
  const status = notCompleted !== undefined ? 'notCompleted' : unfinished.length > 0 ? heldBackTo : statedStatus(model, own, facts);
  return { ...facts, latest, unfinishedBelow: unfinished.map((below) => below.area), heldBackTo, notCompleted, standing: { ...own, status } };
}

/** Where only the whole was reported, or this area's documents report only areas below it, the figure is missing and not the report. */
function statedStatus(model: Model, { status }: Standing, { indicator, area }: UnjudgedOutcome): Status {
  if (status !== 'notReported') return status;
  return isToldOfWhole(model, indicator, area) || model.toldBelow.has(assignmentKey(indicator.id, area)) ? 'notStated' : status;
}

function unjudged(model: Model, indicator: Indicator, area: string, builtOn: CivilDate): UnjudgedOutcome {
  const key = assignmentKey(indicator.id, area);
  const allocation = model.allocations.get(indicator.id)?.get(area);
  const revisions = model.revisions.get(key) ?? [];
  return {
    indicator,
    area,
    span: spanOf(model, indicator.project, area),
    allocation,
    revisions,
    target: withdrawnTarget(indicator, builtOn) ?? targetInForce(allocation?.target, revisions, builtOn),
    reports: model.reports.get(key) ?? [],
    corrections: model.corrections.get(key) ?? [],
  };
}

/**
 * Where a report of an outcome stood on its own day: against the target of that day, the last one also against
 * the areas below, and against the plan's rule on acceptance if that spoke by then. An acceptance beside other reports
 * is a second number: nothing is judged by it.
 */
export function standingOf(outcome: Outcome, report: Report): Standing {
  const own = standingAt(outcome, report);
  if (report !== outcome.latest) return report.basis === 'accepted' ? { ...own, status: 'notComputable' } : own;
  if (outcome.notCompleted !== undefined && spokeBy(outcome.notCompleted, report.asOf)) return { ...own, status: 'notCompleted' };
  return outcome.unfinishedBelow.length > 0 ? { ...own, status: outcome.heldBackTo } : own;
}

function standingAt({ indicator, allocation, revisions, span }: UnjudgedOutcome, report: Report): Standing {
  return reportStanding(report, { indicator, firstTarget: allocation?.target, revisions, span });
}

/** What a report's value is divided by; missing where nothing numeric was asked on its day, and for a level. */
export function divisorAt(outcome: UnjudgedOutcome, report: Report): Decimal | undefined {
  const own = measureTarget(outcome.indicator, report);
  if (own !== undefined || standingAt(outcome, report).completion === undefined) return own;
  const target = targetInForce(outcome.allocation?.target, outcome.revisions, report.asOf);
  return target?.kind === 'number' ? target.value : undefined;
}

/** The printed target of a report's own measure, if that is not the indicator's. */
export function measureTarget(indicator: Indicator, report: Report | undefined): Decimal | undefined {
  return report && indicator.measureTargets?.[report.measure];
}

/** A project that was withdrawn asks nothing from that day on, in any area. */
function withdrawnTarget({ project }: Indicator, builtOn: CivilDate): Target | undefined {
  const { withdrawal } = project;
  return withdrawal === undefined || withdrawal.withdrawnOn > builtOn ? undefined : { kind: 'withdrawn', text: withdrawal.reason };
}

/** A target withdrawn or not yet given leaves nothing to judge, whatever was reported before. */
function standingNow(outcome: UnjudgedOutcome, latest: Report | undefined): Standing {
  const { target, span, reports } = outcome;
  if (latest !== undefined && !hasNoTask(target)) return standingAt(outcome, latest);
  const without = standing({ target, report: undefined, span });
  return latest === undefined && reports.length > 0 && without.status === 'notReported' ? { ...without, status: 'notComputable' } : without;
}

/** Nothing is asked: taken back, not yet given, or never given. */
export function hasNoTask(target: Target | undefined): boolean {
  return target?.kind === 'pending' || target?.kind === 'notAssigned' || target?.kind === 'withdrawn';
}

/**
 * The last report in the indicator's own measure. A part that has a name of its own never speaks
 * for the whole. Acceptance is a second number beside progress: it decides only where nothing else
 * was reported.
 */
function decidingReport(all: readonly Report[], { primaryMeasure }: Indicator): Report | undefined {
  const progress = all.filter(({ basis }) => basis !== 'accepted');
  const reports = progress.length > 0 ? progress : all;
  const primary = primaryMeasure === undefined ? undefined : reports.findLast(({ measure }) => measure === primaryMeasure);
  return primary ?? reports.findLast(({ measure }) => measure === defaultMeasure);
}

/** The areas directly below whose own last report has a percent and is not done, or which their plan says are not. */
function unfinishedAreas(model: Model, indicator: Indicator, area: string, builtOn: CivilDate): { area: string; status: Status }[] {
  return (model.children.get(area) ?? []).flatMap(({ id }) => {
    const below = unjudged(model, indicator, id, builtOn);
    const { judged, status } = standingNow(below, decidingReport(below.reports, indicator));
    const isByRule = notCompletedByRule(model, indicator.project, id, builtOn) !== undefined;
    if (judged === undefined || (isDone(status) && !isByRule)) return [];
    return [{ area: id, status }];
  });
}
