import type { Entries } from '../entries.ts';
import { areaOfFile } from '../file/place.ts';

/**
 * Puts an area's id where a row of a monthly table or a share of an allocation table has the area's name: the folder's
 * own, or one below it, if no other area there has that name.
 */
export function resolveAreaNames({ reports, decompositions, areas, places }: Pick<Entries, 'reports' | 'decompositions' | 'areas' | 'places'>): void {
  const ids = new Set<string>(areas.map(({ id }) => id));
  const read = <T extends object>(records: T[], changed: (record: T, idOfName: (name: string) => string) => T | undefined) =>
    records.forEach((record, index) => {
      const place = places.get(record);
      const found = changed(record, (name) => (ids.has(name) ? name : (areaNamed(name, areaOfFile(place?.file), areas) ?? name)));
      if (found === undefined || place === undefined) return;
      places.set(found, place);
      records[index] = found;
    });
  read(reports, (report, idOf) => (ids.has(report.area) ? undefined : { ...report, area: idOf(report.area) }));
  read(decompositions, (row, idOf) => {
    const written = Object.keys(row.shares);
    const found = written.map(idOf);
    const isPlain = found.every((id, index) => id === written[index]) || new Set(found).size < written.length;
    return isPlain ? undefined : { ...row, shares: Object.fromEntries(Object.values(row.shares).map((share, index) => [found[index] ?? '', share])) };
  });
}

/** Id of the only area with this name that is `folder` or lies below it. */
function areaNamed(name: string, folder: string | undefined, areas: Entries['areas']): string | undefined {
  const parents = new Map<string, string | undefined>(areas.map(({ id, parent }) => [id, parent]));
  const isWithin = (id: string | undefined, depth = 0): boolean => id !== undefined && depth < 9 && (id === folder || isWithin(parents.get(id), depth + 1));
  const named = areas.filter((area) => [area.name, ...area.aliases].includes(name.trim()) && isWithin(area.id));
  return named.length === 1 ? named[0]?.id : undefined;
}
