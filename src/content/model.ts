import type { Agency, Official } from '../domain/task/agency.ts';
import { parseTargetCell, type Operator, type Target } from '../domain/task/target.ts';
import type { Allocation, Decomposition, DecompositionRow } from '../domain/task/allocation.ts';
import type { Answer } from '../domain/feedback/answer.ts';
import type { Area } from '../domain/task/area.ts';
import { assignmentKey, type Responsibility } from '../domain/task/assignment.ts';
import type { Code } from '../domain/code/code.ts';
import type { Contradiction } from '../domain/publication/contradiction.ts';
import type { Checklist, PublishedScore } from '../domain/publication/disclosure.ts';
import type { OfficialDocument } from '../domain/publication/document.ts';
import type { FeedbackMonth } from '../domain/feedback/feedback-count.ts';
import { portal, type Portal } from '../domain/publication/portal.ts';
import type { Indicator, Programme, Project } from '../domain/task/programme.ts';
import { closedCodes, codesByObject, historiesByCode, objectsByCode, type RegistryEvent } from '../domain/code/registry.ts';
import type { Report } from '../domain/task/report.ts';
import type { TargetRevision } from '../domain/task/revision.ts';
import { type Site, siteObject } from '../domain/site/site.ts';
import type { Solicitation, SurveyResult } from '../domain/feedback/solicitation.ts';
import type { Update } from '../domain/publication/update.ts';
import type { Entries } from './entries.ts';

/** A project in one area other than the one that issued it. */
export interface Assignment {
  /** `2023-430000/employment@430602` */
  readonly key: string;
  readonly project: string;
  readonly area: string;
}

/** The whole content, tied together. Keys named `indicator@area` and `project@area` are made by `assignmentKey`. */
export interface Model {
  readonly portal: Portal;
  readonly checklists: readonly Checklist[];
  readonly areas: ReadonlyMap<string, Area>;
  /** Area → the areas directly below it, in content order. */
  readonly children: ReadonlyMap<string, readonly Area[]>;
  /** Area → its agencies. */
  readonly agencies: ReadonlyMap<string, readonly Agency[]>;
  /** `area/printed name` → the agency; aliases included. */
  readonly agencyByName: ReadonlyMap<string, Agency>;
  readonly officialByName: ReadonlyMap<string, Official>;
  readonly programmes: ReadonlyMap<string, Programme>;
  readonly projects: ReadonlyMap<string, Project>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly decompositions: readonly Decomposition[];
  /** Indicator → area → what that area has to reach. */
  readonly allocations: ReadonlyMap<string, ReadonlyMap<string, Allocation>>;
  /** `project@area` → assignment; issuers are not among them. */
  readonly assignments: ReadonlyMap<string, Assignment>;
  /** `project@area`, issuers included. */
  readonly responsibilities: ReadonlyMap<string, readonly Responsibility[]>;
  /** `indicator@area` → its reports, oldest first. */
  readonly reports: ReadonlyMap<string, readonly Report[]>;
  /** `indicator@area` → its revisions, oldest first. */
  readonly revisions: ReadonlyMap<string, readonly TargetRevision[]>;
  readonly documents: ReadonlyMap<string, OfficialDocument>;
  readonly contradictions: readonly Contradiction[];
  readonly scores: readonly PublishedScore[];
  /** Project → updates about it, newest first. */
  readonly updates: ReadonlyMap<string, readonly Update[]>;
  /** `430602/qingnianlu-primary-school` → site. */
  readonly sites: ReadonlyMap<string, Site>;
  /** `project@area` → the sites of that project there. */
  readonly sitesOf: ReadonlyMap<string, readonly Site[]>;
  /** Published answers, newest first. */
  readonly answers: readonly Answer[];
  /** Code → the published answers about it, newest first. */
  readonly answersByCode: ReadonlyMap<string, readonly Answer[]>;
  /** Area → its counts of opinions, oldest month first. */
  readonly feedbackMonths: ReadonlyMap<string, readonly FeedbackMonth[]>;
  readonly solicitations: readonly Solicitation[];
  /** Code → the survey after completion. */
  readonly surveyResults: ReadonlyMap<string, SurveyResult>;
  /** `project:…`, `assignment:…` or `site:…` → its permanent code. */
  readonly codes: ReadonlyMap<string, Code>;
  /** Every line of the registry. */
  readonly codeEvents: readonly RegistryEvent[];
  /** Closed codes → the line that closed them. */
  readonly closedCodes: ReadonlyMap<Code, RegistryEvent>;
  /** Every code that is not closed → what it points at now. A moved code is not in `codes` where its object has its own, but keeps its page. */
  readonly objectOfCode: ReadonlyMap<Code, string>;
  /** Code → all its lines, oldest first, if it ever moved. */
  readonly codeMoves: ReadonlyMap<Code, readonly RegistryEvent[]>;
}

