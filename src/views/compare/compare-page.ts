import type { Area } from '../../domain/task/area.ts';
import { assignmentKey } from '../../domain/task/assignment.ts';
import { formatCivilDate } from '../../domain/value/civil-date.ts';
import type { Indicator } from '../../domain/task/programme.ts';
import type { SitePath } from '../../domain/publication/page-path.ts';
import type { Link } from '../address.ts';
import { type AreaRank, areaRanks } from '../../findings/area-ranks.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { taskHref } from '../task/figure.ts';
import { shortFigure } from '../figure/row.ts';
import { type PageHead, pageHead } from '../head.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { type StatusView, statusView } from '../figure/status.ts';
import { isTask } from '../../domain/task/target.ts';
import { levelName, taskObject } from '../../findings/task.ts';
import { dueTitle } from '../figure/verdict.ts';
import { percentWords } from '../words.ts';
import { type ContradictionView, contradictionView } from '../task/contradiction.ts';
import { askedWords } from './asked.ts';

/** One indicator over the areas that have it, one table per area that split it. */
export interface ComparisonPage {
  readonly head: PageHead;
  readonly title: string;
  /** 2023年 · 省定 · 新增公办学位 */
  readonly kicker: string;
  readonly project: Link;
  readonly tables: readonly ComparisonTable[];
  /** What documents leave open or say twice of the indicator, in any of the areas. */
  readonly contradictions: readonly ContradictionView[];
}

export interface ComparisonTable {
  readonly caption: string;
  /** A long requirement that several areas share, said once above the table; its cells say 见上. */
  readonly requirement: string | undefined;
  /** 按月平均应到 */
  readonly dueTitle: string;
  readonly rows: readonly ComparisonRow[];
  /** How many areas have the task and how many could be ranked. */
  readonly sentence: string;
}

export interface ComparisonRow {
  readonly area: Link;
  readonly target: string;
  readonly figure: string;
  readonly scheduled: string;
  readonly status: StatusView;
  readonly asOf: string;
  /** 1/9, computed here among the areas with a completion; empty without one. */
  readonly rank: string;
  /** As the document prints it. */
  readonly printedRank: string;
}

export function comparisonPath({ id }: Pick<Indicator, 'id'>): SitePath {
  return `compare/${id}.html`;
}

/** Indicators that at least two areas beside each other have or report, in list order. */
export function comparedIndicators({ model }: Snapshot): Indicator[] {
  return [...model.indicators.values()].filter((indicator) =>
    splitters({ model }, indicator).some(([, areas]) => areas.filter((area) => isCompared(model, indicator, area)).length > 1),
  );
}

/**
 * The comparison of one indicator.
 *
 * @throws {RangeError} for an indicator that is not registered
 */
export function comparisonPage(snapshot: Snapshot, id: string): ComparisonPage {
  const { model } = snapshot;
  const indicator = model.indicators.get(id);
  if (indicator === undefined) throw new RangeError(`no indicator ${id}`);
  const path = comparisonPath(indicator);
  const { project } = indicator;
  const { programme } = project;
  const tables = splitters(snapshot, indicator).map(([parent, areas]) => comparisonTable(snapshot, path, indicator, parent, areas));
  return {
    head: pageHead(snapshot, {
      path,
      title: `${indicator.text}各区域比较`,
      description: `${programme.title}“${indicator.text}”各区域的任务、进展、状态和名次。`,
      column: '数据发布',
      above: [['比较', 'compare.html']],
    }),
    title: indicator.text,
    kicker: `${programme.year}年 · ${levelName(programme)}`,
    project: { words: project.title, href: taskHref(snapshot, path, project, programme.issuer.id) },
    tables,
    contradictions: (snapshot.contradictionsByProject.get(project.id) ?? [])
      .filter(({ about }) => about.some((subject) => subject === id || subject.startsWith(`${id}@`)))
      .map((each) => contradictionView(snapshot, path, each)),
  };
}

/** Area that has the indicator's areas directly below it → these areas, those without the task included, those that only report it last. */
function splitters({ model }: Pick<Snapshot, 'model'>, { id }: Indicator): [Area, Area[]][] {
  const groups = new Map<Area, Area[]>();
  const told = [...model.areas.values()].filter((area) => model.reports.has(assignmentKey(id, area.id)));
  const shared = [...(model.allocations.get(id)?.keys() ?? [])].flatMap((area) => model.areas.get(area) ?? []);
  for (const area of new Set([...shared, ...told])) {
    if (area.parent === undefined) continue;
    const group = groups.get(area.parent);
    if (group === undefined) groups.set(area.parent, [area]);
    else group.push(area);
  }
  return [...groups].filter(([, areas]) => areas.length > 1);
}

