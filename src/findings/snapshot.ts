import type { Model } from '../content/model.ts';
import { type Assignment, assignmentKey } from '../domain/task/assignment.ts';
import type { CivilDate } from '../domain/value/civil-date.ts';
import type { Code } from '../domain/code/code.ts';
import type { Area } from '../domain/task/area.ts';
import type { Report } from '../domain/task/report.ts';
import type { Contradiction } from '../domain/publication/contradiction.ts';
import type { Indicator, Project } from '../domain/task/programme.ts';
import type { Decomposition } from '../domain/task/allocation.ts';
import { type CodeSymbol, symbolsOf } from '../signs/symbol.ts';
import type { Problem } from '../domain/year/problem.ts';
import { stepsTaken, type TakenStep } from './acceptance.ts';
import { type Fact, factsOf } from './fact.ts';
import { disputesOf, type Dispute } from './evidence.ts';
import { type Notes, unnoted } from './notes.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { type Task, tasksOf } from './task.ts';
import { type CodedObject, type CodedService, objectsByCode, servicesByCode } from './coded-objects.ts';
import { type Duty, dutiesByAgency, agencyKey, agencyKeys } from './duties.ts';

/** One build of the portal: the content, the day it was built and what pages look up in it. */
export interface Snapshot {
  readonly model: Model;
  /** Printed as 生成于; the same content and day give the same bytes. */
  readonly builtOn: CivilDate;
  /** Where the portal is served, base path included, slash at the end. */
  readonly siteUrl: string;
  readonly symbolOf: (code: Code) => CodeSymbol;
  /** Code → the task or site it leads to. */
  readonly objectByCode: ReadonlyMap<string, CodedObject>;
  /** Code → the service it leads to. */
  readonly serviceByCode: ReadonlyMap<string, CodedService>;
  /** Tasks of an area: its own projects and its assignments, in list order. */
  readonly tasksByArea: ReadonlyMap<string, readonly Task[]>;
  /** Project → the areas other than its issuer that have it, in content order. */
  readonly assignmentsByProject: ReadonlyMap<string, readonly Assignment[]>;
  /** Project → the projects that say they continue it or are the same. */
  readonly projectsNaming: ReadonlyMap<string, readonly Project[]>;
  /** Indicator → the areas that report it, in content order. */
  readonly areasReporting: ReadonlyMap<string, readonly Area[]>;
  /** Document → its facts in line order. */
  readonly factsByDocument: ReadonlyMap<string, readonly Fact[]>;
  /** Project → contradictions about any of its indicators. */
  readonly contradictionsByProject: ReadonlyMap<string, readonly Contradiction[]>;
  /** What one area publishes of one list, by `decompositionKey` → the rows of its table of targets. */
  readonly decompositionsByTable: ReadonlyMap<string, readonly Decomposition[]>;
  /** `area/agency id` → its tasks with the part it plays. */
  readonly dutiesByAgency: ReadonlyMap<string, readonly Duty[]>;
  /** `area/agency id` → the problems it has to solve, oldest first. */
  readonly problemsByAgency: ReadonlyMap<string, readonly Problem[]>;
  /** `area/agency id` → the evidence it answers for that a review found wanting. */
  readonly disputesByAgency: ReadonlyMap<string, readonly Dispute[]>;
  /** `area/agency id` → the steps that it took in the acceptance of tasks: assessed, reviewed, verified, approved. */
  readonly stepsByAgency: ReadonlyMap<string, readonly TakenStep[]>;
  /** Where an indicator stands in an area; computed once, asked for by many pages. */
  readonly outcome: (indicator: Indicator, area: string) => Outcome;
}

/**
 * Looks everything up once, so that no page has to search the whole content.
 *
 * @param siteUrl origin and base path, slash at the end: `https://ms.example.gov.cn/ztzl/mssx/`
 * @param notes of a build that notes what each page looks up
 */
