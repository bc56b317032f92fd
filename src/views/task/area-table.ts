import { declaredAgainstSum, rolledUp, type Share, type TotalComparison } from '../../comparison/roll-up.ts';
import { compareDecimals, type Decimal } from '../../domain/value/quantity.ts';
import type { Indicator } from '../../domain/task/programme.ts';
import { assignmentKey } from '../../domain/task/assignment.ts';
import { isDone } from '../../domain/task/status.ts';
import { isTask, type Target } from '../../domain/task/target.ts';
import type { SitePath } from '../../domain/publication/page-path.ts';
import { type AreaRank, areaRanks } from '../../findings/area-ranks.ts';
import { childAreas } from '../../findings/areas-below.ts';
import { decompositionKey, type Snapshot } from '../../findings/snapshot.ts';
import { taskHref } from './figure.ts';
import { rowFigure } from '../figure/row.ts';
import { divisorAt, type Outcome } from '../../findings/outcome.ts';
import { outcomeStatus, type StatusView } from '../figure/status.ts';
import type { Task } from '../../findings/task.ts';
import { percentWords, trimmed } from '../../domain/value/percent-words.ts';
import { amountWords, targetWords } from '../words.ts';

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

function totalsOf(snapshot: Snapshot, { project: { programme } }: Task, indicator: Indicator, owner: string, areas: readonly string[]) {
  const outcomes = areas.map((area) => snapshot.outcome(indicator, area));
  const withTask = outcomes.filter(({ target }) => target !== undefined && isTask(target)).length;
  const sentences = [
    ...(withTask === 0 ? [] : [`有任务的区域${withTask}个。`]),
    ...(indicator.rollup === 'sum' ? sumSentences(snapshot, indicator, owner, outcomes, programme.isPartial && owner === programme.issuer.id) : []),
    ...(indicator.rollup === 'each' ? ['这是每个区域各自要达到的标准，不相加。'] : []),
    ...completedSentences(outcomes),
  ];
  return { indicator: indicator.text, sentences };
}

/** A project is complete when its total and every area with the task is: how many are. */
function completedSentences(outcomes: readonly Outcome[]): string[] {
  const reported = outcomes.filter(({ latest, target }) => latest !== undefined && (target === undefined || (isTask(target) && target.kind !== 'pending')));
  if (reported.length === 0) return [];
  const completed = reported.filter(({ standing }) => isDone(standing.status)).length;
  return [`有进展报告的${reported.length}个区域中，${completed}个已完成全年任务。`];
}

/** A list known only in part has shares that cannot add up to its total: that is no contradiction. */
function sumSentences(snapshot: Snapshot, indicator: Indicator, owner: string, outcomes: readonly Outcome[], isPartial: boolean): string[] {
  const { unit } = indicator;
  const { target: total } = snapshot.outcome(indicator, owner);
  const totals = declaredAgainstSum(
    total,
    outcomes.flatMap(({ target }) => (target === undefined ? [] : [target])),
  );
  const shares = outcomes.flatMap(shareOf);
  const reported = rolledUp(shares);
  return [
    ...(totals === undefined ? [] : [totalWords(totals, unit, { isPartial, isDivided: isDivided(snapshot, indicator, owner) })]),
    ...(reported === undefined
      ? []
      : [
          `已报进展的${shares.length}个区域：${trimmed(reported.value)} ÷ ${trimmed(reported.target)} = ${percentWords(reported.percent)}（分子之和 ÷ 任务之和）。`,
        ]),
  ];
}

/** Whether the area's own documents divide the total; shares that only districts restate are no division of it. */
function isDivided({ decompositionsByTable }: Snapshot, { id, project }: Indicator, owner: string): boolean {
  const own = decompositionsByTable.get(decompositionKey(owner, project.programme.id)) ?? [];
  return own.some(({ indicator, shares }) => indicator === id && [...shares.keys()].some((area) => area !== owner));
}

function totalWords(
  { declared, sum, upTo, agrees }: TotalComparison,
  unit: string | undefined,
  { isPartial, isDivided }: { isPartial: boolean; isDivided: boolean },
): string {
  // A sum is ours, not printed: 27 and not the 27.00 of its finest part.
  const total = `文件所列合计${spanWords(declared, upTo?.declared, unit)}`;
  if (!isDivided || (isPartial && !agrees)) return `${total}；只公布了其中一部分区域的任务，不能相加核对。`;
  return `${total}，各区域相加${spanWords(trimmed(sum), upTo && trimmed(upTo.sum), unit)}，${agrees ? '一致' : '不一致'}。`;
}

/** 8—10处; a single number where both ends are the same. */
function spanWords(from: Decimal, upTo: Decimal | undefined, unit: string | undefined): string {
  return upTo === undefined || compareDecimals(from, upTo) === 0 ? amountWords(from, unit) : `${from}—${amountWords(upTo, unit)}`;
}

/** An area's part in the roll-up: only values of the target's own kind. */
function shareOf(outcome: Outcome): Share[] {
  const { latest, standing } = outcome;
  if (latest?.value === undefined || standing.completion === undefined || standing.judged?.basis !== 'target') return [];
  const target = divisorAt(outcome, latest);
  return target === undefined ? [] : [{ value: latest.value, target }];
}
