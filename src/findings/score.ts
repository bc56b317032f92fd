import type { Model } from '../content/model.ts';
import { type AreaScore, areaScore, checklistInForce, type DisclosureFacts } from '../disclosure/checklist.ts';
import { type Count, scoreSolutions } from '../disclosure/solutions.ts';
import { type Area, lineage } from '../domain/task/area.ts';
import type { Site } from '../domain/site/site.ts';
import type { PublishedScore } from '../domain/publication/disclosure.ts';
import { type CivilDate, civilDate, yearOf } from '../domain/value/civil-date.ts';
import { compareDecimals } from '../domain/value/quantity.ts';
import { documentOf, type Quoted } from '../domain/value/source.ts';
import { speaksFor } from './answerable.ts';
import { documentDay, sourceDay } from './source-day.ts';
import type { Task } from './task.ts';

/** An area's disclosure score for one programme year, computed by the checklist in force on `asOf`. */
export interface ComputedScore {
  readonly area: Area;
  readonly year: number;
  /** The day of the score: the day of the build, or the last day of a year that is over. */
  readonly asOf: CivilDate;
  readonly version: string;
  readonly score: AreaScore<Task>;
}

/**
 * The scores of every area with a scored task, for every programme year. n is the number of tasks
 * of the scored levels that the area has on record; k those with every condition met on that day.
 * A year without a checklist has no score.
 *
 * @param tasks in any order; scores come by year, newest first, then in the order of an area's first task
 */
export function computedScores(model: Model, tasks: Iterable<Task>, builtOn: CivilDate): ComputedScore[] {
  const groups = new Map<string, Task[]>();
  for (const task of tasks) {
    if (task.isIssuer && task.project.programme.level === 'province') continue;
    const key = `${task.project.programme.year} ${task.area.id}`;
    groups.set(key, [...(groups.get(key) ?? []), task]);
  }
  const scores = [...groups.values()].flatMap((group) => scoreOf(model, group, builtOn));
  return scores.toSorted((left, right) => right.year - left.year);
}

/** All tasks are of one area and one year. */
function scoreOf(model: Model, tasks: readonly Task[], builtOn: CivilDate): ComputedScore[] {
  const year = tasks[0]?.project.programme.year;
  if (year === undefined) return [];
  return scoreOn(model, tasks, year < yearOf(builtOn) ? civilDate.parse(`${year}-12-31`) : builtOn);
}

/**
 * The score of tasks of one area and one year on a day, by what was published until then; none without a checklist or a scored task.
 *
 * @param quotedBy the documents of a task, for whoever asks for many days
 */
export function scoreOn(
  model: Model,
  tasks: readonly Task[],
  asOf: CivilDate,
  quotedBy: (task: Task) => readonly string[] = (task) => documentsOf(model, task),
): ComputedScore[] {
  const [first] = tasks;
  if (first === undefined) return [];
  const checklist = checklistInForce(model.checklists, asOf);
  const scored = tasks.filter(({ project }) => checklist?.levels.includes(project.programme.level) && !isWithdrawn(project, asOf));
  if (checklist === undefined || scored.length === 0) return [];
  const facts = scored.map((task) => ({ assignment: task, facts: factsOf(model, task, asOf, quotedBy(task)) }));
  return [{ area: first.area, year: first.project.programme.year, asOf, version: checklist.version, score: areaScore(facts, checklist, asOf) }];
}

/** A project that was withdrawn by then asks for nothing to be published. */
function isWithdrawn({ withdrawal }: Task['project'], asOf: CivilDate): boolean {
  return withdrawal !== undefined && withdrawal.withdrawnOn <= asOf;
}

/**
 * What a task has published by `asOf`; what names no day is taken to have been there. Counts of feedback are kept by unit and month,
 * not by task: they stay unknown here.
 */
function factsOf(model: Model, task: Task, asOf: CivilDate, documents: readonly string[]): DisclosureFacts {
  const { key, project, area } = task;
  const isThere = ({ source }: Pick<Quoted, 'source'>) => (sourceDay(model, source) ?? asOf) <= asOf;
  const responsibilities = task.responsibilities.filter(isThere);
  const own = documents.filter((id) => (documentDay(model, id) ?? asOf) <= asOf);
  const updates = (model.updates.get(project.id) ?? []).filter((update) => update.area === area.id && update.publishedOn <= asOf);
  return {
    policyDocumentCount: own.filter((id) => model.documents.get(id)?.kind === 'policy').length,
    hasScope: responsibilities.some(({ scope }) => scope !== undefined),
    hasRequirements: responsibilities.some(({ requirements }) => requirements !== undefined),
    latestUpdateOn: updates[0]?.publishedOn,
    overdueFeedbackCount: undefined,
    sitesWithoutSignCount: (model.sitesOf.get(key) ?? []).filter((site) => isThere(site) && isWithoutSign(site, asOf)).length,
  };
}

function isWithoutSign({ sign }: Site, asOf: CivilDate): boolean {
  return sign === undefined || sign.installedOn > asOf;
}

/** The documents of its own area that say something of a task. */
export function documentsOf(model: Model, { project, area, responsibilities }: Task): string[] {
  const quoted = [project, ...responsibilities, ...project.indicators.flatMap(({ id }) => model.allocations.get(id)?.get(area.id) ?? [])];
  const documents = new Set(
    quoted.flatMap(({ source, alsoIn }) => [documentOf(source), ...alsoIn].flatMap((place) => (place === undefined ? [] : [place.document]))),
  );
  return [...documents].filter((document) => speaksFor(model, { document }, area));
}

/** An area has at least this share of the projects on the province's list: all real scores come from 20 to 23 of 24. */
const fewestShare = 0.75;

/**
 * The numbers (k, n) of disclosed and of assigned projects that a printed score can come from: full
 * marks × k ÷ n, n between three quarters and all of the projects on the year's province list above
 * the area. Full marks come from any n, so they have no list; none where the list is not on record.
 *
 * @see 邵阳市 2024 年 1—9 月通报第 39—41 行
 */
export function possibleCounts(model: Model, { area, asOf, maxPoints, score }: PublishedScore): readonly Count[] {
  const most = provinceProjects(model, area, yearOf(asOf));
  if (most === 0 || compareDecimals(score, maxPoints) === 0) return [];
  return scoreSolutions(score, maxPoints, Math.ceil(most * fewestShare), most);
}

/** Projects of the year's province list above the area: nobody can be scored over more. */
function provinceProjects({ areas, programmes }: Model, id: string, year: number): number {
  const area = areas.get(id);
  const above = area === undefined ? [] : lineage(area).map((each) => each.id);
  const lists = [...programmes.values()].filter((list) => list.level === 'province' && list.year === year && above.includes(list.issuer.id));
  return lists.reduce((total, { projects }) => total + projects.length, 0);
}