/**
 * Ties entries together. References that lead nowhere are left to the checks. Records that the
 * model reads further (decompositions) keep the place of the record they were read from.
 */
export function buildModel(entries: Entries): Model {
  const projects = byId(entries.programmes.flatMap((programme) => programme.projects));
  const indicators = byId([...projects.values()].flatMap((project) => project.indicators));
  const programmes = byId(entries.programmes);
  const decompositions = entries.decompositions.map((row) => {
    const read = withTargets(row, indicators.get(row.indicator));
    const place = entries.places.get(row);
    if (place) entries.places.set(read, place);
    return read;
  });
  const allocations = allocationsOf(decompositions, [...indicators.values()], issuers(programmes, projects));
  const responsibilities = grouped(entries.responsibilities, ({ project, area }) => assignmentKey(project, area));
  const reports = sortedGroups(entries.reports, indicatorKey, ({ asOf }) => asOf);
  const answers = newestFirst(entries.answers);
  return {
    portal: entries.portal ?? portal.parse({}),
    checklists: entries.checklists,
    areas: byId(entries.areas),
    children: grouped(entries.areas.filter(({ parent }) => parent), ({ parent = '' }) => parent),
    agencies: grouped(entries.agencies, ({ area }) => area),
    agencyByName: byName(entries.agencies),
    officialByName: byName(entries.officials),
    programmes,
    projects,
    indicators,
    decompositions,
    allocations,
    assignments: assignmentsOf(allocations, entries, programmes, projects),
    responsibilities,
    reports,
    revisions: sortedGroups(entries.revisions, indicatorKey, ({ revisedOn }) => revisedOn),
    documents: byId(entries.documents),
    contradictions: entries.contradictions,
    scores: entries.scores,
    updates: updatesByProject(entries.updates),
    sites: byId(entries.sites),
    sitesOf: grouped(entries.sites, ({ project, area }) => assignmentKey(project, area)),
    answers,
    answersByCode: grouped(answers.filter(({ code }) => code), ({ code = '' }) => code),
    feedbackMonths: sortedGroups(entries.feedbackMonths, ({ area }) => area, ({ month }) => month),
    solicitations: entries.solicitations,
    surveyResults: new Map(entries.surveyResults.map((result) => [result.code, result])),
    codes: codesByObject(entries.codeEvents),
    objectOfCode: objectsByCode(entries.codeEvents),
    codeEvents: entries.codeEvents,
    closedCodes: closedCodes(entries.codeEvents),
    codeMoves: movedHistories(entries.codeEvents),
  };
}

function movedHistories(events: readonly RegistryEvent[]): Map<Code, readonly RegistryEvent[]> {
  return new Map([...historiesByCode(events)].filter(([, history]) => history.some(({ kind }) => kind === 'moved')));
}

function withTargets(row: Entries['decompositions'][number], indicator: Indicator | undefined): Decomposition {
  const unit = row.unit ?? indicator?.unit ?? '';
  const operator = row.operator ?? indicator?.operator;
  const read = (cell: DecompositionRow['shares'][string]) => targetOf(cell, unit, operator);
  const shares = new Map(Object.entries(row.shares).map(([area, cell]) => [area, read(cell)]));
  return { ...row, total: row.total === undefined ? undefined : read(row.total), shares };
}

function targetOf(cell: string | Target, unit: string, operator: Operator | undefined): Target {
  return typeof cell === 'string' ? parseTargetCell(cell, unit, operator) : cell;
}

type Issuers = ReadonlyMap<string, string>;

/** Project → the area that issued its list. */
function issuers(programmes: ReadonlyMap<string, Programme>, projects: ReadonlyMap<string, Project>): Issuers {
  return new Map([...projects.values()].map(({ id, programme }) => [id, programmes.get(programme)?.issuer ?? '']));
}

