import { descending } from '../../domain/value/order.ts';
import { ranked } from '../../comparison/rank.ts';
import type { Count } from '../../disclosure/solutions.ts';
import type { PublishedScore } from '../../domain/publication/disclosure.ts';
import type { Area } from '../../domain/task/area.ts';
import { formatCivilDate, yearOf } from '../../domain/value/civil-date.ts';
import { compareDecimals, ratioOf } from '../../domain/value/quantity.ts';
import { type Snapshot, groupBy } from '../../findings/snapshot.ts';
import { type ComputedScore, computedScores, possibleCounts } from '../../findings/score.ts';
import { scoreTrend } from '../../findings/score-trend.ts';
import { areaPath, pageOfCode, type SitePath } from '../../domain/publication/page-path.ts';
import { type Link, relativeHref } from '../address.ts';
import { sourceLinks } from '../source-line.ts';
import { listed, quoted } from '../words.ts';
import { pointWords, scoreTrendView, type ScoreTrendView, scoreWords } from './score-trend.ts';

/** Disclosure scores, those that a circular printed apart from those computed here: they are never mixed. */
export interface ScoresView {
  readonly printed: readonly PrintedTable[];
  readonly computed: readonly ComputedTable[];
}

/** The scores of one day that were printed for the areas below one area, best first. */
export interface PrintedTable {
  /** 邵阳市2024年通报公布的得分，截至2024年9月30日，市专班根据省系统平台数据测算 */
  readonly caption: string;
  readonly rows: readonly PrintedRow[];
}

/** A printed score and the parts that give exactly this number. */
export interface PrintedRow {
  readonly area: Link;
  /** 按得分排第5，共12个: circulars print no ranks. Areas with the same score share one. */
  readonly rank: string;
  /** 5.4783分（满分6分） */
  readonly score: string;
  /** 文件评为“完成情况较好”。 Empty where the circular gives no word. */
  readonly tier: string;
  /** 按公式推算，可能是6 × 21 ÷ 23，缺2项。 The circular prints the score alone. */
  readonly parts: string;
  /** What the score says of the number of tasks, beside what is on record here; missing where it leaves a choice or both agree. */
  readonly note: string | undefined;
  /** The line of the score and those that its word or its full marks stand on. */
  readonly sources: readonly Link[];
}

/** The scores of one year that are computed here, by the conditions and from the tasks on record. */
export interface ComputedTable {
  readonly year: number;
  /** 2024年本站按自己的条件（2023-1版）计算的得分，截至2024年12月31日 */
  readonly caption: string;
  readonly rows: readonly ComputedRow[];
}

/** An area's computed score, and what each task that is not disclosed still lacks. */
export interface ComputedRow {
  readonly area: Link;
  /** 5.2174分（满分6分）; a plain 0 where nothing is disclosed. */
  readonly score: string;
  /** 6 × 0 ÷ 11：录入的11项任务中0项全部满足条件。 */
  readonly calculation: string;
  readonly missingCount: number;
  /** Tasks that lack the same stand together, with what they lack said once. */
  readonly missing: readonly { readonly lacks: string; readonly tasks: readonly Link[] }[];
  /** From two month-ends on. */
  readonly trend: ScoreTrendView | undefined;
}

/** Which scores a page shows: those of these areas, of one year or of all. */
export interface ScoreChoice {
  readonly areas: readonly Area[];
  readonly year?: number;
}

/** How a score comes about, said once on a page. */
export const scoreFormula =
  '得分 = 满分 × 已公开的任务数 ÷ 应公开的任务数。一项任务的条件全部满足才算已公开。本站计算的得分只看在本站公开了什么，没有录入本站的不算；不是对这个区域工作的评价，也不能与通报的得分相比。';

/** The scores of some areas on the page at `from`: the same on the page of all scores, of an area and of its year. */
export function scoresView(snapshot: Snapshot, from: SitePath, choice: ScoreChoice): ScoresView {
  const { model, tasksByArea, builtOn } = snapshot;
  const isAsked = (year: number) => choice.year === undefined || choice.year === year;
  const computed = computedScores(
    model,
    choice.areas.flatMap(({ id }) => tasksByArea.get(id) ?? []),
    builtOn,
  ).filter(({ year }) => isAsked(year));
  const asked = new Set<string>(choice.areas.map(({ id }) => id));
  const printed = [...circularsOf(model.scores, model.areas).values()].filter(([first]) => first !== undefined && isAsked(yearOf(first.asOf)));
  return {
    printed: printed.flatMap((scores) => printedTable(snapshot, from, scores, asked, computed)).toSorted(descending(({ caption }) => caption)),
    computed: [...groupBy(computed, ({ year }) => [`${year}`])].map(([year, scores]) => ({
      year: Number(year),
      caption: `${year}年本站按自己的条件（${scores[0]?.version ?? ''}版）计算的得分，截至${formatCivilDate(scores[0]?.asOf ?? builtOn)}`,
      rows: scores.map((score) => computedRow(snapshot, from, score)),
    })),
  };
}

