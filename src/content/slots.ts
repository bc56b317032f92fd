import type { z } from 'zod';
import { agency, official } from '../domain/task/agency.ts';
import { decomposition } from '../domain/task/allocation.ts';
import { answer } from '../domain/feedback/answer.ts';
import { area } from '../domain/task/area.ts';
import { responsibility } from '../domain/task/assignment.ts';
import { confirmation } from '../domain/publication/confirmation.ts';
import { contradiction, ruleException } from '../domain/publication/contradiction.ts';
import { checklist, publishedScore } from '../domain/publication/disclosure.ts';
import { officialDocument } from '../domain/publication/document.ts';
import { feedbackMonth } from '../domain/feedback/feedback-count.ts';
import { portal } from '../domain/publication/portal.ts';
import { programme } from '../domain/task/programme.ts';
import { registryRow } from '../domain/code/registry-row.ts';
import { reportRow } from '../domain/task/report.ts';
import { targetRevision } from '../domain/task/revision.ts';
import { site } from '../domain/site/site.ts';
import { solicitation, surveyResult } from '../domain/feedback/solicitation.ts';
import { prose } from '../domain/publication/prose.ts';
import { update } from '../domain/publication/update.ts';
import type { Entries } from './entries.ts';
import type { KeptFiles } from './kept-files.ts';
import { markdown, type Parse, yamlList, yamlRecord } from './parse.ts';
import type { FileName } from './place.ts';
import { areaId, type ProgrammeId, programmeId } from '../domain/value/id.ts';
import type { IssueDraft } from '../domain/value/issue.ts';
import { parseCodes, parsePublishedCodes } from './registry-file.ts';
import { parseProgress } from './table.ts';

/** A kind of file below `content/`: how it is named, what a record of it is, and where its records go. */
export interface Slot {
  readonly pattern: RegExp;
  /** Schema of one record, for the dictionary. */
  readonly schema: z.ZodType;
  /** Reads the file into `entries` and says what is wrong with it. Unchanged files come from `kept`. */
  readonly read: (text: string, file: string, entries: Entries, kept: KeptFiles) => readonly IssueDraft[];
}

/** Every kind of file staff may write; a file that fits none is refused. */
export const slots: readonly Slot[] = [
  one(/^portal\.yaml$/, portal, (value, _file, entries) => {
    entries.portal = value;
    return value;
  }),
  list(/^checklist\.yaml$/, checklist, (value, _file, entries) => push(entries.checklists, value)),
  one(/^areas\/([^/]+)\/area\.yaml$/, area, (value, file, entries) =>
    push(entries.areas, { ...value, id: areaId.parse(file.area) })),
  list(/^areas\/([^/]+)\/agencies\.yaml$/, agency, (value, file, entries) =>
    push(entries.agencies, { ...value, area: file.area })),
  list(/^areas\/([^/]+)\/officials\.yaml$/, official, (value, file, entries) =>
    push(entries.officials, { ...value, area: file.area })),
  one(/^areas\/([^/]+)\/programmes\/(\d{4}(?:-[a-z]+)?)\.yaml$/, programme, (value, file, entries) =>
    push(entries.programmes, { ...value, id: programmeIdOf(file), area: areaId.parse(file.area) })),
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
  list(/^areas\/([^/]+)\/not-personal\.yaml$/, confirmation, (value, file, entries) =>
    push(entries.confirmations, { ...value, area: file.area })),
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
  slot(/^(pages)\/([a-z]+)\.md$/, prose, markdown(prose), (value, file, entries, body) =>
    push(entries.prose, { ...value, id: file.name, body })),
  slot(/^areas\/([^/]+)\/updates\/([^/]+)\.md$/, update, markdown(update), (value, file, entries, body) =>
    push(entries.updates, { ...value, id: file.name, area: file.area, body })),
  slot(/^areas\/([^/]+)\/progress\/(\d{4}-\d{2})\.csv$/, reportRow, parseProgress, (value, _file, entries) =>
    push(entries.reports, value)),
  slot(/^codes\.csv$/, registryRow, parseCodes, (value, _file, entries) => push(entries.codeEvents, value)),
  slot(/^published-codes\/([0-9a-z-]+)\.csv$/, registryRow, parsePublishedCodes, (value, _file, entries) => push(entries.publishedCodes, value)),
];

type Put<T> = (value: T, file: FileName, entries: Entries, body: string) => object;

function one<T>(pattern: RegExp, schema: z.ZodType<T>, put: Put<T>): Slot {
  return slot(pattern, schema, yamlRecord(schema), put);
}

function list<T>(pattern: RegExp, schema: z.ZodType<T>, put: Put<T>): Slot {
  return slot(pattern, schema, yamlList(schema), put);
}

function slot<T>(pattern: RegExp, schema: z.ZodType, parse: Parse<T>, put: Put<T>): Slot {
  const read: Slot['read'] = (text, file, entries, kept) => {
    const { rows, issues } = kept.parsed(file, text, parse);
    const [, area = '', name = ''] = pattern.exec(file) ?? [];
    for (const { value, path, line, body = '' } of rows) {
      const record = put(value, { area, name }, entries, body);
      entries.places.set(record, { file, path, ...(line !== undefined && { line }) });
    }
    return issues;
  };
  return { pattern, schema, read };
}

/** `programmes/2023-monitored.yaml` of 430524 is `2023-430524-monitored`. */
function programmeIdOf({ area, name }: FileName): ProgrammeId {
  const [year, ...suffix] = name.split('-');
  return programmeId.parse([year, area, ...suffix].join('-'));
}

function push<T extends object>(target: T[], value: T): T {
  target.push(value);
  return value;
}
