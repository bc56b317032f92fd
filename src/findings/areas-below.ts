import type { Model } from '../content/model.ts';
import type { Area, AreaKind } from '../domain/task/area.ts';

const order: Readonly<Record<AreaKind, number>> = { province: 0, prefecture: 1, county: 2, zone: 3, prefectureOwn: 4, township: 5 };

/** The areas directly below one, as people list them: counties, then zones, the prefecture's own share last. */
export function childAreas({ children }: Model, area: string): Area[] {
  return (children.get(area) ?? []).toSorted((left, right) => order[left.kind] - order[right.kind]);
}

/** Every area as official lists print them: each followed by what is below it. */
export function areasInOrder(model: Model): Area[] {
  const withBelow = (area: Area): Area[] => [area, ...childAreas(model, area.id).flatMap(withBelow)];
  return [...model.areas.values()].filter(({ parent }) => parent === undefined).flatMap(withBelow);
}
