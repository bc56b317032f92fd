import { lineage } from '../../domain/task/area.ts';
import { type Agency, agencyNames } from '../../domain/task/agency.ts';
import { formatCivilDate } from '../../domain/value/civil-date.ts';
import type { DocumentSource } from '../../domain/value/source.ts';
import type { WorkGroup } from '../../domain/year/work-group.ts';
import { agencyPath, areaPath, type SitePath } from '../../domain/publication/page-path.ts';
import { agencyNamed } from '../../findings/answerable.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { type Link, relativeHref } from '../address.ts';
import { originLink } from '../figure/origin.ts';

/** A work group: who calls it together, where its office is, who sits in it. */
export interface WorkGroupView {
  /** The group's own id, an anchor on the area's page. */
  readonly id: string;
  /** 县打好重点民生保障仗工作专班（2023年） */
  readonly title: string;
  readonly posts: readonly GroupPost[];
  readonly office: Link | undefined;
  readonly members: readonly Link[];
  /** 等 where the document leaves the list open, else empty. */
  readonly end: string;
  readonly remark: string | undefined;
  readonly source: Link;
}

/** 联络员：罗国良（表彰奖励和重点民生实事股股长），负责日常协调和调度工作 */
export interface GroupPost {
  readonly part: string;
  /** The name alone, the anchor where nobody else has it. */
  readonly name: string;
  readonly words: string;
  readonly source: Link;
}

/** What a document says a unit does or is, and where it says it. */
export interface RoleView {
  readonly text: string;
  readonly source: Link;
}

/** The work groups of an area, newest year first. */
export function workGroupViews(snapshot: Snapshot, from: SitePath, area: string): WorkGroupView[] {
  return (snapshot.model.workGroups.get(area) ?? []).toReversed().map((group) => ({
    id: group.id,
    title: titleOf(group),
    posts: postsOf(snapshot, from, group),
    office: group.officeAt === undefined ? undefined : unitLink(snapshot, from, area, group.officeAt),
    members: group.members.map((name) => unitLink(snapshot, from, area, name)),
    end: group.andOthers ? '等' : '',
    remark: group.remark,
    source: originLink(snapshot, from, group.source),
  }));
}

/** What documents give a unit to do, and the work groups that it is, houses or sits in, with whom they name at its office. */
export function rolesOf(snapshot: Snapshot, from: SitePath, agency: Agency): RoleView[] {
  const names = agencyNames(agency);
  const isThis = (name: string | undefined) => name !== undefined && names.includes(name);
  const role = (text: string, source: DocumentSource): RoleView => ({ text, source: originLink(snapshot, from, source) });
  const groups = (snapshot.model.workGroups.get(agency.area) ?? []).toReversed();
  return [
    ...agency.duties.toSorted((left, right) => right.year - left.year).map(({ year, text, source }) => role(`${year}年：${text}。`, source)),
    ...groups.flatMap((group): RoleView[] => {
      const source = originLink(snapshot, from, group.source);
      const isHouse = isThis(group.agency) || isThis(group.officeAt);
      return [
        ...(isThis(group.agency) ? [{ text: `${group.year}年的工作专班：${group.name}。`, source }] : []),
        ...(isThis(group.officeAt) ? [{ text: `${titleOf(group)}的办公室设在这里。`, source }] : []),
        ...(isHouse ? postsOf(snapshot, from, group).map((post) => ({ text: `${post.part}：${post.words}。`, source: post.source })) : []),
        ...(group.members.some(isThis) ? [{ text: `是${titleOf(group)}的成员单位。`, source }] : []),
      ];
    }),
  ];
}

/** The names that a unit had before, latest first, with the line that shows each. */
export function formerNameViews(snapshot: Snapshot, from: SitePath, { formerNames }: Agency): RoleView[] {
  return formerNames.toReversed().map(({ name, from: start, until, source }) => {
    const span = [start && `从${formatCivilDate(start)}`, until && `到${formatCivilDate(until)}`].filter(Boolean).join('');
    return { text: span === '' ? name : `${name}（${span}）`, source: originLink(snapshot, from, source) };
  });
}

/** The same group in the areas above and below, as documents name it there, oldest year first: a name changes from year to year. */
export function counterparts(snapshot: Snapshot, from: SitePath, agency: Agency): Link[] {
  const { areas, workGroups, children } = snapshot.model;
  const area = areas.get(agency.area);
  const own = workGroups.get(agency.area) ?? [];
  if (area === undefined || !own.some((group) => agencyNames(agency).includes(group.agency ?? ''))) return [];
  const around = [...lineage(area).slice(1), ...(children.get(area.id) ?? [])];
  return around
    .flatMap(({ id, name }) => (workGroups.get(id) ?? []).map((group) => ({ group, name })))
    .toSorted((left, right) => left.group.year - right.group.year)
    .map(({ group, name }) => ({ words: `${name}：${titleOf(group)}`, href: relativeHref(from, groupPath(group)) }));
}

/** The place of a group on its area's page. */
export function groupPath({ area, id }: Pick<WorkGroup, 'area' | 'id'>): SitePath {
  return `${areaPath(area)}#group-${id}`;
}

function titleOf({ name, year }: WorkGroup): string {
  return `${name}（${year}年）`;
}

function postsOf(snapshot: Snapshot, from: SitePath, { area, posts }: WorkGroup): GroupPost[] {
  return posts.map(({ part, official, duty, source }) => {
    const known = snapshot.model.officialByName.get(`${area}/${official}`);
    const name = known?.name ?? official;
    const post = known?.post === undefined ? '' : `（${known.post}）`;
    return { part, name, words: `${name}${post}${duty === undefined ? '' : `，${duty}`}`, source: originLink(snapshot, from, source) };
  });
}

function unitLink({ model }: Snapshot, from: SitePath, area: string, name: string): Link {
  const agency = agencyNamed(model, area, name);
  return { words: name, href: agency && relativeHref(from, agencyPath(agency)) };
}
