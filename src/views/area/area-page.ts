import type { Area } from '../../domain/task/area.ts';
import { areaMentions } from '../../findings/mentions.ts';
import { type AreaTile, areaTile } from './area-tile.ts';
import { type BehindRow, behindList, namedBehind, namedTitles } from './behind.ts';
import { childAreas } from '../../findings/areas-below.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { ledgerYears } from '../../findings/ledger.ts';
import {
  agencyPath,
  areaCalendarPath,
  areaPath,
  documentPath,
  embedPath,
  feedPath,
  ledgerPath,
  type SitePath,
  updatesPath,
  yearPath,
} from '../../domain/publication/page-path.ts';
import { type Link, relativeHref } from '../address.ts';
import { type PlatformGroup, platformGroups } from '../platform/platform-counts.ts';
import { type HonourView, honourViews } from '../honour/honour.ts';
import { type ServiceRow, serviceRows } from '../service/service-page.ts';
import { type PageHead, pageHead } from '../head.ts';
import { type WorkGroupView, workGroupViews } from '../oversight/work-group.ts';
import { type MentionColumn, mentionColumns, type MentionView, mentionView } from '../mention.ts';
import { type OfficialView, officialViews } from './official.ts';
import { hasDates } from '../../findings/planned-dates.ts';
import { besideOf, besideWords, sideBySide } from './side-by-side.ts';
import { scoreFormula, type ScoresView, scoresView } from './scores.ts';
import type { UpdateRow } from '../update/update.ts';
import { newestUpdates } from '../update-pages/updates-page.ts';
import { yearsOf } from '../../findings/area-years.ts';
import { yearsLink } from './years-page.ts';
import { yearWords } from './year-answer.ts';
import { type YearSummary, yearSummary } from './year-summary.ts';

/** An area's front door: its years, its score, who answers, the areas below, its units and documents. */
export interface AreaPage {
  readonly head: PageHead;
  readonly title: string;
  /** 岳阳市的区县; missing for a topmost area. */
  readonly kicker: string | undefined;
  /** The newest year, told first; missing where no list of the area's is on record. */
  readonly newest: YearTile | undefined;
  /** What is behind in it, the furthest first: a few rows and the way to all. */
  readonly behind: AreaBehind | undefined;
  /** The years before. */
  readonly years: readonly YearTile[];
  /** To all of them side by side; missing where there is one or none. */
  readonly yearsBeside: Link | undefined;
  /** Said where no list of the area's is on record; then `above` leads on. */
  readonly absence: string | undefined;
  /** The lists of the area directly above. */
  readonly above: readonly Link[];
  readonly formula: string;
  readonly scores: ScoresView;
  /** What circulars count of the area's platform. */
  readonly platform: readonly PlatformGroup[];
  /** The areas below with how they stand, and what they are called. */
  readonly below: AreaTiles;
  /** The areas beside it. */
  readonly beside: AreaTiles;
  /** The table of this area and those beside it in the newest year; missing where there is none. */
  readonly sideBySide: Link | undefined;
  readonly honours: readonly HonourView[];
  /** Assessment, supervision, incentives, in the words of documents. */
  readonly columns: readonly MentionColumn[];
  readonly mentions: readonly MentionView[];
  /** What is kept of each year besides its progress, newest first. */
  readonly ledgers: readonly Link[];
  readonly documents: readonly Link[];
  readonly updates: readonly UpdateRow[];
  /** The page of all its updates; missing where it has none. */
  readonly allUpdates: Link | undefined;
  readonly agencies: readonly Link[];
  /** Units without a task of their own: those that supervise, examine and issue. */
  readonly otherAgencies: readonly Link[];
  readonly officials: readonly OfficialView[];
  readonly workGroups: readonly WorkGroupView[];
  /** How to be told of what happens here: the feed and the calendar. */
  readonly follow: readonly Link[];
  /** What an editor of another website pastes to show this area's year there: an iframe of the portal's own address. */
  readonly embedCode: string;
  /** What residents can have done, each with its code. */
  readonly services: readonly ServiceRow[];
}

/** What is behind in an area's newest year. */
export interface AreaBehind {
  readonly title: string;
  readonly rows: readonly BehindRow[];
  readonly more: Link;
}

/** Areas as tiles in official order; without any there is no title. */
export interface AreaTiles {
  readonly title: string;
  readonly tiles: readonly AreaTile[];
}

/** A list of one year with how it stands. */
export interface YearTile extends Link {
  readonly summary: YearSummary;
}

/**
 * The page of an area.
 *
 * @throws {RangeError} for an area that is not registered
 */