export function snapshotOf(model: Model, builtOn: CivilDate, siteUrl: string, { noted, remembered }: Notes = unnoted): Snapshot {
  const tasks = tasksOf(model);
  let facts: Map<string, Fact[]> | undefined;
  const snapshot: Snapshot = noted({
    model,
    builtOn,
    siteUrl,
    symbolOf: symbolsOf(siteUrl),
    objectByCode: objectsByCode(model, tasks),
    serviceByCode: servicesByCode(model),
    tasksByArea: groupBy(tasks, ({ area }) => [area.id]),
    projectsNaming: groupBy(model.projects.values(), ({ continues, sameAs }) => [...new Set([continues, sameAs])].flatMap((id) => id ?? [])),
    assignmentsByProject: groupBy([...model.assignments.values()], ({ project }) => [project.id]),
    /** Sorting every fact is not for a build that makes no document page. */
    get factsByDocument() {
      facts ??= factsByDocument(model);
      return facts;
    },
    areasReporting: areasReporting(model),
    contradictionsByProject: groupBy(model.contradictions, ({ about }) => [...new Set(about.flatMap((subject) => projectOfSubject(model, subject)))]),
    decompositionsByTable: groupBy(model.decompositions, ({ by, indicator }) => {
      const programme = model.indicators.get(indicator)?.project.programme.id;
      return programme === undefined ? [] : [decompositionKey(by, programme)];
    }),
    dutiesByAgency: dutiesByAgency(model, tasks),
    problemsByAgency: groupBy(model.problems.values(), ({ by, owners }) => agencyKeys(model, by, owners)),
    disputesByAgency: groupBy(model.evidence.size === 0 ? [] : tasks.flatMap((task) => disputesOf(model, task)), ({ evidence }) =>
      agencyKeys(model, evidence.by, evidence.agencies),
    ),
    stepsByAgency: groupBy(model.acceptances.size === 0 ? [] : tasks.flatMap((task) => stepsTaken(model, task)), ({ task, step }) =>
      agencyKey(model, model.acceptances.get(task.key)?.by ?? task.area.id, step.by),
    ),
    outcome: remembered(
      'outcome',
      ({ id }: Indicator, area: string) => assignmentKey(id, area),
      (indicator, area) => outcomeOf(snapshot.model, indicator, area, snapshot.builtOn),
    ),
  });
  return snapshot;
}

function areasReporting({ areas, reports }: Model): Map<string, Area[]> {
  const reported = groupBy(
    [...reports.values()].flatMap(([first]) => first ?? []),
    ({ indicator }) => [indicator],
  );
  const order = new Map([...areas.keys()].map((id, index) => [id, index]));
  const areasOf = (of: readonly Report[]) =>
    of.flatMap(({ area }) => areas.get(area) ?? []).toSorted(({ id: left }, { id: right }) => (order.get(left) ?? 0) - (order.get(right) ?? 0));
  return new Map([...reported].map(([indicator, of]) => [indicator, areasOf(of)]));
}

/** The project that a contradiction's subject (`indicator`, `indicator@area`, `project`) belongs to. */
function projectOfSubject({ indicators, projects }: Model, subject: string): string[] {
  const id = subject.split('@')[0] ?? subject;
  const project = indicators.get(id)?.project ?? projects.get(id);
  return project === undefined ? [] : [project.id];
}

function factsByDocument(model: Model): Map<string, Fact[]> {
  const groups = groupBy(factsOf(model), ({ source }) => [source.document]);
  for (const facts of groups.values()) facts.sort((left, right) => left.source.line - right.source.line);
  return groups;
}

/** Names the table with which an area divides a list. */
export function decompositionKey(area: string, programme: string): string {
  return `${area} ${programme}`;
}

/** Records by each of their keys, both in the order given. */
export function groupBy<T>(records: Iterable<T>, keysOf: (record: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    for (const key of keysOf(record)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [record]);
      else group.push(record);
    }
  }
  return groups;
}
