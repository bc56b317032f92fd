import type { Area } from '../../domain/task/area.ts';
import { formatCivilDate } from '../../domain/value/civil-date.ts';
import type { Indicator } from '../../domain/task/programme.ts';
import type { SitePath } from '../../domain/publication/page-path.ts';
import { type Link, relativeHref } from '../address.ts';
import { type AreaHistory, areaHistory } from './area-history.ts';
import { type AreaRank, areaRanks } from '../../findings/area-ranks.ts';
import { indicatorOf, splitters } from '../../findings/compared-areas.ts';
import { isCalledBehind } from '../../findings/document-judgement.ts';
import { behindPlaces } from '../../findings/furthest-behind.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { taskHref } from '../task/figure.ts';
import { shortFigure } from '../figure/row.ts';
import { type PageHead, pageHead } from '../head.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { type StatusView, statusView } from '../figure/status.ts';
import { isBehind } from '../../domain/task/status.ts';
import { isTask } from '../../domain/task/target.ts';
import { levelName, taskObject } from '../../findings/task.ts';
import { dueTitle, lagWords } from '../figure/verdict.ts';
import { rowBar, type RowBar } from '../figure/row-bar.ts';
import { type ListedRow, type ListTools, listTools, type RowMarks } from '../list/list-tools.ts';
import { percentWords, quoted } from '../words.ts';
import { type ContradictionView, contradictionView } from '../task/contradiction.ts';
import { askedWords } from './asked.ts';
import { comparisonLead } from './comparison-lead.ts';

/** One indicator over the areas that have it, one table per area that split it. */
export interface ComparisonPage {
  readonly head: PageHead;
  readonly title: string;
  /** 2023年 · 省定 · 新增公办学位 */
  readonly kicker: string;
  /** How the areas stand, in one sentence. */
  readonly lead: string;
  readonly project: Link;
  readonly tables: readonly ComparisonTable[];
  /** How the areas of all tables can be looked through. */
  readonly tools: ListTools;
  /** The same as a file for spreadsheets. */
  readonly download: Link;
  /** What documents leave open or say twice of the indicator, in any of the areas. */
  readonly contradictions: readonly ContradictionView[];
}

export interface ComparisonTable {
  readonly caption: string;
  /** A long requirement that several areas share, said once above the table; its cells say 见上. */
  readonly requirement: string | undefined;
  /** 按月平均应到 */
  readonly dueTitle: string;
  /** What is furthest behind first, the others in official order. */
  readonly rows: readonly ComparisonRow[];
  /** How the areas came along, from two days on. */
  readonly history: AreaHistory | undefined;
  /** What the pictures of the rows mean; empty where no row can be drawn. */
  readonly key: string;
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
  /** Its bar; missing where it has no task. */
  readonly bar: RowBar | undefined;
  /** 慢33.3个百分点; empty for what is not behind its plan. */
  readonly lag: string;
  readonly marks: RowMarks;
}

export function comparisonPath({ id }: Pick<Indicator, 'id'>): SitePath {
  return `compare/${id}.html`;
}

function comparisonFilePath({ id }: Pick<Indicator, 'id'>): SitePath {
  return `compare/${id}.csv`;
}

/**
 * The comparison of one indicator.
 *
 * @throws {RangeError} for an indicator that is not registered
 */
export function comparisonPage(snapshot: Snapshot, id: string): ComparisonPage {
  const indicator = indicatorOf(snapshot, id);
  const path = comparisonPath(indicator);
  const { project } = indicator;
  const { programme } = project;
  const compared = splitters(snapshot, indicator).map(([parent, areas]) => comparedAreas(snapshot, indicator, parent, areas));
  const { tools, marks } = listTools(compared.flatMap(listedRows), {
    unit: '个区域',
    sorts: ['behind', ...(compared.some(({ ranks }) => ranks.size > 0) ? (['rank'] as const) : []), 'list', 'name'],
  });
  const before = (index: number) => compared.slice(0, index).reduce((total, { rows }) => total + rows.length, 0);
  const tables = compared.map((each, index) => comparisonTable(snapshot, path, each, marks.slice(before(index))));
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
    lead: comparisonLead(compared.flatMap(({ rows }) => rows.map(({ outcome }) => outcome))),
    project: { words: project.title, href: taskHref(snapshot, path, project, programme.issuer.id) },
    tables,
    tools,
    download: { words: '下载这张比较表（CSV）', href: relativeHref(path, comparisonFilePath(indicator)) },
    contradictions: (snapshot.contradictionsByProject.get(project.id) ?? [])
      .filter(({ about }) => about.some((subject) => subject === id || subject.startsWith(`${id}@`)))
      .map((each) => contradictionView(snapshot, path, each)),
  };
}

