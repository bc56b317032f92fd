import type { Model } from '../content/model.ts';
import { acceptanceSteps, type AcceptanceStep, type AcceptanceStepName } from '../domain/year/acceptance.ts';
import type { StepDuty } from '../domain/year/acceptance-rules.ts';
import type { PublicNotice } from '../domain/year/public-notice.ts';
import type { CivilDate } from '../domain/value/civil-date.ts';
import { keysOf } from '../domain/value/keys.ts';
import { acceptancePlanOf } from './acceptance.ts';
import type { Snapshot } from './snapshot.ts';
import { resultOf } from './year-end.ts';
import type { Task } from './task.ts';

/** What does not follow the plan's order: a step that nobody recorded before a later one, or an approval while a notice still ran. */
export type OrderGap =
  | { readonly kind: 'skipped'; readonly duty: StepDuty; readonly next: AcceptanceStep }
  | { readonly kind: 'approvedInNotice'; readonly approvedOn: CivilDate; readonly notice: PublicNotice };

const order = keysOf(acceptanceSteps);

/**
 * Where the recorded acceptance of a task departs from its plan's order. Only steps that the plan gives to somebody can be
 * skipped, and only before a step on record: an absent record alone proves nothing. No status follows from it.
 */
export function orderGaps(
  { model, builtOn }: Pick<Snapshot, 'builtOn'> & { readonly model: Pick<Model, 'acceptanceRules' | 'acceptances' | 'publicNotices' | 'yearResults'> },
  task: Task,
): OrderGap[] {
  const steps = model.acceptances.get(task.key)?.steps ?? [];
  const approvedOn = steps.findLast(({ step }) => step === 'approval')?.doneOn ?? resultOf({ model, builtOn }, task)?.result.approvedOn;
  const notices = approvedOn === undefined ? [] : (model.publicNotices.get(task.key) ?? []);
  return [
    ...skipped(steps, acceptancePlanOf(model, task).duties),
    ...notices.flatMap((notice): OrderGap[] => (approvedOn !== undefined && approvedOn <= notice.to ? [{ kind: 'approvedInNotice', approvedOn, notice }] : [])),
  ];
}

function skipped(steps: readonly AcceptanceStep[], duties: readonly StepDuty[]): OrderGap[] {
  return duties.flatMap((duty): OrderGap[] => {
    if (steps.some(({ step }) => step === duty.step)) return [];
    const next = steps.find(({ step }) => placeOf(step) > placeOf(duty.step));
    return next === undefined ? [] : [{ kind: 'skipped', duty, next }];
  });
}

function placeOf(step: AcceptanceStepName): number {
  return order.indexOf(step);
}
