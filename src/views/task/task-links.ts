import { type Area, lineage } from '../../domain/task/area.ts';
import type { Project } from '../../domain/task/programme.ts';
import { documentOf } from '../../domain/value/source.ts';
import type { Site } from '../../domain/site/site.ts';
import { pageOfCode, type SitePath } from '../../domain/publication/page-path.ts';
import { type Link, relativeHref } from '../address.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { hasReached } from '../../domain/task/stage.ts';
import { siteStanding } from '../../findings/site-standing.ts';
import { siteStandingWords } from '../site/answer.ts';
import { siteCode } from '../site/site-page.ts';
import { documentName, sourceLink } from '../source-line.ts';
import { speaksFor } from '../../findings/answerable.ts';
import { levelName, type Task, taskObject, titleIn } from '../../findings/task.ts';

/** A place where the task is built, and how far it is. */
export interface SiteLink extends Link {
  readonly standing: string;
}

/** The documents a task rests on, each at the first line that speaks of it; those of areas beside it are left out. */
export function documentLinks(snapshot: Snapshot, path: SitePath, { project, area, responsibilities }: Task, outcomes: readonly Outcome[]): Link[] {
  const sources = [
    project.source,
    ...responsibilities.map(({ source }) => source),
    ...outcomes.flatMap(({ allocation, reports, revisions }) => [
      ...(allocation === undefined ? [] : [allocation.source]),
      ...reports.map(({ source }) => source),
      ...revisions.map(({ source }) => source),
    ]),
  ];
  const stated = sources.flatMap((source) => documentOf(source) ?? []).filter((source) => speaksFor(snapshot.model, source, area));
  const first = new Map(stated.map((source) => [source.document, source] as const).reverse());
  return [...first.values()].reverse().map((source) => {
    const document = snapshot.model.documents.get(source.document);
    const title = document === undefined ? source.document : `《${document.title}》`;
    const number = document?.documentNumber === undefined ? '' : `（${documentName(document)}）`;
    return { words: `${title}${number}`, href: sourceLink(snapshot, path, source).href };
  });
}

/** The sites of a task, in content order. */
export function siteLinks(snapshot: Snapshot, path: SitePath, task: Task): SiteLink[] {
  return (snapshot.model.sitesOf.get(task.key) ?? []).map((site) => siteLink(snapshot, path, site, task));
}

/** The same project in the area above and at its issuer; the same thing in other lists and other years. */
export function relatedLinks(snapshot: Snapshot, path: SitePath, { project, area }: Task): Link[] {
  const { projects, indicators } = snapshot.model;
  const counted = project.indicators.flatMap(({ countedIn, reportedUnder }) => [countedIn, reportedUnder]);
  const elsewhere = [
    ...counted.map((id) => indicators.get(id ?? '')?.project),
    ...[project.sameAs, project.continues].map((id) => projects.get(id ?? '')),
    ...(snapshot.projectsNaming.get(project.id) ?? []),
  ].flatMap((other) => other ?? []);
  const { issuer } = project.programme;
  const links = [
    area.parent && taskLink(snapshot, path, project, area.parent),
    taskLink(snapshot, path, project, issuer),
    ...elsewhere.map((other) => taskLink(snapshot, path, other, area) ?? issuerAbove(snapshot, path, other, area)),
  ];
  const others = links.flatMap((link) => (link === undefined || relativeHref(path, path) === link.href ? [] : [link]));
  return [...new Map(others.map((link) => [link.href, link] as const)).values()];
}

/** The issuer's own page of a project, where the list is of this area or above it: another city's list is not this area's. */
function issuerAbove(snapshot: Snapshot, path: SitePath, project: Project, area: Area): Link | undefined {
  const { issuer } = project.programme;
  return lineage(area).some(({ id }) => id === issuer.id) ? taskLink(snapshot, path, project, issuer) : undefined;
}

/** A link to the page of a project in exactly that area; undefined if it has none. */
function taskLink({ model }: Snapshot, path: SitePath, project: Project, area: Area): Link | undefined {
  const code = model.codes.get(taskObject(project, area));
  const { programme } = project;
  const words = `${area.name}：${titleIn(project, area)}（${programme.year}年${levelName(programme)}）`;
  return code && { words, href: relativeHref(path, pageOfCode(code)) };
}

function siteLink(snapshot: Snapshot, path: SitePath, site: Site, task: Task): SiteLink {
  const code = siteCode(snapshot, site);
  const standing = siteStanding(snapshot, site, task);
  const isFinished = standing?.stage !== undefined && hasReached(standing.stage, 'worksFinished');
  // People who stood there say that works have not begun: the page of the site tells more.
  const isDoubted = isFinished && code !== undefined && snapshot.model.newestGlances.get(code)?.counted.isDoubted === true;
  return { words: site.name, href: code && relativeHref(path, pageOfCode(code)), standing: `${siteStandingWords(standing)}${isDoubted ? '（待核）' : ''}` };
}
