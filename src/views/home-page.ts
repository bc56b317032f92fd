import type { Area } from '../domain/area.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import { formatCivilDate } from '../domain/civil-date.ts';
import type { Indicator } from '../domain/programme.ts';
import { areaPath, documentPath, homePath, type Link, relativeHref, yearPath } from './address.ts';
import { areaLinks, type YearTile } from './area-page.ts';
import type { Edition } from './edition.ts';
import { type PageHead, pageHead } from './head.ts';
import { statusCounts } from './status.ts';
import { statusesOf, type TaskRow, taskRow } from './task-row.ts';
import { yearsOf } from './year-page.ts';

/** The first page of the portal. */
export interface HomePage {
  readonly head: PageHead;
  readonly title: string;
  readonly lead: string;
  readonly years: readonly YearTile[];
  /** What is behind schedule in the home area and below it, newest list first. */
  readonly behind: readonly BehindGroup[];
  readonly regions: readonly Region[];
  readonly documents: readonly (Link & { readonly note: string })[];
}

export interface BehindGroup {
  readonly area: Link;
  readonly rows: readonly TaskRow[];
}

/** A prefecture and the areas below it. */
export interface Region {
  readonly area: Link;
  readonly children: readonly Link[];
}

export function homePage(edition: Edition): HomePage {
  const { model } = edition;
  const { portal } = model;
  const home = model.areas.get(portal.homeArea);
  const description = `${portal.name}：每年办哪些实事、谁负责、办到哪一步、有没有按计划、怎样反映问题。`;
  return {
    head: pageHead(edition, { path: homePath, title: portal.name, description, column: '首页' }),
    title: portal.name,
    lead: `政府每年向群众承诺的实事，在这里逐项公开：办什么、谁负责、办到哪一步、有没有按计划。每个数都能点开看它怎么算、出自哪份文件的哪一行。`,
    years: home === undefined ? [] : yearsOf(edition, home.id).map((year) => tileOf(edition, home, year)),
    behind: behindGroups(edition),
    regions: regionsOf(edition),
    documents: [...model.documents.values()].map(({ id, title, issuers, issuedOn }) => ({
      words: `《${title}》`,
      href: documentPath(id),
      note: noteOf(issuers, issuedOn),
    })),
  };
}

function tileOf(edition: Edition, { id, name }: Area, year: number): YearTile {
  const tasks = (edition.tasksByArea.get(id) ?? []).filter(({ programme }) => programme.year === year);
  const statuses = statusesOf(tasks.map((task) => taskRow(edition, homePath, task)));
  return { words: `${name}${year}年`, href: yearPath(id, year), projectCount: tasks.length, counts: statusCounts(statuses) };
}

/** Areas with something behind, each in its newest year that has any report; at most a dozen rows in all. */
function behindGroups(edition: Edition): BehindGroup[] {
  const groups = [...edition.tasksByArea.keys()].flatMap((area) => {
    const [newest] = yearsOf(edition, area);
    const tasks = (edition.tasksByArea.get(area) ?? []).filter(({ programme }) => programme.year === newest);
    const rows = tasks.filter((task) => isBehind(edition, task.project.indicators, area)).map((task) => taskRow(edition, homePath, task));
    const words = `${edition.model.areas.get(area)?.name ?? area}${newest}年`;
    return rows.length === 0 ? [] : [{ area: { words, href: yearPath(area, newest ?? 0) }, rows }];
  });
  return groups.slice(0, 6);
}

function isBehind(edition: Edition, indicators: readonly Indicator[], area: string): boolean {
  return indicators.some((indicator) => edition.outcome(indicator, area).standing.status === 'behindSchedule');
}

function regionsOf(edition: Edition): Region[] {
  const prefectures = [...edition.model.areas.values()].filter(({ kind }) => kind === 'province' || kind === 'prefecture');
  return prefectures.map(({ id, name, kind }) => ({
    area: { words: name, href: relativeHref(homePath, areaPath(id)) },
    children: kind === 'province' ? [] : areaLinks(edition, homePath, id),
  }));
}

function noteOf(issuers: readonly string[], issuedOn: CivilDate | undefined): string {
  return [issuers.join('、'), issuedOn && formatCivilDate(issuedOn)].filter(Boolean).join('，');
}
