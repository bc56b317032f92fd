import { descending } from '../../domain/value/order.ts';
import type { Area } from '../../domain/task/area.ts';
import { areaPath, homePath, yearPath } from '../../domain/publication/page-path.ts';
import { childAreas } from '../../findings/areas-below.ts';
import { isBehindByReckoning } from '../../findings/document-judgement.ts';
import { behindMatters } from '../../findings/behind-matters.ts';
import { worstFirst } from '../../findings/furthest-behind.ts';
import type { YearOutcome } from '../../findings/year-outcomes.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { type Link, relativeHref } from '../address.ts';
import { type BehindRow, behindRow, decidedRow, namedRow } from '../area/behind.ts';
import { yearsOf } from '../../findings/area-years.ts';
import { type AreaTile, areaTile } from '../area/area-tile.ts';
import { overviewLink } from '../area/overview-link.ts';
import { type YearSummary, yearSummary } from '../area/year-summary.ts';

/** A province, a prefecture or a county on the first page: how its newest year stands, the areas below it and what is furthest behind. */
export interface HomeRegion {
  readonly id: string;
  /** Where its areas stand on the page. */
  readonly anchor: string;
  /** 各县市区; empty without tiles. */
  readonly belowWords: string;
  readonly area: Link;
  /** Its newest year; missing where no list of its own is on record. */
  readonly year: (Link & { readonly summary: YearSummary }) | undefined;
  /** 各县市区2024年，按名单顺序，不是地图; empty without tiles. */
  readonly tilesTitle: string;
  /** The areas below in official order: no map. */
  readonly tiles: readonly AreaTile[];
  /** All of them with every promise of the year, on one page; missing where there is none. */
  readonly overview: Link | undefined;
  /** 落后最多的10项（共18项），按月平均推算 */
  readonly behindTitle: string;
  readonly behind: readonly BehindRow[];
}

/** Every area that has others below it, or stands alone; those with the newest figures first, the home area before others like it. */
export function homeRegions(snapshot: Snapshot): HomeRegion[] {
  const { areas, portal } = snapshot.model;
  const tops = [...areas.values()].filter(
    ({ id, kind, parent }) => kind === 'province' || kind === 'prefecture' || id === portal.homeArea || parent === undefined,
  );
  const rowsShown = tops.length > 4 ? 3 : 10;
  return tops.map((area) => regionOf(snapshot, area, { tops, rowsShown })).sort(descending(newestDay));
}

function newestDay({ year }: HomeRegion): string {
  return year?.summary.newestDay ?? '';
}

function regionOf(snapshot: Snapshot, area: Area, { tops, rowsShown }: { tops: readonly Area[]; rowsShown: number }): HomeRegion {
  const [year] = yearsOf(snapshot, area.id);
  const below = area.kind === 'province' ? [] : childAreas(snapshot.model, area.id);
  // What is behind in a county that stands here itself is told there.
  const rows = [area, ...below.filter((each) => !tops.includes(each))].flatMap((each) => behindIn(snapshot, each));
  return {
    id: area.id,
    anchor: `areas-${area.id}`,
    belowWords: below.length === 0 ? '' : belowWords(below),
    area: { words: area.name, href: relativeHref(homePath, areaPath(area.id)) },
    year:
      year === undefined
        ? undefined
        : { words: `${area.name}${year}年`, href: relativeHref(homePath, yearPath(area.id, year)), summary: yearSummary(snapshot, area.id, year) },
    tilesTitle: below.length === 0 ? '' : `${belowWords(below)}${year === undefined ? '' : `${year}年`}，按名单顺序，不是地图`,
    tiles: below.map((each) => areaTile(snapshot, homePath, each, year)),
    overview: year === undefined ? undefined : overviewLink(snapshot, homePath, area, year),
    behindTitle: `${below.length === 0 ? '' : `${area.name}和${belowWords(below)}`}${behindWords(rows, rowsShown)}${judgesOf(rows)}`,
    behind: rows
      .sort(inOrder)
      .slice(0, rowsShown)
      .map(({ row }) => row),
  };
}

interface OrderedRow {
  readonly row: BehindRow;
  readonly kind: 'failed' | 'partly' | 'byFigures' | 'named';
  /** What is behind by its figures. */
  readonly lead: YearOutcome | undefined;
}

/** What is behind in an area's newest year: the furthest first, then what a document alone calls so. */
function behindIn(snapshot: Snapshot, { id, kind, name }: Area): OrderedRow[] {
  // 市本级 repeats what its prefecture reports of itself.
  const [year] = kind === 'prefectureOwn' ? [] : yearsOf(snapshot, id);
  if (year === undefined) return [];
  const place = `${name}${year}年`;
  const { decided, byFigures, named } = behindMatters(snapshot, id, year);
  const placed = (row: BehindRow, kind: OrderedRow['kind'], lead?: YearOutcome): OrderedRow => ({ row: { ...row, place }, kind, lead });
  return [
    ...decided.map((each) => placed(decidedRow(snapshot, homePath, each), each.outcome.outcome === 'partly' ? 'partly' : 'failed')),
    ...byFigures.map((each) => placed(behindRow(snapshot, homePath, each), 'byFigures', each)),
    ...named.map((each) => placed(namedRow(snapshot, homePath, each), 'named')),
  ];
}

const kindsInOrder: readonly OrderedRow['kind'][] = ['failed', 'partly', 'byFigures', 'named'];

function inOrder(left: OrderedRow, right: OrderedRow): number {
  const byKind = kindsInOrder.indexOf(left.kind) - kindsInOrder.indexOf(right.kind);
  return byKind !== 0 || left.lead === undefined || right.lead === undefined ? byKind : worstFirst(left.lead.outcome, right.lead.outcome);
}

/** 落后最多的10项（共18项）; where results were approved, first of how many projects that is: 最终审定没有全部完成的5个项目，落后的1项. */
function behindWords(rows: readonly OrderedRow[], shown: number): string {
  const ended = rows.filter(({ kind }) => kind === 'failed' || kind === 'partly').length;
  const most = rows.length > shown ? `，先列${shown}项（共${rows.length}项）` : '';
  if (ended === 0) return rows.length > shown ? `落后最多的${shown}项（共${rows.length}项）` : `落后的${rows.length}项`;
  return `最终审定没有全部完成的${ended}个项目${rows.length === ended ? '' : `，落后的${rows.length - ended}项`}${most}`;
}

/** Whose judgement the rows are: ours by months where a document speaks of none of them, or the document's own beside it. */
function judgesOf(rows: readonly OrderedRow[]): string {
  const ours = rows.filter(({ lead }) => lead !== undefined && isBehindByReckoning(lead.outcome)).length;
  if (ours === 0) return '';
  return ours === rows.length ? '，本站按月平均推算' : `，其中${ours}项是本站按月平均推算的`;
}

function belowWords(below: readonly Area[]): string {
  return below.some(({ kind }) => kind === 'township') ? '各乡镇、街道' : '各县市区';
}
