import { isBehind } from '../domain/task/status.ts';
import { behindIn } from './behind.ts';
import { worstFirst } from './furthest-behind.ts';
import type { Snapshot } from './snapshot.ts';
import type { Task } from './task.ts';
import { type DecidedTask, decidedTasks } from './year-end.ts';
import type { YearOutcome } from './year-outcomes.ts';

/** What a list of what is behind tells of an area's year. */
export interface BehindMatters {
  /** The tasks whose approved result is not 完成, 未完成 before 部分完成. Where a result is approved it ends what the figures make of the task. */
  readonly decided: readonly DecidedTask[];
  /** By the figures, of tasks without a result, the worst first. */
  readonly byFigures: readonly YearOutcome[];
  /** By a document's word alone, of tasks without a result, in list order. */
  readonly named: readonly YearOutcome[];
}

/** What is behind in an area's year, the worst first. */
export function behindMatters(snapshot: Snapshot, area: string, year: number): BehindMatters {
  const tasks: readonly Task[] = (snapshot.tasksByArea.get(area) ?? []).filter(({ project }) => project.programme.year === year);
  const decided = decidedTasks(snapshot, tasks);
  const ended = new Set(decided.map(({ task }) => task.key));
  const open = behindIn(snapshot, area, year).filter(({ task }) => !ended.has(task.key));
  return {
    decided: (['notCompleted', 'partly'] as const).flatMap((kind) => decided.filter(({ outcome }) => outcome.outcome === kind)),
    byFigures: open.filter(({ outcome }) => isBehind(outcome.standing.status)).sort((left, right) => worstFirst(left.outcome, right.outcome)),
    named: open.filter(({ outcome }) => !isBehind(outcome.standing.status)),
  };
}
