import type { Allocation } from '../domain/task/allocation.ts';
import type { Area } from '../domain/task/area.ts';
import { type Assignment, assignmentKey } from '../domain/task/assignment.ts';
import type { Indicator, Project } from '../domain/task/programme.ts';
import { isTask } from '../domain/task/target.ts';
import type { Entries } from './entries.ts';

interface Registers {
  readonly areas: ReadonlyMap<string, Area>;
  readonly projects: ReadonlyMap<string, Project>;
  readonly indicators: ReadonlyMap<string, Indicator>;
}

/**
 * `project@area` → the task: an area other than the issuer has one where a table gives it a share, a document says who
 * answers for it there, or it reports on it.
 */
export function assignmentsOf(
  allocations: ReadonlyMap<string, ReadonlyMap<string, Allocation>>,
  { responsibilities, reports }: Pick<Entries, 'responsibilities' | 'reports'>,
  { areas, projects, indicators }: Registers,
): Map<string, Assignment> {
  const assignments = new Map<string, Assignment>();
  const keep = (project: Project | undefined, areaId: string) => {
    const area = areas.get(areaId);
    if (project === undefined || area === undefined || project.programme.issuer.id === area.id) return;
    const key = assignmentKey(project.id, area.id);
    if (!assignments.has(key)) assignments.set(key, { key, project, area });
  };
  for (const [indicator, shares] of allocations) {
    const project = indicators.get(indicator)?.project;
    for (const { area, target } of shares.values()) if (isTask(target)) keep(project, area);
  }
  for (const { project, area } of responsibilities) keep(projects.get(project), area);
  for (const { indicator, area } of reports) keep(indicators.get(indicator)?.project, area);
  return assignments;
}
