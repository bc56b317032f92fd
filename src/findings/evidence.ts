import type { Model } from '../content/model.ts';
import { type Evidence, isDisputed } from '../domain/year/evidence.ts';
import type { CivilDate } from '../domain/value/civil-date.ts';
import { recordsWithOwnPart } from './own-part.ts';
import type { Task } from './task.ts';

/** Evidence that its review found wanting and nothing has answered since. */
export interface Dispute {
  readonly task: Task;
  readonly evidence: Evidence;
}

/** The disputed evidence of a task, unless later evidence of the same task was found to agree. */
export function disputesOf({ evidence }: Pick<Model, 'evidence'>, task: Task): Dispute[] {
  const all = evidence.get(task.key) ?? [];
  const settled = all.findLastIndex(({ review }) => review?.verdict === 'agrees');
  return all.filter((each, index) => index > settled && isDisputed(each)).map((each) => ({ task, evidence: each }));
}

/** The day on which a disputed task's later evidence was handed in that nobody has reviewed yet. */
export function handedInSince({ evidence }: Pick<Model, 'evidence'>, { task, evidence: disputed }: Dispute): CivilDate | undefined {
  const all = evidence.get(task.key) ?? [];
  return all.slice(all.indexOf(disputed) + 1).findLast(({ review, handedInOn }) => review === undefined && handedInOn !== undefined)?.handedInOn;
}

/**
 * The evidence of a task, and on a prefecture's page that of its 市本级, which hands in for the part that the prefecture does
 * itself; oldest first.
 */
export function evidenceOf(model: Pick<Model, 'evidence' | 'children'>, task: Pick<Task, 'project' | 'area'>): Evidence[] {
  return recordsWithOwnPart(model, task, model.evidence);
}

/** The kept files that evidence names, with the area in whose folder they lie. */
export function evidenceFiles({ evidence }: Pick<Model, 'evidence'>): { area: string; file: string }[] {
  return [...evidence.values()].flat().flatMap(({ by, materials }) => materials.flatMap(({ file }) => (file === undefined ? [] : [{ area: by, file }])));
}
