import type { Model } from '../content/model.ts';
import type { Indicator } from '../domain/task/programme.ts';
import type { Task } from './task.ts';

/** An agency's part in a task. */
export interface Duty {
  readonly task: Task;
  readonly isLead: boolean;
  /** The indicators it answers for: all of the task's, or those that a document names beside it. */
  readonly indicators: readonly Indicator[];
}

/** `area/agency id` → its tasks with the part it plays, in the order of the tasks. */
export function dutiesByAgency(model: Model, tasks: readonly Task[]): Map<string, Duty[]> {
  const duties = new Map<string, Map<string, Duty>>();
  for (const task of tasks) {
    for (const { leadAgencies, responsibleAgencies, indicators } of task.responsibilities) {
      for (const name of leadAgencies) keep(name, task, { isLead: true, named: indicators });
      for (const name of responsibleAgencies) keep(name, task, { isLead: false, named: indicators });
    }
  }
  return new Map([...duties].map(([agency, byTask]) => [agency, [...byTask.values()]]));

  function keep(name: string, task: Task, { isLead, named }: { isLead: boolean; named: readonly string[] }): void {
    const [key] = agencyKey(model, task.area.id, name);
    if (key === undefined) return;
    const byTask = duties.get(key) ?? new Map<string, Duty>();
    const before = byTask.get(task.key);
    const own = task.indicators.filter(({ id }) => named.length === 0 || named.includes(id) || before?.indicators.some((each) => each.id === id));
    byTask.set(task.key, { task, isLead: isLead || before?.isLead === true, indicators: own });
    duties.set(key, byTask);
  }
}

/** `area/agency id` of the unit that an area's documents call by this name; none where nobody registered it. */
export function agencyKey({ agencyByName }: Model, area: string, name: string): string[] {
  const agency = agencyByName.get(`${area}/${name}`);
  return agency === undefined ? [] : [`${agency.area}/${agency.id}`];
}

/** The units behind some names, each once: two names of one unit are one unit. */
export function agencyKeys(model: Model, area: string, names: readonly string[]): string[] {
  return [...new Set(names.flatMap((name) => agencyKey(model, area, name)))];
}
