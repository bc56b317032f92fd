import type { Model } from '../../content/model.ts';
import { assignmentKey, type Responsibility } from '../../domain/task/assignment.ts';
import type { Code } from '../../domain/code/code.ts';
import type { Level, Programme, Project } from '../../domain/task/programme.ts';

/** What one area has to do of one project: an assignment, or the issuer's own project. Each has a page. */
export interface Task {
  /** `2023-430000/employment@430602` */
  readonly key: string;
  readonly project: Project;
  readonly programme: Programme;
  readonly area: string;
  /** The area issued the list itself. */
  readonly isIssuer: boolean;
  /** Missing until `npm run codes` has issued one; then the task has no page yet. */
  readonly code: Code | undefined;
  readonly responsibilities: readonly Responsibility[];
}

/** Every task, in the order of programmes, projects, and of the areas in their tables. */
export function tasksOf(model: Model): Task[] {
  const byProject = new Map<string, string[]>();
  for (const { project, area } of model.assignments.values()) {
    const areas = byProject.get(project);
    if (areas === undefined) byProject.set(project, [area]);
    else areas.push(area);
  }
  return [...model.programmes.values()].flatMap((programme) =>
    programme.projects.flatMap((project) => {
      const areas = [programme.issuer, ...(byProject.get(project.id) ?? [])];
      return areas.map((area) => taskOf(model, programme, project, area));
    }),
  );
}

function taskOf(model: Model, programme: Programme, project: Project, area: string): Task {
  const key = assignmentKey(project.id, area);
  const isIssuer = programme.issuer === area;
  const responsibilities = model.responsibilities.get(key) ?? [];
  return { key, project, programme, area, isIssuer, code: model.codes.get(taskObject({ key, project, isIssuer })), responsibilities };
}

/** The name of a task in the code registry: the issuer's own is the project itself. */
export function taskObject({ key, project, isIssuer }: Pick<Task, 'key' | 'project' | 'isIssuer'>): string {
  return isIssuer ? `project:${project.id}` : `assignment:${key}`;
}

/** 省定 / 市定 / 县定 / 重点监测, whatever the area calls itself. */
export const levelNames: Readonly<Record<Level, string>> = { province: '省定', prefecture: '市定', county: '县定', monitored: '重点监测' };

/** 省定 / 市定 / 县定 / 重点监测; the list of a city district is 区定, that of a county-level city 市定. */
export function levelName(model: Model, { level, issuer }: Pick<Programme, 'level' | 'issuer'>): string {
  const form = model.areas.get(issuer)?.form;
  if (level !== 'county' || form === undefined) return levelNames[level];
  return { county: '县定', countyCity: '市定', district: '区定' }[form];
}
