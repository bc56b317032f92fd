import { areaPath, type SitePath, updatePath, updatesPath } from '../../domain/publication/page-path.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { type Link, relativeHref } from '../address.ts';
import { type PageHead, pageHead } from '../head.ts';
import { type NowRow, nowRows } from './now.ts';
import { type UpdateView, updateView } from '../update/update.ts';
import { updateWords } from '../update/update-text.ts';

/** The page of an update. */
export interface UpdatePage {
  readonly head: PageHead;
  readonly update: UpdateView;
  /** How the places and tasks that it tells of stand as of the build: news stays, what it tells of goes on. */
  readonly now: readonly NowRow[];
  /** Where it leads on: all updates of its area, and the area itself. */
  readonly onward: readonly Link[];
}

/**
 * The page of an update.
 *
 * @throws {RangeError} for an update that is not there
 */
export function updatePage(snapshot: Snapshot, area: string, id: string): UpdatePage {
  const update = snapshot.model.updatesByArea.get(area)?.find((each) => each.id === id);
  if (update === undefined) throw new RangeError(`no update ${area}/${id}`);
  const path: SitePath = updatePath(update);
  const areaName = snapshot.model.areas.get(area)?.name ?? area;
  return {
    head: pageHead(snapshot, {
      path,
      title: update.title,
      description: firstWords(updateWords(update)),
      column: '工作动态',
      article: { publishedOn: update.publishedOn, source: areaName },
      above: [
        [areaName, areaPath(area)],
        [`${areaName}工作动态`, updatesPath(area)],
      ],
      area,
    }),
    update: updateView(snapshot, path, update),
    now: nowRows(snapshot, path, update),
    onward: [
      { words: `${areaName}的全部工作动态`, href: relativeHref(path, updatesPath(area)) },
      { words: `${areaName}的实事办得怎样`, href: relativeHref(path, areaPath(area)) },
    ],
  };
}

/** As much as stands below a title among search results. */
const longestDescription = 120;

function firstWords(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return line.length > longestDescription ? `${line.slice(0, longestDescription)}……` : line;
}
