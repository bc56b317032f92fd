import type { Model } from '../content/model.ts';
import type { OfficialDocument, Statement } from '../domain/publication/document.ts';
import { type Agency, agencyNames } from '../domain/task/agency.ts';
import { type Area, lineage } from '../domain/task/area.ts';

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
    (statement) => statement.area === area.id || names.some((name) => statement.text.includes(name)),
  );
}

/** What the documents of a unit's own area say of it. */
export function agencyMentions({ documents }: Pick<Model, 'documents'>, agency: Agency): Mention[] {
  const names = agencyNames(agency);
  return mentionsIn(ownDocuments(documents, agency), ({ text }) => names.some((name) => text.includes(name)));
}

/** The documents that a unit issued, or stamped for another (代章). */
export function agencyDocuments(
  { documents }: Pick<Model, 'documents'>,
  agency: Agency,
): { readonly issued: readonly OfficialDocument[]; readonly sealed: readonly OfficialDocument[] } {
  const names = agencyNames(agency);
  const own = ownDocuments(documents, agency);
  return {
    issued: own.filter(({ issuers }) => issuers.some((issuer) => names.includes(issuer))),
    sealed: own.filter(({ seal }) => names.some((name) => seal?.includes(name) === true)),
  };
}

function ownDocuments(documents: Model['documents'], { area }: Agency): OfficialDocument[] {
  return [...documents.values()].filter((document) => document.area === area);
}

function mentionsIn(documents: readonly OfficialDocument[], isNamed: (statement: Statement) => boolean): Mention[] {
  return documents.flatMap((document) => document.statements.filter(isNamed).map((statement) => ({ document, statement })));
}
