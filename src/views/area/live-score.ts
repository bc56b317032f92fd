import type { Model } from '../../content/model.ts';
import { type AreaScore, areaScore, checklistInForce, type DisclosureFacts } from '../../disclosure/checklist.ts';
import { type CivilDate, yearOf } from '../../domain/value/civil-date.ts';
import type { Task } from '../task/task.ts';

/** An area's own disclosure score today, by the checklist in force. */
export interface LiveScore {
  readonly area: string;
  readonly version: string;
  readonly score: AreaScore<Task>;
}

/**
 * The scores of all areas with a scored task in the year of `builtOn`. Earlier years are not
 * scored: their updates are old because the year is over. None before the first checklist.
 *
 * @param tasks in any order; areas come in the order of their first task
 */
export function liveScores(model: Model, tasks: Iterable<Task>, builtOn: CivilDate): LiveScore[] {
  const checklist = checklistInForce(model.checklists, builtOn);
  if (checklist === undefined) return [];
  const perArea = new Map<string, { assignment: Task; facts: DisclosureFacts }[]>();
  for (const task of tasks) {
    if (task.isIssuer && task.programme.level === 'province') continue;
    if (task.programme.year !== yearOf(builtOn) || !checklist.levels.includes(task.programme.level)) continue;
    const scored = perArea.get(task.area) ?? [];
    scored.push({ assignment: task, facts: factsOf(model, task) });
    perArea.set(task.area, scored);
  }
  return [...perArea].map(([area, assignments]) => ({ area, version: checklist.version, score: areaScore(assignments, checklist, builtOn) }));
}

/** What a task has published. Counts of feedback are kept by unit and month, not by task: they stay unknown here. */
function factsOf(model: Model, { key, project, area, responsibilities }: Task): DisclosureFacts {
  const quoted = [project, ...responsibilities, ...project.indicators.flatMap(({ id }) => model.allocations.get(id)?.get(area) ?? [])];
  const documents = new Set(quoted.flatMap(({ source, alsoIn }) => [source, ...alsoIn].map(({ document }) => document)));
  const updates = (model.updates.get(project.id) ?? []).filter((update) => update.area === area);
  return {
    policyDocumentCount: [...documents].filter((id) => model.documents.get(id)?.kind === 'policy').length,
    hasScope: responsibilities.some(({ scope }) => scope !== undefined),
    hasRequirements: responsibilities.some(({ requirements }) => requirements !== undefined),
    latestUpdateOn: updates[0]?.publishedOn,
    overdueFeedbackCount: undefined,
    sitesWithoutSignCount: (model.sitesOf.get(key) ?? []).filter(({ sign }) => sign === undefined).length,
  };
}
