import { agencyPath, type SitePath } from '../../domain/publication/page-path.ts';
import { phoneLinks } from '../../domain/value/phone.ts';
import { type Link, relativeHref } from '../address.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { namingLines } from '../../findings/named-at.ts';
import { sourceLinks } from '../source-line.ts';
import { agencyNamed, answerableFor, type Phone, phonesFor } from '../../findings/answerable.ts';
import type { Task } from '../../findings/task.ts';
import { listed } from '../words.ts';
import type { AreaKind } from '../../domain/task/area.ts';
import type { Responsibility } from '../../domain/task/assignment.ts';

/** Who answers for a task and whom to call. */
export interface ContactView {
  readonly rows: readonly {
    readonly label: string;
    readonly people: readonly Link[];
    /** 等 where the document leaves the list open, else empty. */
    readonly end: string;
  }[];
  readonly phones: readonly { readonly whose: string; readonly number: string; readonly href: string | undefined }[];
  readonly sources: readonly Link[];
  /** Said where nobody is named. */
  readonly absence: string | undefined;
}

/**
 * The contacts of a task: the people and units that its area's documents name, else those of the
 * area above, said to be that area's; several keep their order.
 *
 * @param siteHotline the line of one site, called before all others
 */
export function contactView(snapshot: Snapshot, from: SitePath, task: Task, siteHotline?: string): ContactView {
  const { responsibilities, inheritedFrom } = answerableFor(snapshot.model, task);
  const level = inheritedFrom === undefined ? '' : levelWord(snapshot, inheritedFrom);
  const withPart = (by: Responsibility, link: Link): Link => ({ ...link, words: `${link.words}${partWords(task, by)}` });
  const agencies = (field: 'leadAgencies' | 'responsibleAgencies') =>
    linked(responsibilities, field, (by, name) => withPart(by, agencyLink(snapshot, from, by.area, name)));
  const people = (field: 'leadOfficials' | 'responsiblePersons') =>
    linked(responsibilities, field, (by, name) => withPart(by, officialLink(snapshot, by.area, name)));
  const rows = [
    { label: `${level}牵头单位`, people: agencies('leadAgencies'), end: '' },
    { label: `${level}牵头领导`, people: people('leadOfficials'), end: '' },
    { label: `${level}责任人`, people: people('responsiblePersons'), end: '' },
    { label: `${level}责任单位`, people: agencies('responsibleAgencies'), end: responsibilities.some(({ andOthers }) => andOthers) ? '等' : '' },
  ];
  return {
    rows: rows.filter((row) => row.people.length > 0),
    phones: phonesFor(snapshot.model, task, siteHotline).flatMap(phoneViews),
    sources: sourceLinks(snapshot, from, responsibilities.flatMap(namingLines)),
    absence: responsibilities.length === 0 ? absenceWords(task) : undefined,
  };
}

/** A task that is reported under another list may name its units there. */
function absenceWords({ project, area }: Task): string {
  const isElsewhere = project.indicators.some(({ reportedUnder }) => reportedUnder !== undefined);
  return isElsewhere ? '这份清单没有写牵头单位和责任单位，看纳入统一调度的那一项。' : `${area.name}还没有在本站公布牵头单位和责任单位。`;
}

/** 市级 where a prefecture's table names the lead, 省级 where a province's does. */
function levelWord({ model }: Snapshot, area: string): string {
  const names: Partial<Record<AreaKind, string>> = { province: '省级', prefecture: '市级', county: '县级' };
  return names[model.areas.get(area)?.kind ?? 'county'] ?? '';
}

/** The unit as the document calls it there, with the unit's own page if it has one. */
export function agencyLink({ model }: Snapshot, from: SitePath, area: string, name: string): Link {
  const agency = agencyNamed(model, area, name);
  return { words: name, href: agency && relativeHref(from, agencyPath(agency)) };
}

/** A name with the post that a document gives it; officials have no page. */
function officialLink({ model }: Snapshot, area: string, name: string): Link {
  const official = model.officialByName.get(`${area}/${name}`);
  const post = official?.post === undefined ? '' : `（${official.post}）`;
  return { words: `${official?.name ?? name}${post}` };
}

/** The units that lead a task as its documents call them, each once. */
export function leadNames({ model }: Snapshot, task: Task): string[] {
  const { responsibilities } = answerableFor(model, task);
  return [...new Set(responsibilities.flatMap(({ leadAgencies }) => leadAgencies))];
}

function phoneViews({ owner, name, number }: Phone): ContactView['phones'] {
  const whose = { site: '监督电话', task: '监督电话', agency: name ?? '牵头单位', hotline: '政务服务热线' }[owner];
  return phoneLinks(number).map(({ words, href }) => ({ whose, number: words, href }));
}

type NameField = 'leadAgencies' | 'leadOfficials' | 'responsiblePersons' | 'responsibleAgencies';

function linked(responsibilities: readonly Responsibility[], field: NameField, link: (by: Responsibility, name: string) => Link): Link[] {
  const links = responsibilities.flatMap((each) => each[field].map((name) => link(each, name)));
  return [...new Map(links.map((each) => [each.words, each] as const)).values()];
}

/** （只管市级应急广播建设）, where a document gives a unit only some of the task's indicators. */
function partWords({ indicators }: Task, { indicators: named }: Responsibility): string {
  const own = indicators.filter(({ id }) => named.includes(id));
  return own.length === 0 || own.length === indicators.length ? '' : `（只管${listed(own.map(({ text }) => text))}）`;
}
