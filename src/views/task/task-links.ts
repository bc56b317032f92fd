import { projectOf } from '../../content/model.ts';
import type { Site } from '../../domain/site/site.ts';
import { type Link, pageOfCode, relativeHref, type SitePath } from '../address.ts';
import type { Edition } from '../edition.ts';
import type { Outcome } from './outcome.ts';
import { siteCode, siteStanding } from '../site/site-page.ts';
import { documentName, sourceLink } from '../document/source-line.ts';
import { levelName, type Task } from './task.ts';

/** A place where the task is built, and how far it is. */
export interface SiteLink extends Link {
  readonly standing: string;
}

/** The documents a task rests on, each at the first line that speaks of it. */
export function documentLinks(edition: Edition, path: SitePath, { project, responsibilities }: Task, outcomes: readonly Outcome[]): Link[] {
  const sources = [
    project.source,
    ...responsibilities.map(({ source }) => source),
    ...outcomes.flatMap(({ allocation, reports, revisions }) => [
      ...(allocation === undefined ? [] : [allocation.source]),
      ...reports,
      ...revisions.map(({ source }) => source),
    ]),
  ];
  const first = new Map(sources.map((source) => [source.document, source] as const).reverse());
  return [...first.values()].reverse().map((source) => {
    const document = edition.model.documents.get(source.document);
    const title = document === undefined ? source.document : `《${document.title}》`;
    const number = document?.documentNumber === undefined ? '' : `（${documentName(document)}）`;
    return { words: `${title}${number}`, href: sourceLink(edition, path, source).href };
  });
}

/** The sites of a task, in content order. */
export function siteLinks(edition: Edition, path: SitePath, task: Task): SiteLink[] {
  return (edition.model.sitesOf.get(task.key) ?? []).map((site) => siteLink(edition, path, site));
}

/** The same project in the area above and at its issuer; the same thing in other lists. */
export function relatedLinks(edition: Edition, path: SitePath, { project, programme, area }: Task): Link[] {
  const parent = edition.model.areas.get(area)?.parent ?? '';
  const counted = project.indicators.flatMap(({ countedIn, reportedUnder }) => [countedIn, reportedUnder]);
  const elsewhere = [project.sameAs, ...counted.map((id) => id && projectOf(id))].flatMap((id) => (id === undefined ? [] : [id]));
  const links = [
    taskLink(edition, path, project.id, parent),
    taskLink(edition, path, project.id, programme.issuer),
    ...elsewhere.map((id) => taskLink(edition, path, id, area) ?? taskLink(edition, path, id, issuerOf(edition, id))),
  ];
  const others = links.flatMap((link) => (link === undefined || relativeHref(path, path) === link.href ? [] : [link]));
  return [...new Map(others.map((link) => [link.href, link] as const)).values()];
}

function issuerOf({ model }: Edition, project: string): string {
  return model.programmes.get(model.projects.get(project)?.programme ?? '')?.issuer ?? '';
}

/** A link to the page of a project in exactly that area; undefined if it has none. */
function taskLink(edition: Edition, path: SitePath, projectId: string, area: string): Link | undefined {
  const { codes, projects, programmes, areas } = edition.model;
  const project = projects.get(projectId);
  const programme = programmes.get(project?.programme ?? '');
  if (project === undefined || programme === undefined) return undefined;
  const code = codes.get(programme.issuer === area ? `project:${projectId}` : `assignment:${projectId}@${area}`);
  const words = `${areas.get(area)?.name ?? area}：${project.title}（${programme.year}年${levelName(edition.model, programme)}）`;
  return code && { words, href: relativeHref(path, pageOfCode(code)) };
}

function siteLink(edition: Edition, path: SitePath, site: Site): SiteLink {
  const code = siteCode(edition, site);
  return { words: site.name, href: code && relativeHref(path, pageOfCode(code)), standing: siteStanding(site) };
}
