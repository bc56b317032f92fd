import type { Area } from '../../domain/task/area.ts';
import type { CivilDate } from '../../domain/value/civil-date.ts';
import { formatCivilDate } from '../../domain/value/civil-date.ts';
import type { OfficialDocument } from '../../domain/publication/document.ts';
import { areaPath, documentPath, documentsPath, homePath, yearPath } from '../../domain/publication/page-path.ts';
import { type Link, relativeHref } from '../address.ts';
import { areaLinks, type YearTile, yearTile } from './area-page.ts';
import { type BehindList, behindList, type BehindRow, namedBehind } from './behind.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { type PageHead, pageHead } from '../head.ts';
import type { UpdateRow } from '../update/update.ts';
import { newestUpdates } from '../update/updates-page.ts';
import { yearsOf } from './year-page.ts';
import { yearSummary } from './year-summary.ts';

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
  readonly allDocuments: Link;
  /** The newest of the whole portal; `updates.html` has the others. */
  readonly updates: readonly UpdateRow[];
}

/** What is behind in one area: a few rows, how many there are, and the way to all of them. */
export interface BehindGroup {
  /** 岳阳楼区2023年：未达序时的8项指标 */
  readonly area: Link;
  readonly count: number;
  /** 这一年已经结束，最后一次报告截至2023年5月31日，年终结果没有在本站公布。 */
  readonly dates: string;
  readonly rows: readonly BehindRow[];
  /** Missing where every row is shown. */
  readonly more: Link | undefined;
}

/** A prefecture and the areas below it. */
export interface Region {
  readonly area: Link;
  readonly children: readonly Link[];
}

export function homePage(snapshot: Snapshot): HomePage {
  const { model } = snapshot;
  const { portal } = model;
  const description = `${portal.name}：每年办哪些实事、谁负责、办到哪一步、有没有按计划、怎样反映问题。`;
  return {
    head: pageHead(snapshot, { path: homePath, title: portal.name, description, column: '首页' }),
    title: portal.name,
    lead: `政府每年向群众承诺的实事，在这里逐项公开：办什么、谁负责、办到哪一步、有没有按计划。每个数都能点开看它怎么算、出自哪份文件的哪一行。`,
    years: prefectures(model, portal.homeArea).flatMap((area) =>
      yearsOf(snapshot, area.id)
        .slice(0, 1)
        .map((year) => yearTile(snapshot, homePath, area, year, `${area.name}${year}年`)),
    ),
    behind: behindGroups(snapshot),
    regions: regionsOf(snapshot),
    documents: newestDocuments(model).map(({ id, title, issuers, issuedOn }) => ({
      words: `《${title}》`,
      href: documentPath(id),
      note: noteOf(issuers, issuedOn),
    })),
    allDocuments: { words: `全部${model.documents.size}份文件`, href: documentsPath },
    updates: newestUpdates(snapshot, homePath),
  };
}

/** The home area, then the prefectures: each with its newest list. */
function prefectures({ areas }: Snapshot['model'], homeArea: string): Area[] {
  const home = areas.get(homeArea);
  const others = [...areas.values()].filter(({ id, kind }) => kind === 'prefecture' && id !== homeArea);
  return home === undefined ? others : [home, ...others];
}

const rowsOfAnArea = 4;
const areasShown = 12;
const documentsShown = 12;

/** The newest documents; one without a date comes last. */
function newestDocuments({ documents }: Snapshot['model']): OfficialDocument[] {
  const day = ({ issuedOn }: OfficialDocument): string => issuedOn ?? '';
  return [...documents.values()].sort((left, right) => day(right).localeCompare(day(left), 'en')).slice(0, documentsShown);
}

/** The areas with most behind in their newest year. */
function behindGroups(snapshot: Snapshot): BehindGroup[] {
  const groups = [...snapshot.tasksByArea.keys()].flatMap((area) => {
    const [year = 0] = yearsOf(snapshot, area);
    // 市本级 repeats what its prefecture reports of itself.
    if (snapshot.model.areas.get(area)?.kind === 'prefectureOwn') return [];
    const [behind, named] = [behindList(snapshot, homePath, area, year), namedBehind(snapshot, homePath, area, year)];
    return behind.rows.length + named.length === 0 ? [] : [behindGroup(snapshot, area, year, behind, named)];
  });
  return groups.sort((left, right) => right.count - left.count).slice(0, areasShown);
}

function behindGroup(snapshot: Snapshot, area: string, year: number, { title, rows: counted }: BehindList, named: readonly BehindRow[]): BehindGroup {
  const href = yearPath(area, year);
  const rows = [...counted, ...named];
  return {
    area: {
      words: `${snapshot.model.areas.get(area)?.name ?? area}${year}年：${[counted.length > 0 ? title : '', named.length > 0 ? `文件点名落后的${named.length}项指标` : ''].filter(Boolean).join('，')}`,
      href,
    },
    count: rows.length,
    dates: yearSummary(snapshot, area, year).dates,
    rows: rows.slice(0, rowsOfAnArea),
    more: rows.length > rowsOfAnArea ? { words: `看全部${rows.length}项`, href: `${href}#behind` } : undefined,
  };
}

function regionsOf(snapshot: Snapshot): Region[] {
  const prefectures = [...snapshot.model.areas.values()].filter(({ kind }) => kind === 'province' || kind === 'prefecture');
  return prefectures.map(({ id, name, kind }) => ({
    area: { words: name, href: relativeHref(homePath, areaPath(id)) },
    children: kind === 'province' ? [] : areaLinks(snapshot, homePath, id),
  }));
}

function noteOf(issuers: readonly string[], issuedOn: CivilDate | undefined): string {
  return [issuers.join('、'), issuedOn && formatCivilDate(issuedOn)].filter(Boolean).join('，');
}
