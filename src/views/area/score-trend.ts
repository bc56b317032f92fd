import type { Model } from '../../content/model.ts';
import { type CivilDate, civilDate, daysBetween, formatCivilDate } from '../../domain/value/civil-date.ts';
import type { ComputedScore } from '../../findings/score.ts';
import type { ScoreTrend } from '../../findings/score-trend.ts';
import { listed, trimmed } from '../words.ts';

/** How an area's score went from month-end to month-end of one year. */
export interface ScoreTrendView {
  /** Every point in words, or that all are the same. */
  readonly words: string;
  /** The line, drawn when the page is made; missing where all points are the same: the sentence says all of it. */
  readonly drawing: ScoreDrawing | undefined;
  /** The points, oldest first; none where all are the same. */
  readonly rows: readonly ScorePointRow[];
  /** What the days of the records do not tell. */
  readonly notes: readonly string[];
}

/** Coordinates are percent of the drawing, y from its top. */
export interface ScoreDrawing {
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Full marks, at the top. */
  readonly top: string;
}

export interface ScorePointRow {
  readonly day: string;
  /** 0.6分 */
  readonly score: string;
  /** 10项任务中1项满足全部条件 */
  readonly counts: string;
}

/** A trend in words and as a line; undefined with fewer than two points. */
export function scoreTrendView({ documents }: Pick<Model, 'documents'>, trend: ScoreTrend): ScoreTrendView | undefined {
  const { points } = trend;
  const [first, ...others] = points;
  const last = others.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const isFlat = others.every((point) => scoreAndCount(point) === scoreAndCount(first));
  const rows = points.map((point) => ({ day: formatCivilDate(point.asOf), score: `${pointsOf(point)}分`, counts: countWords(point) }));
  const titles = (ids: readonly string[]) => listed(ids.map((id) => `《${documents.get(id)?.title ?? id}》`));
  return {
    words: isFlat
      ? `从${formatCivilDate(first.asOf)}到${formatCivilDate(last.asOf)}的各个月底没有变化，都是${scoreAndCount(first)}。`
      : `${rows.map(({ day, score }) => `${day}${score}`).join('，')}。`,
    drawing: isFlat ? undefined : drawingOf(points, last.year),
    rows: isFlat ? [] : rows,
    notes: [
      '各月底的得分按记录自己的日期算：动态按发布日期，牌子按安装日期，清单、责任、点位按文件或报送的日期。',
      ...(trend.knownFrom === undefined || trend.knownFrom <= `${last.year}-01-31`
        ? []
        : [`清单最早出自${formatCivilDate(trend.knownFrom)}的文件，以前的月底没有得分。`]),
      ...(trend.undated.length === 0 ? [] : [`${titles(trend.undated)}没有写日期，按一直都有算。`]),
      ...(trend.onlyMade.length === 0 ? [] : [`${titles(trend.onlyMade)}没有写发布日期，按成文日期算。`]),
      ...(trend.hasUnknownAnswers ? ['群众意见是否按期答复没有逐项任务登记，说不出以前各月怎样，每个月底都按满足算。'] : []),
    ],
  };
}

/** 5.2174分（满分6分）; a plain 0 where nothing is disclosed. */
export function scoreWords({ score }: Pick<ComputedScore, 'score'>): string {
  return pointWords(pointsOf({ score }), score.maxPoints);
}

function countWords({ score: { assigned, disclosed } }: ComputedScore): string {
  return `${assigned}项任务中${disclosed}项满足全部条件`;
}

function pointsOf({ score }: Pick<ComputedScore, 'score'>): string {
  return score.disclosed === 0 || score.score === undefined ? '0' : trimmed(score.score);
}

/** 5.4783分（满分6分） */
export function pointWords(points: string, full: string): string {
  return `${points}分（满分${full}分）`;
}

function scoreAndCount(point: ComputedScore): string {
  return `${pointsOf(point)}分（${countWords(point)}）`;
}

function drawingOf(points: readonly ComputedScore[], year: number): ScoreDrawing {
  const [from, to] = [civilDate.parse(`${year}-01-01`), civilDate.parse(`${year}-12-31`)];
  const top = points.map(({ score }) => score.maxPoints).reduce((most, each) => (Number(each) > Number(most) ? each : most));
  const x = (day: CivilDate) => hundredths(Math.min(100, (daysBetween(from, day) / daysBetween(from, to)) * 100));
  return { top, points: points.map(({ asOf, score }) => ({ x: x(asOf), y: hundredths(100 - (Number(score.score ?? 0) / Number(top)) * 100) })) };
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
