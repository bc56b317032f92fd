import { descending } from '../../domain/value/order.ts';
import { areaPath, feedPath, type SitePath, updatesPath } from '../../domain/publication/page-path.ts';
import type { Update } from '../../domain/publication/update.ts';
import { areasInOrder } from '../../findings/areas-below.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { type Link, relativeHref } from '../address.ts';
import { fewestTexts, type ListTools, listTools } from '../list/list-tools.ts';
import { type PageHead, pageHead } from '../head.ts';
import { type UpdateRow, updateRow } from '../update/update.ts';

/** The newest updates of the portal, and the way to all of each area. */
export interface UpdatesPage {
  readonly head: PageHead;
  /** 共3条；最新的50条列在这里。 */
  readonly size: string;
  readonly rows: readonly UpdateRow[];
  readonly tools: ListTools;
  readonly areas: readonly Link[];
}

/** All updates of one area, newest first. */
export interface AreaUpdatesPage {
  readonly head: PageHead;
  readonly title: string;
  readonly size: string;
  readonly rows: readonly UpdateRow[];
  readonly tools: ListTools;
}

/** Rows on the page of the whole portal. */
const rowsShown = 50;

/** Lines on the pages of home, of areas and of units. */
const newestShown = 5;

export function updatesPage(snapshot: Snapshot): UpdatesPage {
  const path = updatesPath();
  const { model } = snapshot;
  const all = newestOf(snapshot);
  return {
    head: pageHead(snapshot, { path, title: '工作动态', description: '各区域发布的重点民生实事工作动态，最新的在前。', column: '工作动态' }),
    size: all.length === 0 ? '还没有发布工作动态。' : `共${all.length}条${all.length > rowsShown ? `，这里列最新的${rowsShown}条` : ''}。`,
    ...listOf(snapshot, path, all.slice(0, rowsShown)),
    areas: areasInOrder(model).flatMap(({ id, name }) => {
      const count = model.updatesByArea.get(id)?.length ?? 0;
      return count === 0 ? [] : [{ words: `${name}（${count}条）`, href: relativeHref(path, updatesPath(id)) }];
    }),
  };
}

/** The page of an area's updates; an area without one has no page. */
export function areaUpdatesPage(snapshot: Snapshot, area: string): AreaUpdatesPage {
  const path = updatesPath(area);
  const name = snapshot.model.areas.get(area)?.name ?? area;
  const updates = snapshot.model.updatesByArea.get(area) ?? [];
  return {
    head: pageHead(snapshot, {
      path,
      title: `${name}工作动态`,
      description: `${name}发布的重点民生实事工作动态，共${updates.length}条。`,
      column: '工作动态',
      above: [[name, areaPath(area)]],
      feed: [name, feedPath(area)],
      area,
    }),
    title: `${name}工作动态`,
    size: `共${updates.length}条，最新的在前。`,
    ...listOf(snapshot, path, updates),
  };
}

/** Updates, newest first, and how they can be looked through where they are many. */
function listOf(snapshot: Snapshot, path: SitePath, updates: readonly Update[]): { readonly tools: ListTools; readonly rows: UpdateRow[] } {
  const { tools, marks } = listTools(
    updates.map(({ title, publishedOn, area }) => ({
      name: title,
      day: publishedOn,
      areas: [{ value: area, words: snapshot.model.areas.get(area)?.name ?? area }],
    })),
    { unit: '条', sorts: ['newest', 'oldest', 'name'], labels: { area: '区域' }, fewest: fewestTexts },
  );
  return { tools, rows: updates.map((update, index) => ({ ...updateRow(snapshot, path, update), marks: marks[index] ?? {} })) };
}

/** The newest updates on the page at `from`: of the whole portal, or of those given. */
export function newestUpdates(snapshot: Snapshot, from: SitePath, updates: readonly Update[] = newestOf(snapshot)): UpdateRow[] {
  return updates.slice(0, newestShown).map((update) => updateRow(snapshot, from, update));
}

/** Newest first; those of one day in the order of their areas' folders and their own names. */
function newestOf({ model }: Snapshot): Update[] {
  const all = [...model.updatesByArea.values()].flat();
  return all.sort(descending(({ publishedOn }) => publishedOn));
}
