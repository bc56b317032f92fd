import { agenciesWithStaff } from '../staff/staff-members.ts';
import type { InboxDesk } from './guard.ts';

/**
 * The agencies a feedback can be referred to: those the site names for the areas,
 * and those with somebody who signs in there. No areas means all of them.
 */
export async function unitsNear(desk: InboxDesk, areas: readonly string[]): Promise<string[]> {
  const named = [...desk.portal().codes.values()]
    .filter(({ area }) => areas.length === 0 || (area && areas.includes(area)))
    .flatMap(({ agency }) => agency ?? []);
  const staffed = await desk.store.read((db) => agenciesWithStaff(db, areas));
  return [...new Set([...named, ...staffed])].sort((left, right) => left.localeCompare(right, 'zh-CN'));
}

/** The areas the site names, id and name. */
export function areasNamed(desk: Pick<InboxDesk, 'portal'>): Array<readonly [id: string, name: string]> {
  const names = new Map([...desk.portal().codes.values()].flatMap(({ area, areaName }) => (area ? [[area, areaName ?? area]] : [])));
  return [...names].sort(([left], [right]) => (left < right ? -1 : 1));
}
