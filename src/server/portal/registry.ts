import Fuse from 'fuse.js';

/** An area of the portal with the agencies registered for it. */
export interface RegisteredArea {
  readonly id: string;
  readonly name: string;
  readonly agencies: ReadonlyArray<{ readonly name: string; readonly aliases: readonly string[] }>;
}

/** What a name was found to be, or a sentence for the person who typed it. */
export type Lookup<T> = { readonly found: T } | { readonly wrong: string };

/** An agency of one area, by its registered name. */
export interface RegisteredUnit {
  readonly area: RegisteredArea;
  readonly name: string;
}

interface Registry {
  readonly areas: readonly RegisteredArea[];
}

/** The area that an id or a name means. */
export function areaCalled({ areas }: Registry, typed: string): Lookup<RegisteredArea> {
  const area = areas.find(({ id, name }) => id === typed || name === typed);
  if (area) return { found: area };
  const names = areas.flatMap(({ id, name }) => [`${name}（${id}）`]);
  return { wrong: `没有登记这个区域：${typed}。${nearestWords(typed, names)}` };
}

/**
 * The agency that a name or an alias means, by its registered name.
 *
 * @param area where it is looked for; `undefined` is every area, and then the name must be in one only
 */
export function unitCalled(registry: Registry, typed: string, area: RegisteredArea | undefined): Lookup<RegisteredUnit> {
  const areas = area ? [area] : registry.areas;
  const units = areas.flatMap((each) => {
    const agency = each.agencies.find(({ name, aliases }) => name === typed || aliases.includes(typed));
    return agency ? [{ area: each, name: agency.name }] : [];
  });
  const [unit] = units;
  if (unit && units.length === 1) return { found: unit };
  if (unit) return { wrong: `几个区域都有${typed}：${units.map((each) => each.area.name).join('、')}。请写明是哪个区域的。` };
  const names = areas.flatMap(({ agencies }) => agencies.map(({ name }) => name));
  return { wrong: `${area?.name ?? '各区域'}没有登记这个单位：${typed}。${nearestWords(typed, names)}` };
}

/** 最接近的是…; nothing where no registered name is like it. */
function nearestWords(typed: string, names: readonly string[]): string {
  const [nearest] = new Fuse([...new Set(names)], { ignoreLocation: true, threshold: 0.7 }).search(typed.slice(0, 32));
  return nearest ? `最接近的是：${nearest.item}。` : '登记的名称见本区域的 agencies.yaml。';
}
