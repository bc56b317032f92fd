import { assignmentKey } from '../domain/task/assignment.ts';
import type { Inspection } from '../domain/year/inspection.ts';
import type { Problem } from '../domain/year/problem.ts';
import type { WorkGroup } from '../domain/year/work-group.ts';
import type { Entries } from './entries.ts';
import { grouped, sorted } from './grouped.ts';

/** Who steers a year's lists, what was found where somebody looked, and what became of it; part of the model. */
export interface OversightRecords {
  /** Area → its work groups, oldest year first. */
  readonly workGroups: ReadonlyMap<string, readonly WorkGroup[]>;
  /** `990101/hekou-water-pressure`, of the area that keeps it → the problem. */
  readonly problems: ReadonlyMap<string, Problem>;
  /** `project@area` → the problems of that task, oldest first. */
  readonly problemsOf: ReadonlyMap<string, readonly Problem[]>;
  /** Area → the problems there, those of single tasks too, oldest first. */
  readonly problemsIn: ReadonlyMap<string, readonly Problem[]>;
  /** `project@area` → the inspections and visits that looked at that task, oldest first. */
  readonly inspectionsOf: ReadonlyMap<string, readonly Inspection[]>;
  /** Area → the inspections and visits there, oldest first. */
  readonly inspectionsIn: ReadonlyMap<string, readonly Inspection[]>;
}

/** Puts problems and inspections under what they are about. A site speaks for the task that it belongs to. */
export function oversightRecords({ workGroups, problems, inspections, sites }: Entries): OversightRecords {
  const projects = new Map(sites.map(({ id, project }) => [id, project]));
  const found = sorted(problems, ({ foundOn = '' }) => foundOn);
  const held = sorted(inspections, ({ heldOn, asOf }) => heldOn ?? asOf ?? '');
  const ofTasks = found.flatMap((problem) => {
    const project = problem.project ?? projects.get(problemSite(problem) ?? '');
    return project === undefined ? [] : [{ key: assignmentKey(project, problem.area), problem }];
  });
  const seen = held.flatMap((inspection) => {
    const own = [...inspection.projects, ...inspection.sites.flatMap((site) => projects.get(`${inspection.area}/${site}`) ?? [])];
    return [...new Set(own)].map((project) => ({ key: assignmentKey(project, inspection.area), inspection }));
  });
  return {
    workGroups: grouped(
      sorted(workGroups, ({ year }) => String(year)),
      ({ area }) => area,
    ),
    problems: new Map(found.map((problem) => [problemKey(problem.by, problem.id), problem])),
    problemsOf: valuesOf(
      grouped(ofTasks, ({ key }) => key),
      ({ problem }) => problem,
    ),
    problemsIn: grouped(found, ({ area }) => area),
    inspectionsOf: valuesOf(
      grouped(seen, ({ key }) => key),
      ({ inspection }) => inspection,
    ),
    inspectionsIn: grouped(held, ({ area }) => area),
  };
}

/** `990101/hekou-water-pressure`: names a problem among those of all areas. */
export function problemKey(area: string, id: string): string {
  return `${area}/${id}`;
}

/** The id of the site that a problem is about: `990101/hekou-middle-school`. */
export function problemSite({ area, site }: Pick<Problem, 'area' | 'site'>): string | undefined {
  return site === undefined ? undefined : `${area}/${site}`;
}

function valuesOf<T, U>(groups: ReadonlyMap<string, readonly T[]>, valueOf: (each: T) => U): Map<string, U[]> {
  return new Map([...groups].map(([key, group]) => [key, group.map(valueOf)]));
}
