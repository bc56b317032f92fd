import { z } from 'zod';
import { agency, official } from '../domain/agency.ts';
import { decomposition } from '../domain/allocation.ts';
import { answer } from '../domain/answer.ts';
import { area } from '../domain/area.ts';
import { responsibility } from '../domain/assignment.ts';
import { contradiction, ruleException } from '../domain/contradiction.ts';
import { checklist, publishedScore } from '../domain/disclosure.ts';
import { officialDocument } from '../domain/document.ts';
import { feedbackMonth } from '../domain/feedback-count.ts';
import { portal } from '../domain/portal.ts';
import { programme } from '../domain/programme.ts';
import { targetRevision } from '../domain/revision.ts';
import { site } from '../domain/site.ts';
import { solicitation, surveyResult } from '../domain/solicitation.ts';
import { update } from '../domain/update.ts';
import type { Entries } from './entries.ts';
import type { FileName } from './place.ts';
import { fullProgramme } from './programme.ts';

/** A kind of YAML file below `content/` (or the head of a Markdown file): its schema and where its records go. */
export interface Slot {
  readonly pattern: RegExp;
  readonly schema: z.ZodType;
  /** Parses `raw`; on success keeps the records and returns each with its path in the file. */
  readonly accept: (raw: unknown, file: FileName, entries: Entries, body: string) => Accepted;
}

type Accepted =
  | { readonly error: z.ZodError; readonly records: [] }
  | { readonly error: undefined; readonly records: readonly [record: object, path: readonly PropertyKey[]][] };

/** Every kind of file staff may write; a file that fits none is refused. */
export const slots: readonly Slot[] = [
  one(/^portal\.yaml$/, portal, (value, _file, entries) => {
    entries.portal = value;
    return value;
  }),
  list(/^checklist\.yaml$/, checklist, (value, _file, entries) => push(entries.checklists, value)),
  one(/^areas\/([^/]+)\/area\.yaml$/, area, (value, file, entries) =>
    push(entries.areas, { ...value, id: file.area })),
  list(/^areas\/([^/]+)\/agencies\.yaml$/, agency, (value, file, entries) =>
    push(entries.agencies, { ...value, area: file.area })),
  list(/^areas\/([^/]+)\/officials\.yaml$/, official, (value, file, entries) =>
    push(entries.officials, { ...value, area: file.area })),
  one(/^areas\/([^/]+)\/programmes\/(\d{4}(?:-[a-z]+)?)\.yaml$/, programme, (value, file, entries) =>
    push(entries.programmes, fullProgramme(value, file, entries.places))),
  list(/^areas\/([^/]+)\/allocations\/([^/]+)\.yaml$/, decomposition, (value, file, entries) =>
    push(entries.decompositions, { ...value, by: file.area })),
  list(/^areas\/([^/]+)\/responsibilities\/([^/]+)\.yaml$/, responsibility, (value, file, entries) =>
    push(entries.responsibilities, { ...value, area: file.area })),
  one(/^areas\/([^/]+)\/documents\/([^/]+)\.yaml$/, officialDocument, (value, file, entries) =>
    push(entries.documents, { ...value, id: file.name, area: file.area })),
  list(/^areas\/([^/]+)\/revisions\.yaml$/, targetRevision, (value, _file, entries) =>
    push(entries.revisions, value)),
  list(/^areas\/([^/]+)\/contradictions\.yaml$/, contradiction, (value, file, entries) =>
    push(entries.contradictions, { ...value, area: file.area })),
  list(/^areas\/([^/]+)\/exceptions\.yaml$/, ruleException, (value, _file, entries) =>
    push(entries.exceptions, value)),
  list(/^areas\/([^/]+)\/scores\.yaml$/, publishedScore, (value, _file, entries) =>
    push(entries.scores, value)),
  one(/^areas\/([^/]+)\/sites\/([a-z0-9-]+)\.yaml$/, site, (value, file, entries) =>
    push(entries.sites, { ...value, id: `${file.area}/${file.name}`, area: file.area })),
  one(/^areas\/([^/]+)\/answers\/([^/]+)\.yaml$/, answer, (value, file, entries) =>
    push(entries.answers, { ...value, id: file.name, area: file.area })),
  one(/^areas\/([^/]+)\/feedback\/(\d{4}-\d{2})\.yaml$/, feedbackMonth, (value, file, entries) =>
    push(entries.feedbackMonths, { ...value, month: file.name, area: file.area })),
  one(/^areas\/([^/]+)\/solicitations\/(\d{4})\.yaml$/, solicitation, (value, file, entries) =>
    push(entries.solicitations, { ...value, year: file.name, area: file.area })),
  list(/^areas\/([^/]+)\/survey\.yaml$/, surveyResult, (value, file, entries) =>
    push(entries.surveyResults, { ...value, area: file.area })),
  one(/^areas\/([^/]+)\/updates\/([^/]+)\.md$/, update, (value, file, entries, body) =>
    push(entries.updates, { ...value, id: file.name, area: file.area, body })),
];

type Put<T> = (value: T, file: FileName, entries: Entries, body: string) => object;

function one<T>(pattern: RegExp, schema: z.ZodType<T>, put: Put<T>): Slot {
  const accept: Slot['accept'] = (raw, file, entries, body) => {
    const { data, error } = schema.safeParse(raw);
    if (error) return { error, records: [] };
    return { error: undefined, records: [[put(data, file, entries, body), []]] };
  };
  return { pattern, schema, accept };
}

function list<T>(pattern: RegExp, element: z.ZodType<T>, put: Put<T>): Slot {
  const schema = z.array(element);
  const accept: Slot['accept'] = (raw, file, entries, body) => {
    const { data, error } = schema.safeParse(raw ?? []);
    if (error) return { error, records: [] };
    return { error: undefined, records: data.map((value, index) => [put(value, file, entries, body), [index]]) };
  };
  return { pattern, schema, accept };
}

function push<T extends object>(target: T[], value: T): T {
  target.push(value);
  return value;
}
