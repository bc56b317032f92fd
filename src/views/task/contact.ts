import { agencyPath, type Link, relativeHref, type SitePath } from '../address.ts';
import type { Edition } from '../edition.ts';
import { sourceLink } from '../document/source-line.ts';
import type { Task } from './task.ts';
import type { Responsibility } from '../../domain/task/assignment.ts';

/** Who answers for a task and whom to call. */
export interface ContactView {
  readonly rows: readonly { readonly label: string; readonly people: readonly Link[] }[];
  readonly phones: readonly { readonly words: string; readonly href: string }[];
  readonly sources: readonly Link[];
  /** Said where no document at hand names anybody. */
  readonly absence: string | undefined;
}

/**
 * The contacts of a task as its area's documents print them; several units and officials keep their order.
 *
 * @param siteHotline the line of one site, called before all others
 */
export function contactView(edition: Edition, from: SitePath, { area, responsibilities }: Task, siteHotline?: string): ContactView {
  const agency = (name: string) => agencyLink(edition, from, area, name);
  const person = (name: string) => officialLink(edition, area, name);
  const rows = [
    { label: '牵头单位', people: names(responsibilities, 'leadAgencies').map(agency) },
    { label: '牵头领导', people: names(responsibilities, 'leadOfficials').map(person) },
    { label: '责任人', people: names(responsibilities, 'responsiblePersons').map(person) },
    { label: '责任单位', people: names(responsibilities, 'responsibleAgencies').map(agency) },
  ];
  return {
    rows: rows.filter(({ people }) => people.length > 0),
    phones: phonesOf(edition, area, responsibilities, siteHotline),
    sources: uniqueLinks(responsibilities.map(({ source }) => sourceLink(edition, from, source))),
    absence: responsibilities.length === 0 ? '手边的文件没有写明本区域的牵头单位和责任单位。' : undefined,
  };
}

/** The unit's own page; without one, only its name. */
export function agencyLink({ model }: Edition, from: SitePath, area: string, name: string): Link {
  const agency = model.agencyByName.get(`${area}/${name}`);
  return { words: agency?.name ?? name, href: agency && relativeHref(from, agencyPath(agency)) };
}

/** A name with the post that a document gives it; officials have no page. */
function officialLink({ model }: Edition, area: string, name: string): Link {
  const official = model.officialByName.get(`${area}/${name}`);
  const post = official?.post === undefined ? '' : `（${official.post}）`;
  return { words: `${official?.name ?? name}${post}` };
}

/** The names of the units that lead a task, each once. */
export function leadNames({ responsibilities }: Pick<Task, 'responsibilities'>): string[] {
  return names(responsibilities, 'leadAgencies');
}

/** The task's own line first, then its lead units' offices, last the hotline that always answers. */
function phonesOf(
  { model }: Edition,
  area: string,
  responsibilities: readonly Responsibility[],
  siteHotline: string | undefined,
): ContactView['phones'] {
  const site = siteHotline === undefined ? [] : [siteHotline];
  const hotlines = responsibilities.flatMap(({ hotline }) => (hotline === undefined ? [] : [hotline]));
  const offices = names(responsibilities, 'leadAgencies').flatMap((name) => {
    const agency = model.agencyByName.get(`${area}/${name}`);
    return agency?.phone === undefined ? [] : [[agency.name, agency.phone] as const];
  });
  const own = [...new Set([...site, ...hotlines])].map((phone) => ({ words: `监督电话 ${phone}`, href: `tel:${phone}` }));
  const lead = offices.map(([name, phone]) => ({ words: `${name} ${phone}`, href: `tel:${phone}` }));
  const { hotline } = model.portal;
  return [...own, ...lead, { words: `政务服务热线 ${hotline}`, href: `tel:${hotline}` }];
}

type NameField = 'leadAgencies' | 'leadOfficials' | 'responsiblePersons' | 'responsibleAgencies';

function names(responsibilities: readonly Responsibility[], field: NameField): string[] {
  return [...new Set(responsibilities.flatMap((each) => each[field]))];
}

function uniqueLinks(links: readonly Link[]): Link[] {
  return [...new Map(links.map((link) => [link.href ?? link.words, link] as const)).values()];
}
