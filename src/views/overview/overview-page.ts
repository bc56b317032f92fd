import type { Area } from '../../domain/task/area.ts';
import type { Project } from '../../domain/task/programme.ts';
import { areaPath, overviewPath, yearPath } from '../../domain/publication/page-path.ts';
import { childAreas } from '../../findings/areas-below.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { type OverviewPart, overviewParts } from '../../findings/overview.ts';
import { levelName } from '../../findings/task.ts';
import { resultsOfYear } from '../../findings/year-end.ts';
import { type Link, relativeHref } from '../address.ts';
import { overviewTitle } from '../area/overview-link.ts';
import { dateWords } from '../area/year-summary.ts';
import { type StatusShares, statusShares } from '../area/status-shares.ts';
import { type StatusView, statusView } from '../figure/status.ts';
import { type PageHead, pageHead } from '../head.ts';
import { listed } from '../words.ts';
import { resultCounts } from '../year/year-end.ts';
import { type FoundCell, foundCell, type OverviewCell, overviewCell } from './overview-cell.ts';

/** The areas below one against what was promised in a year: where every task stands, on one page. */
export interface OverviewPage {
  readonly head: PageHead;
  readonly title: string;
  /** How much the table holds, of which day it is, and how often there is no task or no document says anything. */
  readonly sentence: string;
  /** Of the tasks alone: each indicator once in each area. */
  readonly counts: StatusShares;
  readonly columns: readonly OverviewColumn[];
  readonly rows: readonly OverviewRow[];
  /** What is counted once, and how the table is read. */
  readonly note: string;
  /** The year of the area itself. */
  readonly year: Link;
}

/** One project of a promise. */
export interface OverviewColumn {
  /** 省定第3件; without a number where the list prints none. */
  readonly place: string;
  readonly project: string;
}

/** One area, with a cell for every column. */
export interface OverviewRow {
  readonly area: Link;
  readonly cells: readonly OverviewCell[];
}

const note =
  '一项指标在一个区域算一项；两份清单都列了的只数一次。点格子看这个区域的这件实事；一格有几项指标、情况不同的，各写几项，格子不涂颜色，有落后的涂落后的颜色。电脑上表格可以上下左右移动，表头和区域名不动；手机上一个区域一段。';

/** The page that holds an area's parts against the promises of a year. */
export function overviewPage(snapshot: Snapshot, area: Area, year: number): OverviewPage {
  const path = overviewPath(area.id, year);
  const parts = overviewParts(snapshot, area, year);
  const projects = columnsOf(snapshot, parts);
  const found = parts.map(({ tasks, ...part }) => ({ ...part, cells: projects.map((project) => foundCell(snapshot, project, part.area.id, tasks)) }));
  const all = found.flatMap(({ cells }) => cells);
  const statuses = all.flatMap(({ told }) => told.flatMap(({ outcome, isCountedElsewhere }) => (isCountedElsewhere ? [] : [statusView(outcome.standing)])));
  const title = overviewTitle(area, year);
  return {
    head: pageHead(snapshot, {
      path,
      title,
      description: `${title}：每个区域、每件实事办到哪一步，有没有按计划，一张表看全。`,
      column: '数据发布',
      above: [
        [area.name, areaPath(area.id)],
        [`${year}年`, yearPath(area.id, year)],
      ],
      area: area.id,
    }),
    title,
    sentence: [
      sizeSentence(found.length, projects),
      dateSentence(snapshot, area, year, all),
      notAssignedSentence(statuses),
      absenceSentence(snapshot, area, found),
    ].join(''),
    counts: statusShares(statuses.filter(({ kind }) => kind !== 'notAssigned')),
    columns: projects.map(columnOf),
    note,
    rows: found.map(({ area: { id, name }, cells }) => ({
      area: { words: name, href: relativeHref(path, yearPath(id, year)) },
      cells: cells.map((cell) => overviewCell(path, cell, name)),
    })),
    year: { words: `${area.name}${year}年重点民生实事`, href: relativeHref(path, yearPath(area.id, year)) },
  };
}

/** The projects of which an area has a part, in the order of their lists. */
function columnsOf({ model }: Snapshot, parts: readonly OverviewPart[]): Project[] {
  const asked = new Set(parts.flatMap(({ tasks }) => tasks.map(({ project }) => project)));
  return [...model.programmes.values()].flatMap(({ projects }) => projects.filter((project) => asked.has(project)));
}

function columnOf({ title, titleBelow, commitment, programme }: Project): OverviewColumn {
  const { number } = commitment;
  return { place: `${levelName(programme)}${number === undefined ? '' : `第${number}件`}`, project: titleBelow ?? title };
}

function sizeSentence(areas: number, projects: readonly Project[]): string {
  const commitments = new Set(projects.map(({ commitment }) => commitment)).size;
  return `${areas}个区域、${commitments}件实事${commitments === projects.length ? '' : `（${projects.length}个项目）`}。`;
}

/** What a document says an area has not is no task to count, and not the same as what no document says. */
function notAssignedSentence(statuses: readonly StatusView[]): string {
  const count = statuses.filter(({ kind }) => kind === 'notAssigned').length;
  return count === 0 ? '' : `另有${count}项文件写明没有任务。`;
}

/** In how many cells nothing stands, and which areas have no row at all: that no document says it is not that there is no task. */
function absenceSentence({ model }: Snapshot, area: Area, found: readonly { readonly area: Area; readonly cells: readonly FoundCell[] }[]): string {
  const untold = found.flatMap(({ cells }) => cells).filter(({ told }) => told.length === 0).length;
  const shown = new Set(found.map((each) => each.area));
  const missing = childAreas(model, area.id).filter((each) => !shown.has(each));
  return [
    untold === 0 ? '' : `文件没有写到的有${untold}格，写“文件未提”，不等于没有任务。`,
    missing.length === 0 ? '' : `没有列出${listed(missing.map(({ name }) => name))}：文件没有写到它们有哪些任务。`,
  ].join('');
}

function dateSentence(snapshot: Snapshot, area: Area, year: number, cells: readonly FoundCell[]): string {
  const days = cells.flatMap(({ told }) => told.flatMap(({ outcome: { latest } }) => (latest === undefined ? [] : [latest.asOf])));
  const results = resultsOfYear(snapshot, area.id, year);
  const counts = resultCounts(results);
  return `${counts === undefined ? '' : `${counts}。`}${dateWords(year, days, snapshot.builtOn, results.length > 0)}`;
}
