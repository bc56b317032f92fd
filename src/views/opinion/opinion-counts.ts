import { descending } from '../../domain/value/order.ts';
import type { Model } from '../../content/model.ts';
import { type FeedbackStatistics, feedbackStatistics, type Share } from '../../disclosure/feedback-statistics.ts';
import { withheldReasons } from '../../domain/feedback/answer.ts';
import { type CivilDate, formatCivilDate, formatMonth } from '../../domain/value/civil-date.ts';
import type { FeedbackCount, FeedbackMonth } from '../../domain/feedback/feedback-count.ts';
import { feedbackResults } from '../../domain/feedback/feedback-history.ts';
import { keysOf } from '../../domain/value/keys.ts';
import { type Snapshot, groupBy } from '../../findings/snapshot.ts';
import { percentWords } from '../../domain/value/percent-words.ts';

/** How many opinions came and what became of them, counted several ways that each add up. */
export interface OpinionCounts {
  /** 收到 and the three numbers it is the sum of. */
  readonly headline: readonly Tally[];
  /** By reason, with the sum; empty where nothing was withheld. */
  readonly withheld: readonly Tally[];
  /** By result and the unfinished, with the sum, which is 收到. */
  readonly results: readonly Tally[];
  /** In time, median days, fixed by the unit's and by the authors' word, satisfied: each with what it is a share of. */
  readonly sentences: readonly string[];
  /** What the sentences are shares of, for whoever wants to know. */
  readonly basis: readonly string[];
  readonly tables: readonly CountTable[];
}

export interface Tally {
  readonly words: string;
  readonly count: number;
}

/** One row per month, area or unit, the last of them the sum. */
export interface CountTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly CountRow[];
}

export interface CountRow {
  readonly name: string;
  readonly cells: readonly string[];
}

/** A count with where and when it was counted. */
interface PlacedCount {
  readonly area: string;
  readonly month: string;
  readonly countedOn: CivilDate;
  readonly count: FeedbackCount;
}

/** The counts of all areas and months; `undefined` while none is published. */
export function opinionCounts({ model }: Snapshot): OpinionCounts | undefined {
  const placed = [...model.areas.keys()].flatMap((area) => model.feedbackMonths.get(area) ?? []).flatMap(placedCounts);
  if (placed.length === 0) return undefined;
  const statistics = statisticsOf(placed);
  return {
    headline: headlineOf(statistics),
    withheld: withSum(tallies(withheldReasons, statistics.withheld)),
    results: withSum([...tallies(feedbackResults, statistics.results), { words: '还没有办完', count: statistics.unfinished }]),
    sentences: [...sentencesOf(statistics), countedWords(placed)],
    basis: basisOf,
    tables: [
      countTable('按月份', placed.toSorted(descending(({ month }) => month)), ({ month }) => [month, formatMonth(month)]),
      countTable('按区域', placed, ({ area }) => [area, areaName(model, area)]),
      countTable('按承办单位', placed, ({ area, count: { unit = '' } }) => [`${area}/${unit}`, unitName(model, area, unit)]),
    ],
  };
}

/** `3 ÷ 4 = 75.00%`; what has nothing to be a share of has no percent. */
export function shareWords({ numerator, denominator }: Share): string {
  if (denominator === 0) return '还没有可以计算的件数';
  return `${numerator} ÷ ${denominator} = ${percentWords({ numerator: BigInt(numerator) * 100n, denominator: BigInt(denominator) })}`;
}

function placedCounts({ area, month, countedOn, units }: FeedbackMonth): PlacedCount[] {
  return units.map((count) => ({ area, month, countedOn, count }));
}

function areaName({ areas }: Model, area: string): string {
  return areas.get(area)?.name ?? area;
}

/** 东区 · 区教育局 */
function unitName(model: Model, area: string, unit: string): string {
  const name = model.agencyByName.get(`${area}/${unit}`)?.name ?? unit;
  return `${areaName(model, area)} · ${name === '' ? '没有转办' : name}`;
}

function statisticsOf(placed: readonly PlacedCount[]): FeedbackStatistics {
  return feedbackStatistics(placed.map(({ count }) => count));
}

