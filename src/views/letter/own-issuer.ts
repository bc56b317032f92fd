import type { Model } from '../../content/model.ts';
import type { Area } from '../../domain/task/area.ts';

const offices = [/民生(?:实事|保障).*办(?:公室)?$/u, /专班(?:办公室)?$/u, /(?:政府|府)办(?:公室)?$/u];

/**
 * Who issues a paper of an area: the office of its working group of the year, its registered 民生实事办 or 政府办, and in the area of
 * the portal the portal's operator; undefined for an area that has none on record.
 */
export function ownIssuer({ workGroups, agencies, portal }: Model, area: Area, year: number): string | undefined {
  const group = workGroups.get(area.id)?.find((each) => each.year === year)?.agency;
  const names = (agencies.get(area.id) ?? []).map(({ name }) => name);
  const office = offices.flatMap((pattern) => names.find((name) => pattern.test(name)) ?? [])[0];
  return group ?? office ?? (portal.homeArea === area.id ? portal.operator : undefined);
}
