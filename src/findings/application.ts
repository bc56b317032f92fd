import type { Model } from '../content/model.ts';
import { assignmentKey } from '../domain/task/assignment.ts';
import type { Project } from '../domain/task/programme.ts';
import type { AcceptanceStep } from '../domain/year/acceptance.ts';
import { closingFor, yearKey } from '../domain/year/acceptance-rules.ts';
import { spanOf } from './span.ts';
import { addDays, type CivilDate, monthBefore } from '../domain/value/civil-date.ts';

/** Where a task stands with the last day on which acceptance may be applied for. */
export type Application =
  | { readonly kind: 'applied'; readonly on: CivilDate | undefined }
  | { readonly kind: 'open'; readonly until: CivilDate /** From one month before the last day on. */; readonly isCountedDown: boolean }
  | { readonly kind: 'missed'; readonly until: CivilDate /** The day of an application that came too late. */; readonly lateOn?: CivilDate };

/** Why a task is not completed whatever its figures say: the plan of its area says so. */
export type NotCompletedByRule =
  | { readonly kind: 'notApplied'; readonly until: CivilDate; readonly lateOn?: CivilDate }
  | { readonly kind: 'failed'; readonly step: AcceptanceStep };

type RuleRecords = Pick<Model, 'acceptanceRules' | 'acceptances' | 'areas' | 'responsibilities'>;

/**
 * Whether acceptance of a project was applied for in an area, and until when it may be. Undefined where the area's own plan
 * states no last day, where the content does not say that all applications of that list are recorded here, and for a project
 * that goes on after the list's year. An absent record is then no proof that nobody applied.
 *
 * @see 隆回县打好重点民生保障仗实施方案第44行“未申请认定的，直接认定为未完成”
 */
export function applicationOf(model: RuleRecords, project: Project, area: string, today: CivilDate): Application | undefined {
  const until = closingOf(model, project, area)?.applyUntil;
  const { recordsKept = [] } = rulesOf(model, project, area) ?? {};
  if (until === undefined || !recordsKept.includes(project.programme.id) || spanOf(model, project, area).to > project.programme.year) return undefined;
  // A review or a verification shows that somebody looked, not that somebody applied in time.
  const application = stepsBy(model, project, area, today).find(({ step }) => step === 'application');
  if (application !== undefined && (application.doneOn === undefined || application.doneOn <= until)) return { kind: 'applied', on: application.doneOn };
  if (application?.doneOn !== undefined) return { kind: 'missed', until, lateOn: application.doneOn };
  return today > until ? { kind: 'missed', until } : { kind: 'open', until, isCountedDown: today >= monthBefore(until) };
}

/**
 * Whether the plan of an area makes a project's task not completed: nobody applied in time, or the last step
 * that judged it found that it does not do. Undefined where no plan says so.
 */
export function notCompletedByRule(model: RuleRecords, project: Project, area: string, today: CivilDate): NotCompletedByRule | undefined {
  if (closingOf(model, project, area) === undefined) return undefined;
  const application = applicationOf(model, project, area, today);
  if (application?.kind === 'missed') {
    const { until, lateOn } = application;
    return { kind: 'notApplied', until, ...(lateOn !== undefined && { lateOn }) };
  }
  const last = stepsBy(model, project, area, today).findLast(({ step }) => step !== 'application' && step !== 'selfAssessment');
  return last?.result === 'failed' ? { kind: 'failed', step: last } : undefined;
}

/** From which day on the rule makes it not completed: the day after the last one to apply, or that of the step; undefined where the step's day is unknown. */
export function sinceOf(rule: NotCompletedByRule): CivilDate | undefined {
  return rule.kind === 'notApplied' ? addDays(rule.until, 1) : rule.step.doneOn;
}

/** Whether the rule had spoken by `day`, included; a step of unknown day always had. */
export function spokeBy(rule: NotCompletedByRule, day: CivilDate): boolean {
  const since = sinceOf(rule);
  return since === undefined || since <= day;
}

/** The steps taken by `today`; those of unknown day included. */
function stepsBy({ acceptances }: Pick<Model, 'acceptances'>, { id }: Project, area: string, today: CivilDate): readonly AcceptanceStep[] {
  return (acceptances.get(assignmentKey(id, area))?.steps ?? []).filter(({ doneOn }) => doneOn === undefined || doneOn <= today);
}

function closingOf(model: Pick<Model, 'acceptanceRules'>, project: Project, area: string) {
  const rules = rulesOf(model, project, area);
  return rules && closingFor(rules, project.programme.id);
}

function rulesOf({ acceptanceRules }: Pick<Model, 'acceptanceRules'>, { programme }: Project, area: string) {
  return acceptanceRules.get(yearKey(area, programme.year));
}