export function areaPage(snapshot: Snapshot, id: string): AreaPage {
  const { model } = snapshot;
  const path = areaPath(id);
  const area = model.areas.get(id);
  if (area === undefined) throw new RangeError(`no area ${id}`);
  const { parent, name } = area;
  const [newest, ...years] = yearsOf(snapshot, id).map((year) => ({ year, ...yearTile(snapshot, path, area, year, `${year}年`) }));
  return {
    head: pageHead(snapshot, {
      path,
      title: `${name}重点民生实事`,
      description:
        newest === undefined ? `${name}每年办哪些重点民生实事、谁负责、办到哪一步。` : `${name}${newest.words}重点民生实事，${yearWords(newest.summary)}`,
      column: '数据发布',
      above: parent === undefined ? [] : [[parent.name, areaPath(parent.id)]],
      feed: [name, feedPath(id)],
      area: id,
    }),
    title: name,
    kicker: kickerOf(area),
    newest,
    behind: newest && behindOf(snapshot, path, id, newest.year),
    years,
    yearsBeside: yearsLink(snapshot, path, id),
    absence: newest === undefined ? `还没有录入${name}的任务表。` : undefined,
    above:
      parent === undefined
        ? []
        : yearsOf(snapshot, parent.id).map((year) => ({ words: `${parent.name}${year}年的清单`, href: relativeHref(path, yearPath(parent.id, year)) })),
    formula: scoreFormula,
    platform: platformGroups(snapshot, path, id),
    scores: scoresView(snapshot, path, { areas: [area] }),
    below: tilesOf(snapshot, path, childAreas(model, id), '下面的区域', newest?.year),
    beside: tilesOf(snapshot, path, besideOf(snapshot, area), besideWords(area), newest?.year),
    sideBySide: newest && sideBySide(snapshot, path, area, newest.year),
    honours: honourViews(snapshot, path, model.honours.get(id) ?? []),
    columns: mentionColumns(snapshot, path, area),
    mentions: areaMentions(model, area).map((mention) => mentionView(snapshot, path, mention, id)),
    ledgers: ledgerYears(snapshot, id).map((year) => ({ words: `${year}年的问题、检查、调整（台账）`, href: relativeHref(path, ledgerPath(id, year)) })),
    ...unitsOf(snapshot, path, id),
    services: serviceRows(snapshot, path, model.servicesByArea.get(id) ?? []),
    officials: officialViews(snapshot, path, area),
    workGroups: workGroupViews(snapshot, path, id),
    ...updatesOf(snapshot, path, id),
    follow: [
      ...(hasDates(snapshot, id) ? [{ words: '把计划日期和公布日加到手机日历', href: relativeHref(path, areaCalendarPath(id)) }] : []),
      { words: '用订阅软件跟着看（订阅）', href: relativeHref(path, feedPath(id)) },
      { words: '放进别的网站的样子', href: relativeHref(path, embedPath(id)) },
    ],
    embedCode: `<iframe src="${snapshot.siteUrl}${embedPath(id)}" width="100%" height="420" title="${name}重点民生实事" loading="lazy"></iframe>`,
    documents: [...model.documents.values()]
      .filter((document) => document.area === id)
      .map((document) => ({ words: `《${document.title}》`, href: relativeHref(path, documentPath(document.id)) })),
  };
}

/** As many as who looks for the worst of an area asks for. */
const rowsShown = 10;

function behindOf(snapshot: Snapshot, path: SitePath, area: string, year: number): AreaBehind | undefined {
  const { title, rows } = behindList(snapshot, path, area, year);
  const named = namedBehind(snapshot, path, area, year);
  const all = [...rows, ...named];
  if (all.length === 0) return undefined;
  const titles = [...(rows.length === 0 ? [] : [title]), ...namedTitles(named)];
  return {
    title: titles.join('，'),
    rows: all.slice(0, rowsShown),
    more: {
      words: all.length > rowsShown ? `看全部${all.length}项` : `${year}年的全部任务`,
      href: `${relativeHref(path, yearPath(area, year))}${all.length > rowsShown ? '#behind' : ''}`,
    },
  };
}

function tilesOf(snapshot: Snapshot, path: SitePath, areas: readonly Area[], title: string, year: number | undefined): AreaTiles {
  return { title: `${title}${year === undefined ? '' : `${year}年`}`, tiles: areas.map((each) => areaTile(snapshot, path, each, year)) };
}

/** The tile of an area's year on the page at `from`. */
function yearTile(snapshot: Snapshot, from: SitePath, { id }: Pick<Area, 'id'>, year: number, words: string): YearTile {
  return { words, href: relativeHref(from, yearPath(id, year)), summary: yearSummary(snapshot, id, year) };
}

/** Where the area belongs, in a resident's words. */
function kickerOf({ kind, parent }: Area): string | undefined {
  if (parent === undefined) return undefined;
  const words = { province: '', prefecture: '的市', county: '的区县', zone: '的新区、园区', prefectureOwn: '本级直接承担的任务', township: '的乡镇、街道' };
  return `${parent.name}${words[kind]}`;
}

function updatesOf(snapshot: Snapshot, path: SitePath, area: string): Pick<AreaPage, 'updates' | 'allUpdates'> {
  const own = snapshot.model.updatesByArea.get(area) ?? [];
  const all = { words: `全部${own.length}条工作动态`, href: relativeHref(path, updatesPath(area)) };
  return { updates: newestUpdates(snapshot, path, own), allUpdates: own.length === 0 ? undefined : all };
}

/** The area's units: those with a task, and the others. */
function unitsOf({ model, dutiesByAgency }: Snapshot, path: SitePath, area: string): Pick<AreaPage, 'agencies' | 'otherAgencies'> {
  const all = model.agencies.get(area) ?? [];
  const hasDuty = (id: string) => dutiesByAgency.has(`${area}/${id}`);
  const link = (agency: (typeof all)[number]): Link => ({ words: agency.name, href: relativeHref(path, agencyPath(agency)) });
  return { agencies: all.filter(({ id }) => hasDuty(id)).map(link), otherAgencies: all.filter(({ id }) => !hasDuty(id)).map(link) };
}