/** The areas that one area split an indicator over, in the order of their table. */
interface ComparedAreas {
  readonly indicator: Indicator;
  readonly parent: Area;
  readonly ranks: ReadonlyMap<string, AreaRank>;
  readonly rows: readonly { readonly area: Area; readonly outcome: Outcome; readonly listPlace: number }[];
}

function comparedAreas(snapshot: Snapshot, indicator: Indicator, parent: Area, areas: readonly Area[]): ComparedAreas {
  const outcomes = areas.map((area) => snapshot.outcome(indicator, area.id));
  const places = behindPlaces(outcomes.map((outcome) => [outcome]));
  const rows = areas.flatMap((area, listPlace) => {
    const outcome = outcomes[listPlace];
    return outcome === undefined ? [] : [{ area, outcome, listPlace }];
  });
  return { indicator, parent, ranks: areaRanks(outcomes), rows: rows.sort((left, right) => (places[left.listPlace] ?? 0) - (places[right.listPlace] ?? 0)) };
}

function listedRows({ rows, ranks }: ComparedAreas): ListedRow[] {
  return rows.map(({ area, outcome, listPlace }) => ({ name: area.name, outcomes: [outcome], listPlace, rank: ranks.get(area.id)?.rank }));
}

/** @param marks of the rows, in their order */
function comparisonTable(
  snapshot: Snapshot,
  path: SitePath,
  { indicator, parent, ranks, rows: compared }: ComparedAreas,
  marks: readonly RowMarks[],
): ComparisonTable {
  const withTask = compared.filter(({ outcome: { target } }) => target !== undefined && isTask(target)).length;
  const computable = compared.filter(({ outcome: { standing } }) => standing.completion !== undefined && standing.judged?.basis === 'target').length;
  const rows = compared.map(({ area, outcome }, index) =>
    comparisonRow(snapshot, path, { area, outcome, rank: ranks.get(area.id), marks: marks[index] ?? {} }),
  );
  const requirement = sharedRequirement(rows);
  return {
    caption: parent.name,
    requirement,
    dueTitle: dueTitle(indicator),
    rows: rows.map((row) => (row.target === requirement ? { ...row, target: '见上面的要求' } : row)),
    history: areaHistory(compared),
    key: keyWords(indicator, rows),
    sentence: `${withTask === 0 ? '文件没有写各区域的任务数' : `有任务的区域${withTask}个`}，能算出完成率的${computable}个；${rankWords(ranks)}`,
  };
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

function rankWords(places: ReadonlyMap<string, AreaRank>): string {
  const [first] = places.values();
  if (first === undefined) return '不到两个区域有同一天的数，不排名次。';
  return `名次由本站计算，只在有${formatCivilDate(first.asOf)}的数的这${first.rankOf}个区域之间排，同率同名次。`;
}

interface RowFacts {
  readonly area: Area;
  readonly outcome: Outcome;
  readonly rank: AreaRank | undefined;
  readonly marks: RowMarks;
}

function comparisonRow(snapshot: Snapshot, path: SitePath, { area, outcome, rank, marks }: RowFacts): ComparisonRow {
  const { indicator, latest, standing } = outcome;
  const hasPage = snapshot.model.codes.has(taskObject(indicator.project, area));
  return {
    area: { words: area.name, href: hasPage ? taskHref(snapshot, path, indicator.project, area.id) : undefined },
    target: askedWords(outcome),
    figure: rowWords(outcome),
    scheduled: standing.scheduled === undefined ? '' : percentWords(standing.scheduled),
    status: statusView(standing),
    asOf: latest === undefined ? '' : formatCivilDate(latest.asOf),
    rank: rank === undefined ? '' : `${rank.rank}/${rank.rankOf}`,
    printedRank: printedRank(outcome),
    bar: standing.status === 'pending' ? undefined : rowBar(outcome),
    lag: standing.status === 'behindSchedule' ? lagWords(outcome) : '',
    marks,
  };
}

/** Its figure; the document's own word where that alone says that it is behind. */
function rowWords(outcome: Outcome): string {
  const { latest, standing } = outcome;
  if (isCalledBehind(outcome) && !isBehind(standing.status)) return `文件写明${quoted(latest?.judgement ?? '')}`;
  return shortFigure(outcome) === statusView(standing).words ? '' : shortFigure(outcome);
}

function printedRank({ latest }: Outcome): string {
  if (latest?.rank === undefined) return '';
  return latest.rankOf === undefined ? `第${latest.rank}名` : `第${latest.rank}名，共${latest.rankOf}个`;
}
