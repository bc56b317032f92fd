import { type Agency, agencyNames, fullAgencyName, type Official } from '../domain/task/agency.ts';
import type { Allocation, Decomposition } from '../domain/task/allocation.ts';
import type { Answer } from '../domain/feedback/answer.ts';
import type { Area, AreaEntry } from '../domain/task/area.ts';
import { type Assignment, assignmentKey, type Responsibility } from '../domain/task/assignment.ts';
import type { Code } from '../domain/code/code.ts';
import type { Contradiction } from '../domain/publication/contradiction.ts';
import type { Checklist, PublishedScore } from '../domain/publication/disclosure.ts';
import type { OfficialDocument } from '../domain/publication/document.ts';
import type { FeedbackMonth } from '../domain/feedback/feedback-count.ts';
import { portal, type Portal } from '../domain/publication/portal.ts';
import type { Indicator, Programme, Project } from '../domain/task/programme.ts';
import { historiesByCode } from '../domain/code/registry-order.ts';
import { closedCodes, codesByObject, objectsByCode } from '../domain/code/registry.ts';
import type { RegistryEvent } from '../domain/code/registry-event.ts';
import type { Correction, Report } from '../domain/task/report.ts';
import type { TargetRevision } from '../domain/task/revision.ts';
import { type Site, siteObject } from '../domain/site/site.ts';
import type { GlanceMonth, NewestGlances } from '../domain/feedback/glance.ts';
import type { Solicitation } from '../domain/feedback/solicitation.ts';
import type { SurveyResult } from '../domain/feedback/survey-result.ts';
import type { Prose } from '../domain/publication/prose.ts';
import type { Circular } from '../domain/publication/circular.ts';
import type { Update } from '../domain/publication/update.ts';
import type { NewestReads, PageReads } from '../domain/year/page-reads.ts';
import { type Service, serviceObject } from '../domain/year/service.ts';
import type { Honour } from '../domain/year/honour.ts';
import type { PlatformCount } from '../domain/year/platform-count.ts';
import { allocationsOf, documentsApplying, readDecompositions } from './allocations.ts';
import { assignmentsOf } from './assignments.ts';
import type { Entries } from './entries.ts';
import { grouped, sorted } from './grouped.ts';
import { filesOf } from './file/place.ts';
import { joinedProgramme } from './programme.ts';
import { type OversightRecords, oversightRecords } from './oversight-records.ts';
import { type YearRecords, yearRecords } from './year-records.ts';
import { indicatorKey, reportsInForce, toldBelow } from './reports.ts';
import { readRevisions } from './revisions.ts';

