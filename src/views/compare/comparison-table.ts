import type { SitePath } from '../../domain/publication/page-path.ts';
import type { Area } from '../../domain/task/area.ts';
import type { Indicator } from '../../domain/task/programme.ts';
import { isTask } from '../../domain/task/target.ts';
import { formatCivilDate } from '../../domain/value/civil-date.ts';
import { type AreaRank, areaRanks } from '../../findings/area-ranks.ts';
import { behindPlaces } from '../../findings/furthest-behind.ts';
import type { Outcome } from '../../findings/outcome.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { dueTitle } from '../figure/verdict.ts';
import type { RowMarks } from '../list/list-tools.ts';
import { listed } from '../words.ts';
import { type AreaHistory, areaHistory } from './area-history.ts';
import { comparisonRow, type ComparisonRow } from './comparison-row.ts';

/** The areas that one area split an indicator over, beside each other. */
export interface ComparisonTable {
  readonly caption: string;
  /** A long requirement that several areas share, said once above the table; its cells say 见上. */
  readonly requirement: string | undefined;
  /** Beside the area and its status: those in which anything is written. */
  readonly columns: readonly ComparisonColumn[];
  /** 看表：任务、进展、截至; what the table holds, in one line. */
  readonly summary: string;
  /** What is furthest behind first, the others in official order. */
  readonly rows: readonly ComparisonRow[];
  /** How the areas came along, from two days on. */
  readonly history: AreaHistory | undefined;
  /** What the pictures of the rows mean; empty where no row can be drawn. */
  readonly key: string;
  /** How many areas have the task and how many could be ranked. */
  readonly sentence: string;
}

/** A column of the table. */
export interface ComparisonColumn {
  readonly of: 'rank' | 'target' | 'figure' | 'scheduled' | 'asOf' | 'printedRank';
  /** 按月平均应到 */
  readonly title: string;
}

/** The areas that one area split an indicator over, in the order of their table. */
export interface ComparedAreas {
  readonly indicator: Indicator;
  readonly parent: Area;
  readonly ranks: ReadonlyMap<string, AreaRank>;
  readonly rows: readonly { readonly area: Area; readonly outcome: Outcome; readonly listPlace: number }[];
}

/** What is furthest behind stands first. */
export function comparedAreas(snapshot: Snapshot, indicator: Indicator, parent: Area, areas: readonly Area[]): ComparedAreas {
  const outcomes = areas.map((area) => snapshot.outcome(indicator, area.id));
  const places = behindPlaces(outcomes.map((outcome) => [outcome]));
  const rows = areas.flatMap((area, listPlace) => {
    const outcome = outcomes[listPlace];
    return outcome === undefined ? [] : [{ area, outcome, listPlace }];
  });
  return { indicator, parent, ranks: areaRanks(outcomes), rows: rows.sort((left, right) => (places[left.listPlace] ?? 0) - (places[right.listPlace] ?? 0)) };
}

/** @param marks of the rows, in their order */
export function comparisonTable(snapshot: Snapshot, path: SitePath, areas: ComparedAreas, marks: readonly RowMarks[]): ComparisonTable {
  const { indicator, parent, ranks, rows: compared } = areas;
  const rows = compared.map(({ area, outcome }, index) =>
    comparisonRow(snapshot, path, { area, outcome, rank: ranks.get(area.id), marks: marks[index] ?? {} }),
  );
  const requirement = sharedRequirement(rows);
  const columns = columnsOf(indicator, rows);
  return {
    caption: parent.name,
    requirement,
    columns,
    summary: `看表：${listed(['状态', ...columns.map(({ title }) => title)])}`,
    rows: rows.map((row) => (row.target === requirement ? { ...row, target: '见上面的要求' } : row)),
    history: areaHistory(compared),
    key: keyWords(indicator, rows),
    sentence: rankSentence(areas),
  };
}

function columnsOf(indicator: Indicator, rows: readonly ComparisonRow[]): ComparisonColumn[] {
  const all: readonly ComparisonColumn[] = [
    { of: 'rank', title: '名次' },
    { of: 'target', title: '任务' },
    { of: 'figure', title: '进展' },
    { of: 'scheduled', title: dueTitle(indicator) },
    { of: 'asOf', title: '截至' },
    { of: 'printedRank', title: '文件所列名次' },
  ];
  return all.filter((column) => rows.some((row) => row[column.of] !== ''));
}

/** What a bar and its mark mean, where there are such bars. */
function keyWords(indicator: Indicator, rows: readonly ComparisonRow[]): string {
  const kinds = new Set(rows.map(({ bar }) => bar?.kind));
  if (!kinds.has('percent') && !kinds.has('parts')) return '';
  const mark = rows.some(({ bar }) => bar?.kind === 'percent' && bar.due !== undefined) ? `，竖线是${dueTitle(indicator)}的位置` : '';
  return `${kinds.has('percent') ? `条是完成多少${mark}；` : ''}${kinds.has('parts') ? '分段的条是各部分办到哪一步；' : ''}空条是还没有公布进展，没有条的是没有任务或者任务待下达。`;
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

/** 有任务的区域3个，能算出完成率的2个；名次……, or why there are no places. */
function rankSentence({ ranks, rows }: ComparedAreas): string {
  const outcomes = rows.map(({ outcome }) => outcome);
  const withTask = outcomes.filter(({ target }) => target !== undefined && isTask(target)).length;
  const computable = outcomes.filter(({ standing }) => standing.completion !== undefined && standing.judged?.basis === 'target').length;
  const tasks = withTask === 0 ? '文件没有写各区域的任务数' : `有任务的区域${withTask}个`;
  if (computable === 0) return `${tasks}，${noneWords(withTask, outcomes)}，不排名次。`;
  return `${tasks}，能算出完成率的${computable === 1 ? '只有1个，不排名次。' : `${computable}个；${rankWords(ranks)}`}`;
}

/** Why no area's completion can be computed. */
function noneWords(withTask: number, outcomes: readonly Outcome[]): string {
  if (outcomes.every(({ latest }) => latest === undefined)) return '都还没有公布进展';
  return withTask === 0 ? '算不出完成率' : '报来的数都算不出完成率';
}

function rankWords(places: ReadonlyMap<string, AreaRank>): string {
  const [first] = places.values();
  if (first === undefined) return '各是各的日子，没有两个区域有同一天的数，不排名次。';
  return `名次由本站计算，只在有${formatCivilDate(first.asOf)}的数的这${first.rankOf}个区域之间排，一样多的并列。`;
}
