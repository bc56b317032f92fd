import type { Model } from '../content/model.ts';
import { areasInOrder } from '../findings/areas-below.ts';
import { type Agency, agencyNames, type Official } from '../domain/task/agency.ts';
import type { Area } from '../domain/task/area.ts';
import type { OfficialDocument } from '../domain/publication/document.ts';
import type { Programme, Project } from '../domain/task/programme.ts';
import { type Service, serviceObject } from '../domain/publication/service.ts';
import { type Site, siteObject } from '../domain/site/site.ts';
import { agencyPath, areaPath, documentPath, pageOfCode } from '../domain/publication/page-path.ts';
import type { Snapshot } from '../findings/snapshot.ts';
import { levelName } from '../findings/task.ts';
import { pageEntries } from './page-entries.ts';
import { pinyinWords } from './pinyin.ts';
import type { AreaWords, ProjectWords, SearchCore, SearchEntry, SearchShard } from './shard.ts';

/** The whole index: what every search loads, and one shard per prefecture. */
export interface SearchIndex {
  readonly core: SearchCore;
  readonly shards: ReadonlyMap<string, SearchShard>;
}

/** A shard while it is filled. */
interface Filling {
  readonly entries: SearchEntry[];
  readonly projects: ProjectWords[];
  readonly tasks: Record<string, [area: string, code: string][]>;
}

/** Names of the files of the index: the core, and one shard per area directly below a province. */
export function shardNames({ areas }: Pick<Model, 'areas'>): string[] {
  return [coreName, ...new Set([...branches(areas).values()].filter((name) => name !== ''))];
}

export const coreName = 'core';

/**
 * Everything that can be searched for. Words that many tasks share stand once, so that a
 * prefecture's index grows by an area and a code per task. Tasks without a code have no page and are
 * left out; officials are found on the page of their area.
 */
export function searchIndex({ model, tasksByArea }: Snapshot): SearchIndex {
  const branchOf = branches(model.areas);
  const core: Filling = { ...emptyFilling(), entries: [...pageEntries] };
  const names = [...new Set(branchOf.values())].filter((name) => name !== '');
  const shards = new Map(names.map((name) => [name, emptyFilling()]));
  const fillingOf = (area: string) => shards.get(branchOf.get(area) ?? '') ?? core;
  for (const area of areasInOrder(model)) core.entries.push(areaEntry(area));
  for (const document of model.documents.values()) fillingOf(document.area).entries.push(documentEntry(document));
  for (const agency of [...model.agencies.values()].flat()) fillingOf(agency.area).entries.push(agencyEntry(agency, model));
  for (const official of namedOfficials(model)) fillingOf(official.area).entries.push(officialEntry(official, model));
  for (const site of model.sites.values()) fillingOf(site.area).entries.push(...siteEntries(site, model));
  for (const service of model.services.values()) fillingOf(service.area).entries.push(...serviceEntries(service, model));
  for (const programme of model.programmes.values()) {
    fillingOf(programme.issuer.id).projects.push(...programme.projects.map((project) => projectWords(project, programme)));
  }
  for (const { project, area, code } of [...tasksByArea.values()].flat()) {
    if (code !== undefined) (fillingOf(area.id).tasks[project.id] ??= []).push([area.id, code]);
  }
  return { core: withContents(core, shards, model, branchOf), shards };
}

function withContents(core: Filling, shards: ReadonlyMap<string, Filling>, model: Model, branchOf: ReadonlyMap<string, string>): SearchCore {
  const areas = [...model.areas.values()].map((area) => areaWords(area, branchOf.get(area.id)));
  const contents = [...shards].map(([name, { tasks }]) => ({
    name,
    title: model.areas.get(name)?.name ?? name,
    taskCount: Object.values(tasks).reduce((total, places) => total + places.length, 0),
  }));
  return { ...core, areas, shards: contents };
}

/** Area → the area directly below its province that it belongs to; empty for a province. */
function branches(areas: ReadonlyMap<string, Area>): Map<string, string> {
  const branch = (area: Area): string => {
    if (area.kind === 'province') return '';
    const { parent } = area;
    return parent === undefined || parent.kind === 'province' ? area.id : branch(parent);
  };
  return new Map([...areas.values()].map((area) => [area.id, branch(area)]));
}