/** The whole content, tied together. Keys named `indicator@area` and `project@area` are made by `assignmentKey`. */
export interface Model extends OversightRecords, YearRecords {
  readonly portal: Portal;
  readonly checklists: readonly Checklist[];
  readonly areas: ReadonlyMap<string, Area>;
  /** Area → the areas directly below it, in content order. */
  readonly children: ReadonlyMap<string, readonly Area[]>;
  /** Area → its agencies. */
  readonly agencies: ReadonlyMap<string, readonly Agency[]>;
  /** `area/printed name` → the agency; aliases and former names included. */
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
  /** `indicator@area` → its reports, oldest first; of a corrected figure only the corrected one. */
  readonly reports: ReadonlyMap<string, readonly Report[]>;
  /** `indicator@area` → the areas directly below that the area's own documents report. */
  readonly toldBelow: ReadonlyMap<string, readonly string[]>;
  /** `indicator@area` → the corrections of its reports, oldest first. */
  readonly corrections: ReadonlyMap<string, readonly Correction[]>;
  /** `indicator@area` → its revisions, oldest first; those that an area above made for all areas below it included. */
  readonly revisions: ReadonlyMap<string, readonly TargetRevision[]>;
  readonly documents: ReadonlyMap<string, OfficialDocument>;
  readonly contradictions: readonly Contradiction[];
  readonly scores: readonly PublishedScore[];
  /** Area → the figures that documents print of its platform, oldest first. */
  readonly platformCounts: ReadonlyMap<string, readonly PlatformCount[]>;
  /** Area → its commendations, awards and model cases, newest first. */
  readonly honours: ReadonlyMap<string, readonly Honour[]>;
  /** `privacy` → the text of that page. */
  readonly prose: ReadonlyMap<string, Prose>;
  /** Project → updates about it, newest first. */
  readonly updates: ReadonlyMap<string, readonly Update[]>;
  /** Area → its updates, newest first. */
  readonly updatesByArea: ReadonlyMap<string, readonly Update[]>;
  /** `area/name` → the circular, drafts included. */
  readonly circulars: ReadonlyMap<string, Circular>;
  /** `430602/qingnianlu-primary-school` → site. */
  readonly sites: ReadonlyMap<string, Site>;
  /** `430582/newborn` → what residents can have done there. */
  readonly services: ReadonlyMap<string, Service>;
  /** Area → its services. */
  readonly servicesByArea: ReadonlyMap<string, readonly Service[]>;
  /** `project@area` → the sites of that project there. */
  readonly sitesOf: ReadonlyMap<string, readonly Site[]>;
  /** Published answers, newest first. */
  readonly answers: readonly Answer[];
  /** Code → the published answers about it, newest first. */
  readonly answersByCode: ReadonlyMap<string, readonly Answer[]>;
  /** Area → its counts of opinions, oldest month first. */
  readonly feedbackMonths: ReadonlyMap<string, readonly FeedbackMonth[]>;
  /** Area → how often the pages of its codes were opened, oldest month first. */
  readonly pageReads: ReadonlyMap<string, readonly PageReads[]>;
  /** Code → the newest month of its area that counts it, and what it counts. */
  readonly newestReads: ReadonlyMap<string, NewestReads>;
  /** Area → its months, oldest first. */
  readonly glances: ReadonlyMap<string, readonly GlanceMonth[]>;
  /** Code of a site → the newest month in which anybody said what he saw. */
  readonly newestGlances: ReadonlyMap<string, NewestGlances>;
  readonly solicitations: readonly Solicitation[];
  /** Code → the survey after completion. */
  readonly surveyResults: ReadonlyMap<string, readonly SurveyResult[]>;
  /** `project:…`, `assignment:…`, `site:…` or `service:…` → its permanent code. */
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
 * Ties entries together. References that lead nowhere are left to the checks: what hangs on an area,
 * a project or an indicator that does not exist is not in the model. Records that the model reads
 * further keep the place of the record they were read from.
 */
export function buildModel(entries: Entries): Model {
  const areas = joinedAreas(entries);
  const programmes = byId(
    entries.programmes.flatMap((written) => {
      const issuer = areas.get(written.area);
      return issuer === undefined ? [] : [joinedProgramme(written, issuer, entries)];
    }),
  );
  const projects = byId([...programmes.values()].flatMap((programme) => programme.projects));
  const indicators = byId([...projects.values()].flatMap((project) => project.indicators));
  const decompositions = readDecompositions(entries, indicators);
  const allocations = allocationsOf(decompositions, [...indicators.values()], documentsApplying(areas, entries.documents));
  const { current, corrections } = reportsInForce(sorted(entries.reports, ({ asOf }) => asOf));
  const revisions = readRevisions(entries, indicators, decompositions, allocations);
  const answers = newestFirst(entries.answers);
  return {
    portal: entries.portal ?? portal.parse({}),
    checklists: entries.checklists,
    areas,
    children: grouped(
      [...areas.values()].filter(({ parent }) => parent),
      ({ parent }) => parent?.id ?? '',
    ),
    agencies: grouped(entries.agencies, ({ area }) => area),
    agencyByName: agenciesByName(entries.agencies, areas),
    officialByName: byName(entries.officials, ({ name, aliases }) => [name, ...aliases]),
    programmes,
    projects,
    indicators,
    decompositions,
    allocations,
    assignments: assignmentsOf(allocations, entries, { areas, projects, indicators }),
    responsibilities: grouped(entries.responsibilities, ({ project, area }) => assignmentKey(project, area)),
    reports: grouped(current, indicatorKey),
    toldBelow: toldBelow(current, byId(entries.documents), areas),
    corrections: grouped(corrections, ({ after }) => indicatorKey(after)),
    revisions: grouped(
      sorted(revisions, ({ revisedOn }) => revisedOn),
      indicatorKey,
    ),
    documents: byId(entries.documents),
    contradictions: entries.contradictions,
    scores: entries.scores,
    platformCounts: grouped(
      sorted(entries.platformCounts, ({ asOf }) => asOf),
      ({ area }) => area,
    ),
    honours: grouped(sorted(entries.honours, ({ honouredOn }) => honouredOn).reverse(), ({ area }) => area),
    prose: byId(entries.prose),
    updates: updatesByProject(entries.updates),
    updatesByArea: grouped(newestFirst(entries.updates), ({ area }) => area),
    circulars: new Map(entries.circulars.map((each) => [`${each.area}/${each.id}`, each])),
    sites: byId(entries.sites),
    services: byId(entries.services),
    servicesByArea: grouped(entries.services, ({ area }) => area),
    sitesOf: grouped(entries.sites, ({ project, area }) => assignmentKey(project, area)),
    ...oversightRecords(entries),
    ...yearRecords(entries),
    answers,
    answersByCode: grouped(
      answers.filter(({ code }) => code),
      ({ code = '' }) => code,
    ),
    feedbackMonths: grouped(
      sorted(entries.feedbackMonths, ({ month }) => month),
      ({ area }) => area,
    ),
    pageReads: grouped(
      sorted(entries.pageReads, ({ month }) => month),
      ({ area }) => area,
    ),
    newestReads: newestOfMonths(entries.pageReads),
    glances: grouped(
      sorted(entries.glances, ({ month }) => month),
      ({ area }) => area,
    ),
    newestGlances: newestOfMonths(entries.glances),
    solicitations: entries.solicitations,
    surveyResults: grouped(entries.surveyResults, ({ code }) => code),
    codes: codesByObject(entries.codeEvents),
    objectOfCode: objectsByCode(entries.codeEvents),
    codeEvents: entries.codeEvents,
    closedCodes: closedCodes(entries.codeEvents),
    codeMoves: movedHistories(entries.codeEvents),
  };
}

/** Areas that hold the area above; one whose superior is unknown, or is below itself, has none. */
function joinedAreas({ areas, places }: Entries): Map<string, Area> {
  const written = byId(areas);
  const joined = new Map<string, Area>();
  const join = (entry: AreaEntry, below: readonly string[]): Area => {
    const known = joined.get(entry.id);
    if (known !== undefined) return known;
    const above = below.includes(entry.parent ?? '') ? undefined : written.get(entry.parent ?? '');
    const area: Area = { ...entry, parent: above && join(above, [...below, entry.id]) };
    const [place, placeAbove] = [places.get(entry), area.parent && places.get(area.parent)];
    if (place !== undefined) places.set(area, { ...place, held: placeAbove === undefined ? [] : filesOf(placeAbove) });
    joined.set(entry.id, area);
    return area;
  };
  return new Map(areas.map((entry) => [entry.id, join(entry, [entry.id])]));
}

/** Everything that carries a permanent code, as the registry names it. */
export function codedObjects({ projects, assignments, sites, services }: Pick<Model, 'projects' | 'assignments' | 'sites' | 'services'>): string[] {
  return [
    ...[...projects.keys()].map((id) => `project:${id}`),
    ...[...assignments.keys()].map((key) => `assignment:${key}`),
    ...[...sites.values()].map(siteObject),
    ...[...services.values()].map(serviceObject),
  ];
}

function newestFirst<T extends { readonly publishedOn: string; readonly id: string }>(records: readonly T[]): T[] {
  const key = ({ publishedOn, id }: T) => `${publishedOn} ${id}`;
  return [...records].sort((left, right) => (key(left) < key(right) ? 1 : -1));
}

/** A later month takes the place of an earlier one. */
function newestOfMonths<C extends { readonly code: string }, M extends { readonly month: string; readonly codes: readonly C[] }>(
  months: readonly M[],
): Map<string, M & { readonly counted: C }> {
  return new Map(sorted(months, ({ month }) => month).flatMap((month) => month.codes.map((counted) => [counted.code, { ...month, counted }] as const)));
}

function updatesByProject(updates: readonly Update[]): Map<string, Update[]> {
  const groups = new Map<string, Update[]>();
  for (const update of newestFirst(updates)) {
    for (const project of update.projects) groups.set(project, [...(groups.get(project) ?? []), update]);
  }
  return groups;
}

function byName<T extends { readonly area: string }>(records: readonly T[], namesOf: (record: T) => string[]): Map<string, T> {
  return new Map(records.flatMap((each) => namesOf(each).map((name) => [`${each.area}/${name}`, each] as const)));
}

/** Also by the names with the area's own name in front, where no other unit has them. */
function agenciesByName(agencies: readonly Agency[], areas: ReadonlyMap<string, Area>): Map<string, Agency> {
  const full = (each: Agency) => agencyNames(each).flatMap((name) => fullAgencyName(name, areas.get(each.area)?.name ?? '') ?? []);
  return new Map([...byName(agencies, full), ...byName(agencies, agencyNames)]);
}

function byId<T extends { readonly id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

function movedHistories(events: readonly RegistryEvent[]): Map<Code, readonly RegistryEvent[]> {
  return new Map([...historiesByCode(events)].filter(([, history]) => history.some(({ kind }) => kind === 'moved')));
}
