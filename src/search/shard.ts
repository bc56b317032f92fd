/** Something that a search finds, with everything it is found by. */
export interface SearchEntry {
  readonly kind: SearchKind;
  readonly title: string;
  /** Second line of a result: 岳阳楼区 · 2023年 · 省定. */
  readonly place: string;
  /** Path below the site's base. */
  readonly page: string;
  /** Aliases, indicators, commitments, document numbers, codes. */
  readonly words: string;
  readonly pinyin: string;
}

export type SearchKind = 'page' | 'area' | 'project' | 'site' | 'service' | 'agency' | 'official' | 'document';

/** The word before a result. */
export const kindNames: Readonly<Record<SearchKind, string>> = {
  page: '栏目',
  area: '区域',
  project: '项目',
  site: '点位',
  service: '办事',
  agency: '单位',
  official: '牵头领导、责任人',
  document: '文件',
};

/** What all tasks of one project are found by, written once. */
export interface ProjectWords {
  readonly id: string;
  readonly title: string;
  /** What it is called in all areas but `except`, its issuer; missing where it has one name. */
  readonly below?: { readonly title: string; readonly except: string };
  /** 2023年 · 省定 */
  readonly label: string;
  readonly words: string;
  readonly pinyin: string;
}

export interface AreaWords {
  readonly id: string;
  readonly name: string;
  readonly aliases: string;
  readonly pinyin: string;
  /** Shard that holds the area's tasks; missing for a province, whose tasks are in the core. */
  readonly shard?: string | undefined;
}

/** The search index of one prefecture with everything below it. */
export interface SearchShard {
  readonly entries: readonly SearchEntry[];
  readonly projects: readonly ProjectWords[];
  /** Project → the areas that have it, each with the code of its page. Projects of the core may occur. */
  readonly tasks: Readonly<Record<string, readonly (readonly [area: string, code: string])[]>>;
}

/** The part that every search loads: the provinces' own lists, all areas, and where the rest is. */
export interface SearchCore extends SearchShard {
  readonly areas: readonly AreaWords[];
  readonly shards: readonly { readonly name: string; readonly title: string; readonly taskCount: number }[];
}

/** Everything that can be found in `core` and the shards that are loaded, in their order. */
export function unfolded(core: SearchCore, loaded: readonly SearchShard[]): SearchEntry[] {
  const areas = new Map(core.areas.map((area) => [area.id, area]));
  const parts = [core, ...loaded];
  const projects = new Map(parts.flatMap((part) => part.projects.map((project) => [project.id, project])));
  return parts.flatMap(({ entries, tasks }) => [
    ...entries,
    ...Object.entries(tasks).flatMap(([id, places]) => places.flatMap(([area, code]) => taskEntry(projects.get(id), areas.get(area), code))),
  ]);
}

function taskEntry(project: ProjectWords | undefined, area: AreaWords | undefined, code: string): SearchEntry[] {
  if (project === undefined || area === undefined) return [];
  const entry: SearchEntry = {
    kind: 'project',
    title: project.below === undefined || project.below.except === area.id ? project.title : project.below.title,
    place: `${area.name} · ${project.label}`,
    page: `p/${code}.html`,
    words: `${project.words} ${area.aliases} ${code}`,
    pinyin: `${project.pinyin} ${area.pinyin}`,
  };
  return [entry];
}