function areaWords({ id, name, aliases }: Area, branch: string | undefined): AreaWords {
  const shard = branch === '' ? undefined : branch;
  return { id, name, aliases: aliases.join(' '), pinyin: pinyinWords([name, ...aliases].join(' ')), shard };
}

function areaEntry({ id, name, aliases, parent, divisionCode = '' }: Area): SearchEntry {
  const words = [...aliases, divisionCode].join(' ').trim();
  const place = parent?.name ?? '';
  return { kind: 'area', title: name, place, page: areaPath(id), words, pinyin: pinyinWords([name, ...aliases].join(' ')) };
}

function projectWords({ id, title, titleBelow, commitment, indicators }: Project, programme: Programme): ProjectWords {
  const words = [...new Set([commitment.title, ...indicators.map(({ text }) => text)])].filter((text) => text !== title).join(' ');
  const below = titleBelow === undefined ? {} : { below: { title: titleBelow, except: programme.issuer.id } };
  return { id, title, ...below, label: `${programme.year}年 · ${levelName(programme)}`, words, pinyin: pinyinWords(`${title} ${words}`) };
}

function agencyEntry({ id, area, name, ...agency }: Agency, { areas }: Model): SearchEntry {
  const [, ...aliases] = agencyNames({ name, ...agency });
  const place = areas.get(area)?.name ?? '';
  return { kind: 'agency', title: name, place, page: agencyPath({ area, id }), words: aliases.join(' '), pinyin: pinyinWords([name, ...aliases].join(' ')) };
}

/** Officials whom a responsibility or a work group of their own area names: these stand on the area's page. */
function namedOfficials({ officialByName, responsibilities, workGroups }: Model): Official[] {
  const named = [...responsibilities.values()]
    .flat()
    .flatMap(({ area, leadOfficials, responsiblePersons }) =>
      [...leadOfficials, ...responsiblePersons].flatMap((name) => officialByName.get(`${area}/${name}`) ?? []),
    );
  const inGroups = [...workGroups.values()]
    .flat()
    .flatMap(({ area, posts }) => posts.flatMap(({ official }) => officialByName.get(`${area}/${official}`) ?? []));
  return [...new Set([...named, ...inGroups])];
}

function officialEntry({ area, name, aliases, post = '' }: Official, { areas }: Model): SearchEntry {
  const place = [areas.get(area)?.name ?? '', post].filter((words) => words !== '').join(' · ');
  return {
    kind: 'official',
    title: name,
    place,
    page: `${areaPath(area)}#${name}`,
    words: aliases.join(' '),
    pinyin: pinyinWords([name, ...aliases].join(' ')),
  };
}

function siteEntries(site: Site, { areas, codes, projects }: Model): SearchEntry[] {
  const code = codes.get(siteObject(site));
  if (code === undefined) return [];
  const { name, address = '', scope, area, project } = site;
  const place = `${areas.get(area)?.name ?? ''} · ${projects.get(project)?.title ?? ''}`;
  return [{ kind: 'site', title: name, place, page: pageOfCode(code), words: `${address} ${scope} ${code}`, pinyin: pinyinWords(`${name} ${address}`) }];
}

function serviceEntries(service: Service, { areas, codes }: Model): SearchEntry[] {
  const code = codes.get(serviceObject(service));
  if (code === undefined) return [];
  const { name, summary, unit, area } = service;
  const place = `${areas.get(area)?.name ?? ''} · ${unit}`;
  return [{ kind: 'service', title: name, place, page: pageOfCode(code), words: `${summary} ${code}`, pinyin: pinyinWords(name) }];
}

function documentEntry({ id, title, issuers, documentNumber = '' }: OfficialDocument): SearchEntry {
  return { kind: 'document', title, place: issuers.join('、'), page: documentPath(id), words: documentNumber, pinyin: pinyinWords(title) };
}

function emptyFilling(): Filling {
  return { entries: [], projects: [], tasks: {} };
}
