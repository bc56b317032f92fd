import type { Entries } from './entries.ts';
import { areaOfFile } from './file/place.ts';

/**
 * Puts an area's id where a row of a monthly table has the area's name: the folder's own, or one
 * below it, if no other area there has that name.
 */
export function resolveAreaNames({ reports, areas, places }: Pick<Entries, 'reports' | 'areas' | 'places'>): void {
  const ids = new Set<string>(areas.map(({ id }) => id));
  reports.forEach((report, index) => {
    if (ids.has(report.area)) return;
    const place = places.get(report);
    const found = idOf(report.area, areaOfFile(place?.file), areas);
    if (found === undefined || place === undefined) return;
    const read = { ...report, area: found };
    places.set(read, place);
    reports[index] = read;
  });
}

function idOf(name: string, folder: string | undefined, areas: Entries['areas']): string | undefined {
  const parents = new Map<string, string | undefined>(areas.map(({ id, parent }) => [id, parent]));
  const isWithin = (id: string | undefined, depth = 0): boolean => id !== undefined && depth < 9 && (id === folder || isWithin(parents.get(id), depth + 1));
  const named = areas.filter((area) => [area.name, ...area.aliases].includes(name.trim()) && isWithin(area.id));
  return named.length === 1 ? named[0]?.id : undefined;
}
