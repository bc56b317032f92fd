import type { Area } from '../../domain/task/area.ts';
import type { SitePath } from '../../domain/publication/page-path.ts';
import { childAreas } from '../../findings/areas-below.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { type Link, relativeHref } from '../address.ts';
import { tasksOfYear } from './year-summary.ts';

/** The areas beside one: those of the same parent. What a prefecture does itself is none. */
export function besideOf({ model }: Pick<Snapshot, 'model'>, area: Area): Area[] {
  return area.parent === undefined ? [] : childAreas(model, area.parent.id).filter((each) => each !== area && isNeighbour(each));
}

/** What they are called. */
export function besideWords({ parent }: Pick<Area, 'parent'>): string {
  if (parent?.kind === 'prefecture') return '同市的县市区';
  return parent?.kind === 'province' ? '同省的市' : '旁边的区域';
}

function isNeighbour({ kind }: Area): boolean {
  return kind !== 'prefectureOwn';
}

/** Areas beside one that a telephone still shows below each other. */
const neighboursShown = 3;

/**
 * The comparison of an area with those that follow it in official order, the first after the last; undefined where no
 * other area has a task of that year.
 */
export function sideBySide(snapshot: Snapshot, from: SitePath, { id, name, parent }: Area, year: number): Link | undefined {
  if (parent === undefined || parent.kind === 'province') return undefined;
  const all = childAreas(snapshot.model, parent.id);
  const place = all.findIndex((each) => each.id === id);
  const others = [...all.slice(place + 1), ...all.slice(0, place)].filter(isNeighbour).filter((each) => tasksOfYear(snapshot, each.id, year).length > 0);
  const shown = others.slice(0, neighboursShown);
  if (shown.length === 0) return undefined;
  const search = new URLSearchParams({ in: parent.id, year: String(year), areas: [id, ...shown.map((each) => each.id)].join(',') });
  return { words: `${name}和${shown.map((each) => each.name).join('、')}并排比`, href: `${relativeHref(from, 'compare.html')}?${search}` };
}
