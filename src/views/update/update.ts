import { formatCivilDate } from '../../domain/value/civil-date.ts';
import { pageOfCode, keptFilePath, type SitePath, updatesPath } from '../../domain/publication/page-path.ts';
import { type Update, updateAnchor, updateParts } from '../../domain/publication/update.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { taskObject } from '../../findings/task.ts';
import { type Link, relativeHref } from '../address.ts';
import { sourceLink } from '../source-line.ts';

/** One update in full, with its photos. */
export interface UpdateView {
  /** Name of its place on the page. */
  readonly anchor: string;
  readonly title: string;
  readonly day: string;
  readonly parts: readonly UpdatePartView[];
  /** The tasks that it is about, with the pages of those that have one. */
  readonly projects: readonly Link[];
  /** The document that it rests on; missing where it names none. */
  readonly source: Link | undefined;
}

/** A paragraph, or a photo with its words for those who do not see it. */
export type UpdatePartView = { readonly text: string } | { readonly href: string; readonly alt: string };

/** An update as a line of a list: title, day and area. */
export interface UpdateRow extends Link {
  /** 2025年6月27日，清溪县 */
  readonly note: string;
}

/** An update in full on the page at `from`. */
export function updateView(snapshot: Snapshot, from: SitePath, update: Update): UpdateView {
  const { title, publishedOn, area, document, line } = update;
  return {
    anchor: updateAnchor(update),
    title,
    day: formatCivilDate(publishedOn),
    parts: updateParts(update).map((part) => ('text' in part ? part : { href: relativeHref(from, keptFilePath(area, part.file)), alt: part.alt })),
    projects: projectLinks(snapshot, from, update),
    source: document === undefined || line === undefined ? undefined : sourceLink(snapshot, from, { document, line, text: title }),
  };
}

/** An update as a line that leads to its place on the page of its area's updates. */
export function updateRow({ model }: Snapshot, from: SitePath, update: Update): UpdateRow {
  const { title, publishedOn, area } = update;
  return {
    words: title,
    href: `${relativeHref(from, updatesPath(area))}#${updateAnchor(update)}`,
    note: `${formatCivilDate(publishedOn)}，${model.areas.get(area)?.name ?? area}`,
  };
}

function projectLinks({ model }: Snapshot, from: SitePath, { projects, area }: Update): Link[] {
  return projects.flatMap((id) => {
    const [project, owner] = [model.projects.get(id), model.areas.get(area)];
    if (project === undefined || owner === undefined) return [];
    const code = model.codes.get(taskObject(project, owner));
    return [{ words: project.title, href: code && relativeHref(from, pageOfCode(code)) }];
  });
}
