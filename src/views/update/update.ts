import { formatCivilDate } from '../../domain/value/civil-date.ts';
import { areaPath, pageOfCode, keptFilePath, type SitePath, updatePath, updatesPath } from '../../domain/publication/page-path.ts';
import { type Update, updateParts } from '../../domain/publication/update.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { taskObject } from '../../findings/task.ts';
import { type Link, relativeHref } from '../address.ts';
import { type PageHead, pageHead } from '../head.ts';
import { sourceLink } from '../source-line.ts';
import { updateHtml, updateWords } from './update-text.ts';

/** One update in full, with its photos. */
export interface UpdateView {
  readonly title: Link;
  readonly day: string;
  readonly parts: readonly UpdatePartView[];
  /** The document that it rests on; missing where it names none. */
  readonly source: Link | undefined;
}

/** The page of an update. */
export interface UpdatePage {
  readonly head: PageHead;
  readonly update: UpdateView;
  /** The tasks that it is about, with the pages of those that have one. */
  readonly projects: readonly Link[];
  /** All updates of its area. */
  readonly all: Link;
}

/** Paragraphs and lists as HTML, or a photo with its words for those who do not see it. */
export type UpdatePartView = { readonly html: string } | { readonly href: string; readonly alt: string };

/** An update as a line of a list: title, day and area. */
export interface UpdateRow extends Link {
  /** 2025年6月27日，清溪县 */
  readonly note: string;
}

/**
 * The page of an update.
 *
 * @throws {RangeError} for an update that is not there
 */
export function updatePage(snapshot: Snapshot, area: string, id: string): UpdatePage {
  const update = snapshot.model.updatesByArea.get(area)?.find((each) => each.id === id);
  if (update === undefined) throw new RangeError(`no update ${area}/${id}`);
  const path = updatePath(update);
  const areaName = snapshot.model.areas.get(area)?.name ?? area;
  const all = `${areaName}工作动态`;
  return {
    head: pageHead(snapshot, {
      path,
      title: update.title,
      description: firstWords(updateWords(update)),
      column: '工作动态',
      article: { publishedOn: update.publishedOn, source: areaName },
      above: [
        [areaName, areaPath(area)],
        [all, updatesPath(area)],
      ],
      area,
    }),
    update: updateView(snapshot, path, update),
    projects: projectLinks(snapshot, path, update),
    all: { words: `${areaName}的全部工作动态`, href: relativeHref(path, updatesPath(area)) },
  };
}

/** An update in full on the page at `from`. */
export function updateView(snapshot: Snapshot, from: SitePath, update: Update): UpdateView {
  const { title, publishedOn, area, document, line } = update;
  return {
    title: { words: title, href: relativeHref(from, updatePath(update)) },
    day: formatCivilDate(publishedOn),
    parts: updateParts(update).map((part) =>
      'text' in part ? { html: updateHtml(part.text, from) } : { href: relativeHref(from, keptFilePath(area, part.file)), alt: part.alt },
    ),
    source: document === undefined || line === undefined ? undefined : sourceLink(snapshot, from, { document, line, text: title }),
  };
}

/** An update as a line that leads to its page. */
export function updateRow({ model }: Snapshot, from: SitePath, update: Update): UpdateRow {
  const { title, publishedOn, area } = update;
  return { words: title, href: relativeHref(from, updatePath(update)), note: `${formatCivilDate(publishedOn)}，${model.areas.get(area)?.name ?? area}` };
}

/** As much as stands below a title among search results. */
const longestDescription = 120;

function firstWords(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return line.length > longestDescription ? `${line.slice(0, longestDescription)}……` : line;
}

function projectLinks({ model }: Snapshot, from: SitePath, { projects, area }: Update): Link[] {
  return projects.flatMap((id) => {
    const [project, owner] = [model.projects.get(id), model.areas.get(area)];
    if (project === undefined || owner === undefined) return [];
    const code = model.codes.get(taskObject(project, owner));
    return [{ words: project.title, href: code && relativeHref(from, pageOfCode(code)) }];
  });
}
