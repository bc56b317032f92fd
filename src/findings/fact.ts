import type { Model } from '../content/model.ts';
import type { Decomposition } from '../domain/task/allocation.ts';
import type { Responsibility } from '../domain/task/assignment.ts';
import type { Contradiction } from '../domain/publication/contradiction.ts';
import type { PublishedScore } from '../domain/publication/disclosure.ts';
import type { Statement } from '../domain/publication/document.ts';
import type { Commitment, Indicator, Programme, Project } from '../domain/task/programme.ts';
import type { Honour } from '../domain/year/honour.ts';
import type { PlatformCount } from '../domain/year/platform-count.ts';
import type { Report } from '../domain/task/report.ts';
import type { TargetRevision } from '../domain/task/revision.ts';
import type { Inspection } from '../domain/year/inspection.ts';
import type { Agency } from '../domain/task/agency.ts';
import type { WorkGroup } from '../domain/year/work-group.ts';
import type { Problem } from '../domain/year/problem.ts';
import { type YearReading, yearReadings } from './year-readings.ts';
import type { Service } from '../domain/publication/service.ts';
import type { Site } from '../domain/site/site.ts';
import { type DocumentSource, documentOf, type Quoted } from '../domain/value/source.ts';
import { linesNamedIn } from './lines-named.ts';

/** Something that stands on one line of one document, and what we read there. */
export type Fact = { readonly source: DocumentSource } & (
  | { readonly kind: 'programme'; readonly programme: Programme }
  | { readonly kind: 'commitment'; readonly commitment: Commitment; readonly programme: Programme }
  | { readonly kind: 'project'; readonly project: Project }
  | { readonly kind: 'indicator'; readonly indicator: Indicator }
  | { readonly kind: 'decomposition'; readonly decomposition: Decomposition }
  | { readonly kind: 'responsibility'; readonly responsibility: Responsibility }
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'revision'; readonly revision: TargetRevision }
  | { readonly kind: 'score'; readonly score: PublishedScore }
  | YearReading
  | { readonly kind: 'platformCount'; readonly count: PlatformCount }
  | { readonly kind: 'honour'; readonly honour: Honour }
  | { readonly kind: 'statement'; readonly statement: Statement }
  | { readonly kind: 'metadata'; readonly field: string }
  | { readonly kind: 'formerName'; readonly agency: Agency; readonly name: string }
  | { readonly kind: 'agencyDuty'; readonly agency: Agency; readonly duty: Agency['duties'][number] }
  | { readonly kind: 'workGroup'; readonly group: WorkGroup }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'inspection'; readonly inspection: Inspection }
  | { readonly kind: 'site'; readonly site: Site }
  | { readonly kind: 'service'; readonly service: Service }
  | { readonly kind: 'contradiction'; readonly contradiction: Contradiction }
);

type Reading = Fact extends infer F ? (F extends Fact ? Omit<F, 'source'> : never) : never;

/** Every fact at every line that says it, line by line in no particular order. */
export function factsOf(model: Model): Fact[] {
  const facts: Fact[] = [];
  const keep = ({ source, alsoIn }: Quoted, reading: Reading) => {
    for (const place of [documentOf(source), ...alsoIn]) if (place !== undefined) facts.push({ ...reading, source: place });
  };
  for (const group of model.revisions.values()) {
    for (const revision of group) if (revision.from === undefined) keep(revision, { kind: 'revision', revision });
  }
  for (const { quoted, reading } of yearReadings(model)) keep(quoted, reading);
  const ofRecords = recordsOf(model).flatMap(([record, reading]) => linesNamedIn(record).map((source): Fact => ({ ...reading, source })));
  const ofLists = [...model.programmes.values()].flatMap(programmeFacts);
  return [...ofLists, ...facts, ...ofRecords, ...roleFacts(model), ...reportFacts(model), ...documentFacts(model), ...contradictionFacts(model)];
}

