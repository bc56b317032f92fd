import type { Model } from '../content/model.ts';
import type { TaskResult, YearResult } from '../domain/year/year-result.ts';
import { noticeState, type PublicNotice } from '../domain/year/public-notice.ts';
import { type Application, applicationOf } from './application.ts';
import { acceptedShare, type AcceptedShare } from './acceptance.ts';
import { hasNoTask, type Outcome } from './outcome.ts';
import type { Snapshot } from './snapshot.ts';
import type { Task } from './task.ts';

/** The result that was approved last for a task by the day of the build; missing where none is on record. */
export function resultOf(
  { model, builtOn }: Pick<Snapshot, 'builtOn'> & { readonly model: Pick<Model, 'yearResults'> },
  { project, area }: Pick<Task, 'project'> & { area: { id: string } },
): { result: YearResult; outcome: TaskResult } | undefined {
  const results = (model.yearResults.get(area.id) ?? []).filter(({ list, approvedOn }) => list === project.programme.id && approvedOn <= builtOn);
  return results.flatMap((result) => result.outcomes.filter((outcome) => outcome.project === project.id).map((outcome) => ({ result, outcome }))).at(-1);
}

/** A task whose final result was approved. */
export interface DecidedTask {
  readonly task: Task;
  readonly result: YearResult;
  readonly outcome: TaskResult;
}

/** Those of some tasks whose final result was approved by the day of the build, in the order given. */
export function decidedTasks(facts: Pick<Snapshot, 'model' | 'builtOn'>, tasks: readonly Task[]): DecidedTask[] {
  return tasks.flatMap((task) => {
    const found = resultOf(facts, task);
    return found === undefined ? [] : [{ task, ...found }];
  });
}

/** The final results of the lists of an area's year that were approved by the day of the build. */
export function resultsOfYear({ model, builtOn }: Pick<Snapshot, 'model' | 'builtOn'>, area: string, year: number): YearResult[] {
  return (model.yearResults.get(area) ?? []).filter(({ list, approvedOn }) => model.programmes.get(list)?.year === year && approvedOn <= builtOn);
}

/** The notices about a task that run today. */
export function openNotices({ model, builtOn }: Pick<Snapshot, 'model' | 'builtOn'>, { key }: Task): PublicNotice[] {
  return (model.publicNotices.get(key) ?? []).filter((notice) => noticeState(notice, builtOn) === 'open');
}

/** How a task stands with the last day of application; undefined where its plan says nothing or nothing is asked of it. */
export function taskApplication({ model, builtOn, outcome }: Pick<Snapshot, 'model' | 'builtOn' | 'outcome'>, task: Task): Application | undefined {
  const isAsked = task.indicators.some((indicator) => !hasNoTask(outcome(indicator, task.area.id).target));
  return isAsked ? applicationOf(model, task.project, task.area.id, builtOn) : undefined;
}

/** The tasks for which nobody has applied for acceptance, where the plan and the records allow it to be said. */
export function notAppliedTasks(snapshot: Pick<Snapshot, 'model' | 'builtOn' | 'outcome'>, tasks: readonly Task[]): { task: Task; application: Application }[] {
  return tasks.flatMap((task) => {
    const application = taskApplication(snapshot, task);
    return application === undefined || application.kind === 'applied' ? [] : [{ task, application }];
  });
}

/** The figures whose acceptance lags behind progress by more than is allowed. */
export function wideGaps(
  { model, outcome }: Pick<Snapshot, 'model' | 'outcome'>,
  tasks: readonly Task[],
): { task: Task; outcome: Outcome; share: AcceptedShare }[] {
  return tasks.flatMap((task) =>
    task.indicators.flatMap((indicator) => {
      const own = outcome(indicator, task.area.id);
      const share = acceptedShare(model, own);
      return share?.gap?.isTooWide === true ? [{ task, outcome: own, share }] : [];
    }),
  );
}
