import { byText } from '../domain/value/order.ts';
import type { Model } from '../content/model.ts';
import { type AreaColumn, areaColumnNames, type OfficialDocument, type Statement } from '../domain/publication/document.ts';
import { type Agency, agencyNames } from '../domain/task/agency.ts';
import { keysOf } from '../domain/value/keys.ts';
import { type Area, lineage } from '../domain/task/area.ts';
import { yearsOfDocument } from './document-year.ts';

/** A sentence of a document that names somebody or some place. */
export interface Mention {
  readonly document: OfficialDocument;
  readonly statement: Statement;
}

/** What documents of the areas above say of an area, by its name or an alias, in document and line order. */
export function areaMentions({ documents }: Pick<Model, 'documents'>, area: Area): Mention[] {
  const above = new Set<string>(
    lineage(area)
      .slice(1)
      .map(({ id }) => id),
  );
  const names = [area.name, ...area.aliases];
  return mentionsIn(
    [...documents.values()].filter((document) => above.has(document.area)),
    (statement) => !isElsewhere(statement, area) && (statement.area === area.id || names.some((name) => statement.text.includes(name))),
  );
}

/** Sentences of one column of an area's page. */
export interface ColumnMentions {
  readonly column: AreaColumn;
  readonly mentions: readonly Mention[];
}

/**
 * What documents say of an area's assessment, supervision and incentives: sentences of its own documents about itself, and of
 * documents above that name it. In the order of the columns, then of documents and lines.
 *
 * @param year only documents of that year; all where it is missing
 */
export function columnMentions(model: Pick<Model, 'documents' | 'programmes'>, area: Area, year?: number): ColumnMentions[] {
  const near = new Set<string>(lineage(area).map(({ id }) => id));
  const documents = [...model.documents.values()].filter(
    ({ id, area: owner }) => near.has(owner) && (year === undefined || yearsOfDocument(model, id).includes(year)),
  );
  return keysOf(areaColumnNames).flatMap((column) => {
    const mentions = documents.flatMap((document) =>
      document.statements
        .filter((statement) => statement.areaColumn === column && (statement.area ?? document.area) === area.id)
        .map((statement) => ({ document, statement })),
    );
    return mentions.length === 0 ? [] : [{ column, mentions }];
  });
}

/** What documents of an area and of those above it say of a project there, beside targets and reports: of the area itself, and of the areas below it. */
export function projectMentions({ documentsByArea, areas }: Pick<Model, 'documentsByArea' | 'areas'>, project: string, area: Area): Mention[] {
  const isThere = (id: string) => {
    const about = areas.get(id);
    return about !== undefined && lineage(about).some((each) => each.id === area.id);
  };
  // Areas in the order of their folders, in which documents are read.
  return lineage(area)
    .map(({ id }) => id)
    .toSorted(byText)
    .flatMap((id) => documentsByArea.get(id) ?? [])
    .flatMap((document) =>
      document.statements
        .filter((statement) => statement.projects.includes(project) && isThere(statement.area ?? document.area))
        .map((statement) => ({ document, statement })),
    );
}

/**
 * What an area's own documents of a year say of how its tasks may be changed. It holds for every task of the area, of its own
 * list and of those above.
 */
export function changeRules(model: Pick<Model, 'documents' | 'documentsByArea' | 'programmes'>, area: string, year: number): Mention[] {
  const own = (model.documentsByArea.get(area) ?? []).filter(({ id }) => yearsOfDocument(model, id).includes(year));
  return mentionsIn(own, (statement) => statement.topic === 'adjustment' && (statement.area ?? area) === area);
}

/** It stands in a column of this area's page. */
function isElsewhere({ areaColumn, area: about }: Statement, area: Area): boolean {
  return areaColumn !== undefined && about === area.id;
}

/** What the documents of a unit's own area say of it. */
export function agencyMentions({ documentsByArea }: Pick<Model, 'documentsByArea'>, agency: Agency): Mention[] {
  const names = agencyNames(agency);
  return mentionsIn(documentsByArea.get(agency.area) ?? [], ({ text }) => names.some((name) => text.includes(name)));
}

/** The documents that a unit issued, or stamped for another (代章). */
export function agencyDocuments(
  { documentsByArea }: Pick<Model, 'documentsByArea'>,
  agency: Agency,
): { readonly issued: readonly OfficialDocument[]; readonly sealed: readonly OfficialDocument[] } {
  const names = agencyNames(agency);
  const own = documentsByArea.get(agency.area) ?? [];
  return {
    issued: own.filter(({ issuers }) => issuers.some((issuer) => names.includes(issuer))),
    sealed: own.filter(({ seal }) => names.some((name) => seal?.includes(name) === true)),
  };
}

function mentionsIn(documents: readonly OfficialDocument[], isNamed: (statement: Statement) => boolean): Mention[] {
  return documents.flatMap((document) => document.statements.filter(isNamed).map((statement) => ({ document, statement })));
}
