import { descending } from '../domain/value/order.ts';
import { type Agency, agencyNames, fullAgencyName } from '../domain/task/agency.ts';
import type { Area, AreaEntry } from '../domain/task/area.ts';
import { assignmentKey } from '../domain/task/assignment.ts';
import type { Code } from '../domain/code/code.ts';
import { portal } from '../domain/publication/portal.ts';
import { historiesByCode } from '../domain/code/registry-order.ts';
import { closedCodes, codesByObject, objectsByCode } from '../domain/code/registry.ts';
import type { RegistryEvent } from '../domain/code/registry-event.ts';
import type { Update } from '../domain/publication/update.ts';
import { allocationsOf, documentsApplying, readDecompositions } from './allocations.ts';
import { assignmentsOf } from './assignments.ts';
import type { Entries } from './entries.ts';
import { grouped, sorted } from './grouped.ts';
import { filesOf } from './file/place.ts';
import { joinedProgramme } from './programme.ts';
import { oversightRecords } from './oversight-records.ts';
import { yearRecords } from './year-records.ts';
import { indicatorKey, reportsInForce, toldBelow } from './reports.ts';
import { readRevisions } from './revisions.ts';

import type { Model } from './model.ts';

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
    documentsByArea: grouped(entries.documents, ({ area }) => area),
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

function newestFirst<T extends { readonly publishedOn: string; readonly id: string }>(records: readonly T[]): T[] {
  return records.toSorted(descending(({ publishedOn, id }) => `${publishedOn} ${id}`));
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