/** Records that are told as a whole wherever one of their fields, at any depth, names its line. */
function recordsOf(model: Model): (readonly [object, Reading])[] {
  const told = <Each extends object>(records: Iterable<Each>, read: (record: Each) => Reading) => [...records].map((each) => [each, read(each)] as const);
  return [
    ...told(model.decompositions, (decomposition) => ({ kind: 'decomposition', decomposition })),
    ...told([...model.responsibilities.values()].flat(), (responsibility) => ({ kind: 'responsibility', responsibility })),
    ...told(model.problems.values(), (problem) => ({ kind: 'problem', problem })),
    ...told([...model.inspectionsIn.values()].flat(), (inspection) => ({ kind: 'inspection', inspection })),
    ...told(model.scores, (score) => ({ kind: 'score', score })),
    ...told([...model.honours.values()].flat(), (honour) => ({ kind: 'honour', honour })),
    ...told([...model.platformCounts.values()].flat(), (count) => ({ kind: 'platformCount', count })),
    ...told(model.sites.values(), (site) => ({ kind: 'site', site })),
    ...told(model.services.values(), (service) => ({ kind: 'service', service })),
  ];
}

/** A list, its commitments, projects and indicators, each wherever a field of its own, at any depth, names its line. */
function programmeFacts(programme: Programme): Fact[] {
  const { projects, issuer: _issuer, ...head } = programme;
  const told = (own: object, reading: Reading) => linesNamedIn(own).map((source): Fact => ({ ...reading, source }));
  const commitments = [...new Set(projects.map((project) => project.commitment))];
  return [
    ...told(head, { kind: 'programme', programme }),
    ...commitments.flatMap((commitment) => told(commitment, { kind: 'commitment', commitment, programme })),
    ...projects.flatMap((project) => {
      const { programme: _list, commitment: _entry, indicators, ...own } = project;
      return [
        ...told(own, { kind: 'project', project }),
        ...indicators.flatMap((indicator) => {
          const { project: _holder, ...ofIndicator } = indicator;
          return told(ofIndicator, { kind: 'indicator', indicator });
        }),
      ];
    }),
  ];
}

/** Names and duties of units, and the groups with everybody in them, each at its own line. */
function roleFacts(model: Model): Fact[] {
  const ofUnits = [...model.agencies.values()]
    .flat()
    .flatMap((agency) => [
      ...agency.formerNames.map(({ name, source }): Fact => ({ kind: 'formerName', agency, name, source })),
      ...agency.duties.map((duty): Fact => ({ kind: 'agencyDuty', agency, duty, source: duty.source })),
    ]);
  const ofGroups = [...model.workGroups.values()].flat().flatMap((group) => {
    const places = [documentOf(group.source), ...group.alsoIn, ...group.posts.map(({ source }) => source)];
    return places.flatMap((source): Fact[] => (source === undefined ? [] : [{ kind: 'workGroup', group, source }]));
  });
  return [...ofUnits, ...ofGroups];
}

function reportFacts(model: Model): Fact[] {
  return [...model.reports.values()].flat().flatMap((report) => {
    // The words of another line are not kept: the narrative stands on the first only.
    const places = [documentOf(report.source), ...report.alsoIn.map((place) => ({ ...place, text: '' }))];
    return places.flatMap((source): Fact[] => (source === undefined ? [] : [{ kind: 'report', report, source }]));
  });
}

function documentFacts(model: Model): Fact[] {
  return [...model.documents.values()].flatMap((document) => [
    ...Object.entries(document.metadataLines).map(([field, line]): Fact => ({ kind: 'metadata', field, source: { document: document.id, line, text: '' } })),
    ...document.statements.map((statement): Fact => ({ kind: 'statement', statement, source: { ...statement, document: document.id } })),
  ]);
}

function contradictionFacts(model: Model): Fact[] {
  return model.contradictions.flatMap((contradiction): Fact[] => {
    const source = documentOf(contradiction.source);
    return source === undefined ? [] : [{ kind: 'contradiction', contradiction, source }];
  });
}
