import type { Model } from '../content/model.ts';
import type { Area } from '../domain/task/area.ts';
import { assignmentKey } from '../domain/task/assignment.ts';
import type { Task } from './task.ts';

/** An area, and a prefecture's 市本级 after it: what the prefecture does itself is kept there and told on the prefecture's pages too. */
export function withOwnPart({ children }: Pick<Model, 'children'>, area: Area): Area[] {
  return [area, ...(children.get(area.id) ?? []).filter(({ kind }) => kind === 'prefectureOwn')];
}

/** The keys of a task's records by `project@area`: its own, then those of its 市本级. */
function keysWithOwnPart(model: Pick<Model, 'children'>, { project, area }: Pick<Task, 'project' | 'area'>): string[] {
  return withOwnPart(model, area).map(({ id }) => assignmentKey(project.id, id));
}

/** Records of a task and of its 市本级's part of it. */
export function recordsWithOwnPart<T>(model: Pick<Model, 'children'>, task: Pick<Task, 'project' | 'area'>, records: ReadonlyMap<string, readonly T[]>): T[] {
  return keysWithOwnPart(model, task).flatMap((key) => records.get(key) ?? []);
}
