import { areaKindNames } from '../../domain/task/area.ts';
import { agencyPath, areaPath, documentPath, type Link, relativeHref, type SitePath, yearPath } from '../address.ts';
import { childAreas } from '../../findings/areas-below.ts';
import type { Edition } from '../../findings/edition.ts';
import { type PageHead, pageHead } from '../head.ts';
import { statusCounts, type StatusView } from '../task/status.ts';
import { statusesOf, taskRow } from '../task/task-row.ts';
import { yearsOf } from './year-page.ts';

/** An area's front door: its years, the areas below, its units and documents. */
export interface AreaPage {
  readonly head: PageHead;
  readonly title: string;
  readonly kind: string;
  readonly years: readonly YearTile[];
  readonly parent: Link | undefined;
  readonly children: readonly Link[];
  readonly agencies: readonly Link[];
  readonly documents: readonly Link[];
}

export interface YearTile extends Link {
  readonly projectCount: number;
  readonly counts: readonly { readonly status: StatusView; readonly count: number }[];
}

/** The page of an area. */
export function areaPage(edition: Edition, id: string): AreaPage {
  const { model } = edition;
  const path = areaPath(id);
  const area = model.areas.get(id);
  if (area === undefined) throw new Error(`no area ${id}`);
  const { parent } = area;
  const years = yearsOf(edition, id).map((year) => yearTile(edition, path, id, year));
  return {
    head: pageHead(edition, {
      path,
      title: `${area.name}重点民生实事`,
      description: `${area.name}每年办哪些重点民生实事、谁负责、办到哪一步。`,
      column: '数据发布',
      above: parent === undefined ? [] : [[parent.name, areaPath(parent.id)]],
    }),
    title: area.name,
    kind: areaKindNames[area.kind],
    years,
    parent: parent && { words: parent.name, href: relativeHref(path, areaPath(parent.id)) },
    children: areaLinks(edition, path, id),
    agencies: unitsOf(edition, path, id),
    documents: [...model.documents.values()]
      .filter((document) => document.area === id)
      .map((document) => ({ words: `《${document.title}》`, href: relativeHref(path, documentPath(document.id)) })),
  };
}

/** Links to the areas directly below. */
export function areaLinks({ model }: Edition, from: SitePath, area: string): Link[] {
  return childAreas(model, area).map(({ id, name }) => ({ words: name, href: relativeHref(from, areaPath(id)) }));
}

function yearTile(edition: Edition, path: SitePath, area: string, year: number): YearTile {
  const tasks = (edition.tasksByArea.get(area) ?? []).filter(({ project }) => project.programme.year === year);
  const rows = tasks.map((task) => taskRow(edition, path, task));
  return {
    words: `${year}年`,
    href: relativeHref(path, yearPath(area, year)),
    projectCount: tasks.length,
    counts: statusCounts(statusesOf(rows)),
  };
}

/** Units with at least one duty; the others have no page. */
function unitsOf({ model, dutiesByAgency }: Edition, path: SitePath, area: string): Link[] {
  return (model.agencies.get(area) ?? []).flatMap((agency) => {
    const duties = dutiesByAgency.get(`${area}/${agency.id}`) ?? [];
    return duties.length === 0 ? [] : [{ words: agency.name, href: relativeHref(path, agencyPath(agency)) }];
  });
}
