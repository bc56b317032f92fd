import type { Indicator } from '../../domain/task/programme.ts';
import { assignmentKey } from '../../domain/task/assignment.ts';
import { isTask, type Target } from '../../domain/task/target.ts';
import type { SitePath } from '../../domain/publication/page-path.ts';
import { type AreaRank, areaRanks } from '../../findings/area-ranks.ts';
import { childAreas } from '../../findings/areas-below.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { taskHref } from './figure.ts';
import { rowFigure } from '../figure/row.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { outcomeStatus, type StatusView } from '../figure/status.ts';
import type { Task } from '../../findings/task.ts';
import { targetWords } from '../words.ts';
import { totalsOf } from './area-totals.ts';

/** A project's areas side by side: one row an area, one column an indicator. */
export interface AreaTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly AreaRow[];
  /** Declared total against the sum, number of areas with the task, roll-up: a sentence or more for each indicator. */
  readonly totals: readonly { readonly indicator: string; readonly sentences: readonly string[] }[];
  /** The table is about this area's parts; otherwise about the areas beside it. */
  readonly isBelow: boolean;
}

export interface AreaRow {
  readonly name: string;
  readonly href: string | undefined;
  readonly isHere: boolean;
  readonly cells: readonly AreaCell[];
}

export interface AreaCell {
  readonly target: string;
  readonly figure: string;
  readonly status: StatusView | undefined;
  /** 第2名，共5个; empty where no two areas have a figure of one day. */
  readonly rank: string;
  /** 没有任务 and 任务待下达 look unlike a number. */
  readonly isAbsent: boolean;
}

/** The areas below a task's area that its indicators name; failing these, the areas beside it. */
export function areaTable(snapshot: Snapshot, from: SitePath, task: Task): AreaTable | undefined {
  const below = [...namedAreas(snapshot, task, task.area.id), ...strayAreas(snapshot, task)];
  const parent = task.area.parent?.id;
  if (below.length > 0) return tableOf(snapshot, from, task, task.area.id, below);
  const beside = parent === undefined ? [] : namedAreas(snapshot, task, parent);
  return parent === undefined || beside.length < 2 ? undefined : tableOf(snapshot, from, task, parent, beside);
}

function tableOf(snapshot: Snapshot, from: SitePath, task: Task, owner: string, areas: readonly string[]): AreaTable {
  const { indicators } = task;
  const ranks = indicators.map((indicator) => ranksOf(snapshot, indicator, owner, areas));
  return {
    caption: `${snapshot.model.areas.get(owner)?.name ?? owner}各区域的任务与进展`,
    columns: indicators.map(columnTitle),
    rows: areas.map((area) => areaRow(snapshot, from, task, area, ranks)),
    totals: indicators.map((indicator) => totalsOf(snapshot, task, indicator, owner, areas)).filter(({ sentences }) => sentences.length > 0),
    isBelow: owner === task.area.id,
  };
}

/** Areas directly below `owner` of which any indicator of the project says something. */
function namedAreas({ model }: Snapshot, { project }: Task, owner: string): string[] {
  return childAreas(model, owner)
    .map(({ id }) => id)
    .filter((area) => project.indicators.some(({ id }) => isNamed(id, area)));

  function isNamed(indicator: string, area: string): boolean {
    return model.allocations.get(indicator)?.has(area) === true || model.reports.has(`${indicator}@${area}`);
  }
}

/** On the issuer's page: areas further down whose own superior has no page of this project to lead there. */
function strayAreas({ assignmentsByProject }: Snapshot, { project, area: issuer, isIssuer }: Task): string[] {
  if (!isIssuer) return [];
  const assigned = (assignmentsByProject.get(project.id) ?? []).map(({ area }) => area);
  const withPage = new Set<string>([issuer, ...assigned].map(({ id }) => id));
  return assigned.filter(({ parent }) => !withPage.has(parent?.id ?? '')).map(({ id }) => id);
}

function columnTitle({ text, unit }: Indicator): string {
  return unit === undefined ? text : `${text}（${unit}）`;
}

/** Ranks among the areas directly below `owner`; those further down are not beside them. */
function ranksOf(snapshot: Snapshot, indicator: Indicator, owner: string, areas: readonly string[]): ReadonlyMap<string, AreaRank> {
  const beside = areas.filter((area) => snapshot.model.areas.get(area)?.parent?.id === owner);
  return areaRanks(beside.map((area) => snapshot.outcome(indicator, area)));
}

function areaRow(
  snapshot: Snapshot,
  from: SitePath,
  { project, area: here, indicators }: Task,
  area: string,
  ranks: readonly ReadonlyMap<string, AreaRank>[],
): AreaRow {
  const { areas, codes } = snapshot.model;
  const hasPage = codes.has(`assignment:${assignmentKey(project.id, area)}`);
  return {
    name: areas.get(area)?.name ?? area,
    href: hasPage && area !== here.id ? taskHref(snapshot, from, project, area) : undefined,
    isHere: area === here.id,
    cells: indicators.map((indicator, index) => areaCell(snapshot.outcome(indicator, area), ranks[index]?.get(area))),
  };
}

function areaCell(outcome: Outcome, rank: AreaRank | undefined): AreaCell {
  const { target, latest } = outcome;
  const isAbsent = target === undefined || target.kind === 'pending' || !isTask(target);
  return {
    target: askedWords(target),
    figure: latest === undefined || rowFigure(outcome) === outcomeStatus(outcome).words ? '' : rowFigure(outcome),
    status: latest === undefined ? undefined : outcomeStatus(outcome),
    rank: rank === undefined ? '' : `第${rank.rank}名，共${rank.rankOf}个`,
    isAbsent,
  };
}

/** A number without its unit, which heads the column; a long requirement is read on the area's page. */
function askedWords(target: Target | undefined): string {
  if (target === undefined) return '';
  if (target.kind === 'text') return '见要求';
  return targetWords(target, '');
}
