import type { Model } from '../content/model.ts';
import type { Area } from '../domain/task/area.ts';
import { assignmentKey, type Responsibility } from '../domain/task/assignment.ts';
import type { Code } from '../domain/code/code.ts';
import { type Indicator, levelNames, type Programme, type Project } from '../domain/task/programme.ts';
import type { Span } from '../schedule/plan.ts';
import { spanOf } from './span.ts';
import { type ObjectName, objectName, type TaskKey } from '../domain/value/id.ts';

/** What one area has to do of one project: an assignment, or the issuer's own project. Each has a page. */
export interface Task {
  readonly key: TaskKey;
  readonly project: Project;
  readonly area: Area;
  /** What it is called here: an area below does not carry the total of the whole in the name of its task. */
  readonly title: string;
  /** The indicators of the project that documents speak of in this area or below it; all of them where they speak of none. */
  readonly indicators: readonly Indicator[];
  /** The area issued the list itself. */
  readonly isIssuer: boolean;
  /** Missing until a code has been issued; then the task has no page yet. */
  readonly code: Code | undefined;
  readonly responsibilities: readonly Responsibility[];
  /** The years in which it is to be done here, both included. */
  readonly span: Span;
}

/** Every task, in the order of programmes, projects, and of the areas in their tables. */
export function tasksOf(model: Model): Task[] {
  const byProject = new Map<string, Area[]>();
  for (const { project, area } of model.assignments.values()) {
    const areas = byProject.get(project.id);
    if (areas === undefined) byProject.set(project.id, [area]);
    else areas.push(area);
  }
  return [...model.programmes.values()].flatMap(({ issuer, projects }) =>
    projects.flatMap((project) => [issuer, ...(byProject.get(project.id) ?? [])].map((area) => taskOf(model, project, area))),
  );
}

/** The task of a project in an area, whether or not the area has one. */
function taskOf(model: Model, project: Project, area: Area): Task {
  const key = assignmentKey(project.id, area.id);
  const isIssuer = project.programme.issuer.id === area.id;
  const responsibilities = model.responsibilities.get(key) ?? [];
  const spokenOf = project.indicators.filter(({ id }) => isSpokenOf(model, id, area.id));
  const indicators = isIssuer || spokenOf.length === 0 ? project.indicators : spokenOf;
  const code = model.codes.get(taskObject(project, area));
  const title = titleIn(project, area);
  return { key, project, area, title, indicators, isIssuer, code, responsibilities, span: spanOf(model, project, area.id) };
}

/** Whether an indicator has a share, a report or a revision in an area, or in one below it. */
function isSpokenOf(model: Model, indicator: string, area: string): boolean {
  const key = assignmentKey(indicator, area);
  const isHere = model.allocations.get(indicator)?.has(area) === true || model.reports.has(key) || model.revisions.has(key);
  return isHere || (model.children.get(area) ?? []).some(({ id }) => isSpokenOf(model, indicator, id));
}

/** What a project is called in an area: below its issuer without the total of the whole, where the content says how. */
export function titleIn({ title, titleBelow, programme }: Project, area: Pick<Area, 'id'>): string {
  return programme.issuer.id === area.id ? title : (titleBelow ?? title);
}

/** The name of a task in the code registry: the issuer's own is the project itself. */
export function taskObject(project: Project, area: Pick<Area, 'id'>): ObjectName {
  const isIssuer = project.programme.issuer.id === area.id;
  return objectName.parse(isIssuer ? `project:${project.id}` : `assignment:${assignmentKey(project.id, area.id)}`);
}

/** 省定 / 市定 / 县定 / 重点监测; the list of a city district is 区定, that of a county-level city 市定. */
export function levelName({ level, issuer }: Pick<Programme, 'level' | 'issuer'>): string {
  if (level !== 'county' || issuer.form === undefined) return levelNames[level];
  return { county: '县定', countyCity: '市定', district: '区定' }[issuer.form];
}