function headlineOf({ received, published, withheldTotal, open }: FeedbackStatistics): Tally[] {
  return [
    { words: '收到（件）', count: received },
    { words: '已公开答复（件）', count: published },
    { words: '不公开（件）', count: withheldTotal },
    { words: '尚未决定是否公开（件）', count: open },
  ];
}

/** Only what happened, in the order of the names. */
function tallies<Key extends string>(names: Readonly<Record<Key, string>>, counts: Readonly<Partial<Record<Key, number>>>): Tally[] {
  return keysOf<Key>(names).flatMap((key) => {
    const count = counts[key] ?? 0;
    return count === 0 ? [] : [{ words: names[key], count }];
  });
}

/** Nothing for nothing, else the sum as the last row. */
function withSum(rows: readonly Tally[]): Tally[] {
  if (rows.length === 0) return [];
  return [...rows, { words: '合计', count: rows.reduce((sum, { count }) => sum + count, 0) }];
}

function sentencesOf(statistics: FeedbackStatistics): string[] {
  const { inTime, medianReplyDays, fixed, confirmedFixed, satisfied } = statistics;
  return [
    `在期限内第一次答复：${shareWords(inTime)}${uncountedWords(statistics)}。`,
    `第一次答复用了几天：${medianReplyDays === undefined ? '还没有答复' : `一半在${medianReplyDays}天内答复`}。`,
    `单位说解决了：${shareWords(fixed)}。`,
    `群众说解决了：${shareWords(confirmedFixed)}。`,
    `办完以后评价满意：${shareWords(satisfied)}。`,
  ];
}

const basisOf: readonly string[] = [
  '天数按日历数，周末和放假也算。',
  '“单位说解决了”除以已办完的件数；合并办理的、不予受理的和不属于受理范围的不算。',
  '“群众说解决了”除以提交人说了解决或者没有解决的件数。',
  '“评价满意”是评为“满意”“非常满意”的，除以作出评价的件数。',
];

/** What is in neither part of the share of replies in time. */
function uncountedWords({ notYetDue, duplicates, closedUnanswered }: FeedbackStatistics): string {
  const parts = [
    notYetDue > 0 && `${notYetDue}件没有到期`,
    duplicates > 0 && `${duplicates}件并入另一件`,
    closedUnanswered > 0 && `${closedUnanswered}件没有答复就办完`,
  ].filter(Boolean);
  return parts.length === 0 ? '' : `；另有${parts.join('、')}，不算在内`;
}

/** Areas count on their own days: all days are named by the first and the last. */
function countedWords(placed: readonly PlacedCount[]): string {
  const days = [...new Set(placed.map(({ countedOn }) => countedOn))].toSorted();
  const [first, last] = [days[0], days.at(-1)];
  const ends = [first, ...(first === last ? [] : [last])].flatMap((day) => (day === undefined ? [] : [formatCivilDate(day)]));
  return `统计日期：${ends.join('至')}。`;
}

/** @param keyAndName what tells a row apart, since areas may share a name, and what it is called */
function countTable(title: string, placed: readonly PlacedCount[], keyAndName: (each: PlacedCount) => readonly [string, string]): CountTable {
  const groups = groupBy(placed, (each) => [keyAndName(each)[0]]);
  const names = new Map(placed.map(keyAndName));
  const rows = [...groups].map(([key, group]) => countRow(names.get(key) ?? key, group));
  return { title, columns: ['收到', '公开', '不公开', '未决定', '按期答复', '单位说解决了', '群众说解决了'], rows: [...rows, countRow('合计', placed)] };
}

function countRow(name: string, placed: readonly PlacedCount[]): CountRow {
  const { received, published, withheldTotal, open, inTime, fixed, confirmedFixed } = statisticsOf(placed);
  const parts = ({ numerator, denominator }: Share) => (denominator === 0 ? '—' : `${numerator} / ${denominator}`);
  return { name, cells: [...[received, published, withheldTotal, open].map(String), parts(inTime), parts(fixed), parts(confirmedFixed)] };
}
