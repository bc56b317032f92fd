import type { Area } from '../../domain/task/area.ts';
import type { CivilDate } from '../../domain/value/civil-date.ts';
import { formatCivilDate } from '../../domain/value/civil-date.ts';
import type { OfficialDocument } from '../../domain/publication/document.ts';
import { areaPath, documentPath, homePath, type Link, pageOfCode, relativeHref, yearPath } from '../address.ts';
import { areaLinks, type YearTile } from './area-page.ts';
import type { Edition } from '../../findings/edition.ts';
import { indicatorSlug } from '../task/figure.ts';
import { rowFigure } from '../task/figure/row.ts';
import { type PageHead, pageHead } from '../head.ts';
import { statusCounts } from '../task/status.ts';
import { statusesOf, taskRow } from '../task/task-row.ts';
import { yearsOf } from './year-page.ts';

/** The first page of the portal. */
export interface HomePage {
  readonly head: PageHead;
  readonly title: string;
  readonly lead: string;
  /** The newest list of the home area and of every prefecture. */
  readonly years: readonly YearTile[];
  /** The dozen areas with most behind schedule. */
  readonly behind: readonly BehindGroup[];
  readonly regions: readonly Region[];
  /** The newest dozen. */
  readonly documents: readonly (Link & { readonly note: string })[];
  readonly allDocuments: Link | undefined;
}

/** What is behind in one area: a few rows, and how many there are. */
export interface BehindGroup {
  readonly area: Link;
  readonly count: number;
  readonly rows: readonly BehindRow[];
}

export interface BehindRow extends Link {
  readonly number: string;
}

/** A prefecture and the areas below it. */
export interface Region {
  readonly area: Link;
  readonly children: readonly Link[];
}

export function homePage(edition: Edition): HomePage {
  const { model } = edition;
  const { portal } = model;
  const description = `${portal.name}：每年办哪些实事、谁负责、办到哪一步、有没有按计划、怎样反映问题。`;
  return {
    head: pageHead(edition, { path: homePath, title: portal.name, description, column: '首页' }),
    title: portal.name,
    lead: `政府每年向群众承诺的实事，在这里逐项公开：办什么、谁负责、办到哪一步、有没有按计划。每个数都能点开看它怎么算、出自哪份文件的哪一行。`,
    years: prefectures(model, portal.homeArea).flatMap((area) => yearsOf(edition, area.id).slice(0, 1).map((year) => tileOf(edition, area, year))),
    behind: behindGroups(edition),
    regions: regionsOf(edition),
    documents: newestDocuments(model).map(({ id, title, issuers, issuedOn }) => ({
      words: `《${title}》`,
      href: documentPath(id),
      note: noteOf(issuers, issuedOn),
    })),
    allDocuments: model.documents.size > documentsShown ? { words: `全部${model.documents.size}份文件`, href: 'sitemap.html' } : undefined,
  };
}

/** The home area, then the prefectures: each with its newest list. */
function prefectures({ areas }: Edition['model'], homeArea: string): Area[] {
  const home = areas.get(homeArea);
  const others = [...areas.values()].filter(({ id, kind }) => kind === 'prefecture' && id !== homeArea);
  return home === undefined ? others : [home, ...others];
}

function tileOf(edition: Edition, { id, name }: Area, year: number): YearTile {
  const tasks = (edition.tasksByArea.get(id) ?? []).filter(({ project }) => project.programme.year === year);
  const statuses = statusesOf(tasks.map((task) => taskRow(edition, homePath, task)));
  return { words: `${name}${year}年`, href: yearPath(id, year), projectCount: tasks.length, counts: statusCounts(statuses) };
}

const rowsOfAnArea = 4;
const areasShown = 12;
const documentsShown = 12;

/** The newest documents; one without a date comes last. */
function newestDocuments({ documents }: Edition['model']): OfficialDocument[] {
  const day = ({ issuedOn }: OfficialDocument): string => issuedOn ?? '';
  return [...documents.values()].sort((left, right) => day(right).localeCompare(day(left), 'en')).slice(0, documentsShown);
}

/** The areas with most behind in their newest year. */
function behindGroups(edition: Edition): BehindGroup[] {
  const groups = [...edition.tasksByArea.keys()].flatMap((area) => {
    const [year = 0] = yearsOf(edition, area);
    const rows = behindRows(edition, area, year);
    const words = `${edition.model.areas.get(area)?.name ?? area}${year}年`;
    const link = { words, href: yearPath(area, year) };
    return rows.length === 0 ? [] : [{ area: link, count: rows.length, rows: rows.slice(0, rowsOfAnArea) }];
  });
  return groups.sort((left, right) => right.count - left.count).slice(0, areasShown);
}

function behindRows(edition: Edition, area: string, year: number): BehindRow[] {
  const tasks = (edition.tasksByArea.get(area) ?? []).filter(({ project }) => project.programme.year === year);
  return tasks.flatMap(({ project, code }) =>
    project.indicators
      .map((indicator) => edition.outcome(indicator, area))
      .filter(({ standing }) => standing.status === 'behindSchedule')
      .map((outcome) => ({
        words: outcome.indicator.text,
        href: code && `${pageOfCode(code)}#${indicatorSlug(outcome.indicator)}`,
        number: rowFigure(outcome),
      })),
  );
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