/** The printed scores of one day and of the areas below one area: they are ranked among each other. */
function circularsOf(scores: readonly PublishedScore[], areas: Snapshot['model']['areas']): Map<string, PublishedScore[]> {
  return groupBy(scores, ({ area, asOf }) => [`${asOf} ${areas.get(area)?.parent?.id ?? area}`]);
}

function printedTable(
  snapshot: Snapshot,
  from: SitePath,
  all: readonly PublishedScore[],
  asked: ReadonlySet<string>,
  computed: readonly ComputedScore[],
): PrintedTable[] {
  const ranks = new Map(ranked(all.map(({ area, score }) => ({ area, percent: ratioOf(score) }))).map((each) => [each.area, each]));
  const shown = all.filter(({ area }) => asked.has(area)).toSorted((left, right) => compareDecimals(right.score, left.score));
  const [first] = shown;
  if (first === undefined) return [];
  const { areas } = snapshot.model;
  const above = areas.get(first.area)?.parent ?? areas.get(first.area);
  return [
    {
      caption: `${above?.name ?? ''}${yearOf(first.asOf)}年通报公布的得分，截至${formatCivilDate(first.asOf)}${first.periodText === undefined ? '' : `（原文${quoted(first.periodText)}，按文件的日期记）`}${first.method === undefined ? '' : `，${first.method}`}`,
      rows: shown.map((score) => printedRow(snapshot, from, score, `按得分排第${ranks.get(score.area)?.rank}，共${all.length}个`, recordedOf(computed, score))),
    },
  ];
}

/** How many tasks of the scored lists are on record for the area and year of a printed score. */
function recordedOf(computed: readonly ComputedScore[], { area, asOf }: PublishedScore): number {
  return computed.find((each) => each.area.id === area && each.year === yearOf(asOf))?.score.assigned ?? 0;
}

function printedRow(snapshot: Snapshot, from: SitePath, score: PublishedScore, rank: string, recorded: number): PrintedRow {
  const counts = possibleCounts(snapshot.model, score);
  const isFull = compareDecimals(score.score, score.maxPoints) === 0;
  return {
    area: { words: snapshot.model.areas.get(score.area)?.name ?? score.area, href: relativeHref(from, areaPath(score.area)) },
    rank,
    score: pointWords(score.score, score.maxPoints),
    tier: score.tier === undefined ? '' : `文件评为${quoted(score.tier)}。`,
    parts: isFull ? '满分。' : derivedWords(counts.map((count) => partWords(score, count))),
    note: noteOf(counts, recorded),
    sources: sourceLinks(snapshot, from, [score.source, ...score.alsoIn]),
  };
}

/** What the formula makes of a printed score; a circular prints neither the formula nor the numbers. */
function derivedWords(ways: readonly string[]): string {
  if (ways.length === 0) return '';
  return `按公式推算，可能是${ways.length === 1 ? '' : `下面${ways.length}种之一：`}${ways.join('；')}。`;
}

/** 6 × 21 ÷ 23，缺2项 */
function partWords({ maxPoints }: PublishedScore, { disclosed, assigned }: Count): string {
  return `${maxPoints} × ${disclosed} ÷ ${assigned}，缺${assigned - disclosed}项`;
}

/** Said only where the number leaves one way and that is not what is on record. */
function noteOf([only, ...others]: readonly Count[], recorded: number): string | undefined {
  if (only === undefined || others.length > 0 || only.assigned === recorded) return undefined;
  return `照此推算，通报是按${only.assigned}项任务算的；本站录入了${recorded}项。`;
}

function computedRow({ model, tasksByArea }: Snapshot, from: SitePath, computed: ComputedScore): ComputedRow {
  const { area, score } = computed;
  const lacking = score.items.filter(({ missing }) => missing.length > 0);
  return {
    area: { words: area.name, href: relativeHref(from, areaPath(area.id)) },
    score: scoreWords(computed),
    calculation: `${score.maxPoints} × ${score.disclosed} ÷ ${score.assigned}：录入的${score.assigned}项任务中，${score.disclosed}项满足了全部条件。`,
    missingCount: lacking.length,
    missing: [...groupBy(lacking, ({ missing }) => [listed(missing.map(({ name }) => name))])].map(([lacks, items]) => ({
      lacks,
      tasks: items.map(({ assignment: { title, code } }) => ({ words: title, href: code && relativeHref(from, pageOfCode(code)) })),
    })),
    trend: scoreTrendView(model, scoreTrend(model, tasksByArea.get(area.id) ?? [], computed)),
  };
}