function allocationsOf(
  decompositions: readonly Decomposition[],
  indicators: readonly Indicator[],
  issuerOf: Issuers,
): Map<string, Map<string, Allocation>> {
  const allocations = new Map<string, Map<string, Allocation>>();
  const keep = (allocation: Allocation) => {
    const areas = allocations.get(allocation.indicator) ?? new Map<string, Allocation>();
    if (!areas.has(allocation.area)) areas.set(allocation.area, allocation);
    allocations.set(allocation.indicator, areas);
  };
  for (const indicator of indicators) for (const own of issuerShare(indicator, issuerOf)) keep(own);
  for (const decomposition of decompositions) for (const share of sharesOf(decomposition)) keep(share);
  return allocations;
}

function issuerShare(indicator: Indicator, issuerOf: Issuers): Allocation[] {
  if (indicator.target === undefined) return [];
  const target = targetOf(indicator.target, indicator.unit ?? '', indicator.operator);
  const area = issuerOf.get(indicator.project) ?? '';
  return [{ indicator: indicator.id, area, target, source: indicator.source, alsoIn: indicator.alsoIn }];
}

/** The declared total first, then every area's share, in the table's order. */
function sharesOf({ by, indicator, total, shares, source, alsoIn }: Decomposition): Allocation[] {
  const share = (area: string, target: Target): Allocation => ({ indicator, area, target, source, alsoIn });
  const declared = total === undefined ? [] : [share(by, total)];
  return [...declared, ...[...shares].map(([area, target]) => share(area, target))];
}

function assignmentsOf(
  allocations: ReadonlyMap<string, ReadonlyMap<string, Allocation>>,
  entries: Entries,
  programmes: ReadonlyMap<string, Programme>,
  projects: ReadonlyMap<string, Project>,
): Map<string, Assignment> {
  const issuerOf = issuers(programmes, projects);
  const assignments = new Map<string, Assignment>();
  const keep = (project: string, area: string) => {
    if (!projects.has(project) || issuerOf.get(project) === area) return;
    const key = assignmentKey(project, area);
    assignments.set(key, { key, project, area });
  };
  for (const [indicator, areas] of allocations) {
    for (const { area, target } of areas.values()) if (target.kind !== 'notAssigned') keep(projectOf(indicator), area);
  }
  for (const { project, area } of entries.responsibilities) keep(project, area);
  for (const { indicator, area } of entries.reports) keep(projectOf(indicator), area);
  return assignments;
}

/** Everything that carries a permanent code, as the registry names it. */
export function codedObjects({ projects, assignments, sites }: Pick<Model, 'projects' | 'assignments' | 'sites'>): string[] {
  return [
    ...[...projects.keys()].map((id) => `project:${id}`),
    ...[...assignments.keys()].map((key) => `assignment:${key}`),
    ...[...sites.values()].map(siteObject),
  ];
}

/** `2023-430000/employment/new-jobs` → `2023-430000/employment`. */
export function projectOf(indicator: string): string {
  return indicator.slice(0, indicator.lastIndexOf('/'));
}

function newestFirst<T extends { readonly publishedOn: string; readonly id: string }>(records: readonly T[]): T[] {
  const key = ({ publishedOn, id }: T) => `${publishedOn} ${id}`;
  return [...records].sort((left, right) => (key(left) < key(right) ? 1 : -1));
}

function updatesByProject(updates: readonly Update[]): Map<string, Update[]> {
  const groups = new Map<string, Update[]>();
  for (const update of newestFirst(updates)) {
    for (const project of update.projects) groups.set(project, [...(groups.get(project) ?? []), update]);
  }
  return groups;
}

function byName<T extends { name: string; aliases: string[]; area: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.flatMap((each) => [each.name, ...each.aliases].map((name) => [`${each.area}/${name}`, each] as const)));
}

function indicatorKey({ indicator, area }: { indicator: string; area: string }): string {
  return assignmentKey(indicator, area);
}

function byId<T extends { readonly id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

function grouped<T>(records: readonly T[], keyOf: (record: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    const group = groups.get(keyOf(record));
    if (group) group.push(record);
    else groups.set(keyOf(record), [record]);
  }
  return groups;
}

function sortedGroups<T>(records: readonly T[], keyOf: (record: T) => string, dateOf: (record: T) => string): Map<string, T[]> {
  const oldestFirst = [...records].sort((left, right) => (dateOf(left) < dateOf(right) ? -1 : dateOf(left) > dateOf(right) ? 1 : 0));
  return grouped(oldestFirst, keyOf);
}