/** It has the task, or has reported it. */
function isCompared({ allocations, reports }: Snapshot['model'], { id }: Indicator, { id: area }: Area): boolean {
  const target = allocations.get(id)?.get(area)?.target;
  return target === undefined ? reports.has(assignmentKey(id, area)) : isTask(target);
}

function comparisonTable(snapshot: Snapshot, path: SitePath, indicator: Indicator, parent: Area, areas: readonly Area[]): ComparisonTable {
  const outcomes = areas.map((area) => snapshot.outcome(indicator, area.id));
  const withTask = outcomes.filter(({ target }) => target !== undefined && isTask(target)).length;
  const computable = outcomes.filter(({ standing }) => standing.completion !== undefined && standing.judged?.basis === 'target').length;
  const places = areaRanks(outcomes);
  const ranks = new Map([...places].map(([area, { rank, rankOf }]) => [area, `${rank}/${rankOf}`] as const));
  const rows = areas.map((area, index) => comparisonRow(snapshot, path, area, outcomes[index], ranks.get(area.id) ?? ''));
  const requirement = sharedRequirement(rows);
  return {
    caption: parent.name,
    requirement,
    dueTitle: dueTitle(indicator),
    rows: byRank(rows).map((row) => (row.target === requirement ? { ...row, target: '见上面的要求' } : row)),
    sentence: `${withTask === 0 ? '文件没有写各区域的任务数' : `有任务的区域${withTask}个`}，能算出完成率的${computable}个；${rankWords(places)}`,
  };
}

/** Longer words than these make a table unreadable. */
const longestCell = 20;

/** The long words that stand in more than one cell; of several the most frequent. */
function sharedRequirement(rows: readonly ComparisonRow[]): string | undefined {
  const long = rows.map(({ target }) => target).filter(({ length }) => length > longestCell);
  const count = (words: string) => long.filter((each) => each === words).length;
  const [most] = [...new Set(long)].toSorted((left, right) => count(right) - count(left));
  return most !== undefined && count(most) > 1 ? most : undefined;
}

function rankWords(places: ReadonlyMap<string, AreaRank>): string {
  const [first] = places.values();
  if (first === undefined) return '不到两个区域有同一天的数，不排名次。';
  return `名次由本站计算，只在有${formatCivilDate(first.asOf)}的数的这${first.rankOf}个区域之间排，同率同名次。`;
}

function comparisonRow(snapshot: Snapshot, path: SitePath, area: Area, outcome: Outcome | undefined, rank: string): ComparisonRow {
  if (outcome === undefined) throw new Error(`no outcome for ${area.id}`);
  const { indicator, latest, standing } = outcome;
  const hasPage = snapshot.model.codes.has(taskObject(indicator.project, area));
  return {
    area: { words: area.name, href: hasPage ? taskHref(snapshot, path, indicator.project, area.id) : undefined },
    target: askedWords(outcome),
    figure: shortFigure(outcome) === statusView(standing).words ? '' : shortFigure(outcome),
    scheduled: standing.scheduled === undefined ? '' : percentWords(standing.scheduled),
    status: statusView(standing),
    asOf: latest === undefined ? '' : formatCivilDate(latest.asOf),
    rank,
    printedRank: printedRank(outcome),
  };
}

function printedRank({ latest }: Outcome): string {
  if (latest?.rank === undefined) return '';
  return latest.rankOf === undefined ? `第${latest.rank}名` : `第${latest.rank}名，共${latest.rankOf}个`;
}

/** Ranked areas first, best first; the others stay in the table's order. */
function byRank(rows: readonly ComparisonRow[]): ComparisonRow[] {
  const place = ({ rank }: ComparisonRow) => (rank === '' ? Number.POSITIVE_INFINITY : Number(rank.split('/')[0]));
  return rows
    .map((row, index) => ({ row, index }))
    .sort((left, right) => compared(place(left.row), place(right.row)) || left.index - right.index)
    .map(({ row }) => row);
}

function compared(left: number, right: number): number {
  return left === right ? 0 : left - right;
}
