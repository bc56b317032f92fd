import { decompositionPath, type SitePath } from '../../domain/publication/page-path.ts';
import { type Area, lineage } from '../../domain/task/area.ts';
import { assignmentKey } from '../../domain/task/assignment.ts';
import type { Programme } from '../../domain/task/programme.ts';
import { namesSomebody } from '../../findings/answerable.ts';
import { areasInOrder } from '../../findings/areas-below.ts';
import { decompositionKey, type Snapshot } from '../../findings/snapshot.ts';
import { type Link, relativeHref } from '../address.ts';

/** A table that exists: an area and a list of which it publishes targets or responsibilities. */
export interface DecompositionTable {
  readonly area: Area;
  readonly programme: Programme;
}

/** Every table of the portal, lists in content order, areas as official lists order them. */
export function decompositionTables(snapshot: Snapshot): DecompositionTable[] {
  const areas = areasInOrder(snapshot.model);
  return [...snapshot.model.programmes.values()].flatMap((programme) =>
    areas.filter((area) => hasTable(snapshot, area, programme)).map((area) => ({ area, programme })),
  );
}

/** A link to the table of a list that an area publishes; undefined where it publishes none. */
export function decompositionLink(snapshot: Snapshot, from: SitePath, area: Area, programme: Programme): Link | undefined {
  if (!hasTable(snapshot, area, programme)) return undefined;
  return { words: tableTitle(area, programme), href: relativeHref(from, decompositionPath(area.id, programme.id)) };
}

/** Only the area that issued a list publishes the whole of it; another one a part, as its own document prints it. */
export function tableTitle({ id, name }: Area, { issuer, isPartial }: Programme): string {
  return issuer.id === id && !isPartial ? `${name}的整张清单` : `${name}的任务和分工`;
}

/** A list is divided by the area that issued it, or by an area below. */
function hasTable({ model, decompositionsByTable }: Snapshot, area: Area, programme: Programme): boolean {
  if (!lineage(area).some(({ id }) => id === programme.issuer.id)) return false;
  const isIssuer = programme.issuer.id === area.id;
  return (
    (isIssuer && programme.projects.some(({ indicators }) => indicators.some(({ id }) => model.allocations.get(id)?.has(area.id)))) ||
    decompositionsByTable.has(decompositionKey(area.id, programme.id)) ||
    programme.projects.some(({ id }) => (model.responsibilities.get(assignmentKey(id, area.id)) ?? []).some(namesSomebody))
  );
}
