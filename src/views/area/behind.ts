import { type CivilDate, formatCivilDate } from '../../domain/value/civil-date.ts';
import { isBehind } from '../../domain/task/status.ts';
import { behindMatters } from '../../findings/behind-matters.ts';
import { speakingOutcome } from '../../findings/reported-under.ts';
import { groupBy, type Snapshot } from '../../findings/snapshot.ts';
import type { DecidedTask } from '../../findings/year-end.ts';
import type { YearOutcome } from '../../findings/year-outcomes.ts';
import { pageOfCode, type SitePath } from '../../domain/publication/page-path.ts';
import { type Link, relativeHref } from '../address.ts';
import { indicatorName } from '../indicator-name.ts';
import { indicatorSlug } from '../task/figure.ts';
import { statusCounts, type StatusView, statusView } from '../figure/status.ts';
import { rowFigure } from '../figure/row.ts';
import { rowBar, type RowBar } from '../figure/row-bar.ts';
import { namedWord } from '../figure/named-behind.ts';
import { lagWords, notDoneSentence } from '../figure/verdict.ts';
import { speedSentence } from '../figure/speed.ts';
import { quoted } from '../words.ts';
import { resultBar, resultMark } from '../year/result-mark.ts';

/** An indicator that is behind schedule, or a project that ended without 完成, with its figure and the day of the figure. */
export interface BehindRow extends Link {
  /** Missing where a document alone calls it behind: its words stand as the number. */
  readonly status: StatusView | undefined;
  readonly number: string;
  /** As the document judges it; empty where it does not. */
  readonly judgement: string;
  readonly bar: RowBar | undefined;
  /** 慢31.7个百分点; empty where the two cannot be compared. */
  readonly lag: string;
  /** Whose it is, where rows of several areas stand together; empty else. */
  readonly place: string;
  /** 截至2023年5月31日 */
  readonly day: string;
  /** The same as a date; missing where nothing was reported. */
  readonly asOf: CivilDate | undefined;
  /** How fast it has to go; empty where no figure allows it, and once the year is over. */
  readonly speed: string;
  /** Why it is behind where its number does not show it, beside its name; empty else. */
  readonly reason: string;
}

/** What is behind in an area's year, and what it is called: 未达序时、到期没有完成. */
export interface BehindList {
  /** 最终审定没有全部完成的5个项目，未达序时的1项指标 */
  readonly title: string;
  readonly rows: readonly BehindRow[];
}

/** What is behind in an area's year: the projects that the final result ends without 完成, then what is behind by the figures, the worst first. */
export function behindList(snapshot: Snapshot, from: SitePath, area: string, year: number): BehindList {
  const { decided, byFigures } = behindMatters(snapshot, area, year);
  const names = statusCounts(byFigures.map(({ outcome }) => statusView(outcome.standing))).map(({ status }) => status.words);
  const titles = [
    ...(decided.length === 0 ? [] : [`最终审定没有全部完成的${decided.length}个项目`]),
    ...(byFigures.length === 0 ? [] : [`${names.join('、')}的${byFigures.length}项指标`]),
  ];
  return {
    title: titles.join('，'),
    rows: [...decided.map((each) => decidedRow(snapshot, from, each)), ...byFigures.map((each) => behindRow(snapshot, from, each))],
  };
}

/** The indicators that a document calls behind and of which no figure here says so, in list order: its words stand in place of a figure. */
export function namedBehind(snapshot: Snapshot, from: SitePath, area: string, year: number): BehindRow[] {
  return behindMatters(snapshot, area, year).named.map((each) => namedRow(snapshot, from, each));
}

/** One of them as the page at `from` shows it. */
export function namedRow(snapshot: Snapshot, from: SitePath, each: YearOutcome): BehindRow {
  const judgement = each.outcome.latest?.judgement ?? '';
  return { ...behindRow(snapshot, from, each), number: quoted(judgement), judgement };
}

/** A project that ended without 完成: its result first, then what was published of it. */
export function decidedRow(snapshot: Snapshot, from: SitePath, { task, result, outcome }: DecidedTask): BehindRow {
  const outcomes = task.indicators.map((indicator) => speakingOutcome(snapshot, snapshot.outcome(indicator, task.area.id)));
  const [only] = outcomes.length === 1 ? outcomes : [];
  return {
    words: task.title,
    href: task.code && relativeHref(from, pageOfCode(task.code)),
    status: resultMark(outcome),
    number: only === undefined ? '' : rowFigure(only),
    judgement: '',
    place: '',
    bar: only && resultBar(rowBar(only), outcome),
    lag: '',
    speed: '',
    reason: outcome.note === undefined ? '' : `${outcome.note.replace(/。$/u, '')}。`,
    asOf: only?.latest?.asOf,
    day: `${formatCivilDate(result.approvedOn)}审定`,
  };
}

/**
 * What documents say of them, as the title of a list: 文件点名落后的2项指标; what a document calls not begun is told in its own words:
 * 文件写明“暂未形成实际工作量”的1项指标. In the order of the rows.
 */
export function namedTitles(rows: readonly Pick<BehindRow, 'judgement'>[]): string[] {
  const byWords = groupBy(rows, ({ judgement }) => [namedWord(judgement)]);
  return [...byWords].map(([words, own]) => `文件${words}的${own.length}项指标`);
}

/** One of them as the page at `from` shows it. */
export function behindRow(snapshot: Snapshot, from: SitePath, { task: { code }, indicator, outcome }: YearOutcome): BehindRow {
  return {
    words: indicatorName(indicator),
    href: code && `${relativeHref(from, pageOfCode(code))}#${indicatorSlug(indicator)}`,
    status: isBehind(outcome.standing.status) ? statusView(outcome.standing) : undefined,
    number: rowFigure(outcome),
    judgement: outcome.latest?.judgement ?? '',
    place: '',
    bar: rowBar(outcome),
    lag: outcome.standing.status === 'behindSchedule' ? lagWords(outcome) : '',
    speed: speedSentence(outcome, snapshot.builtOn) ?? '',
    reason: notDoneSentence(snapshot, outcome) ?? '',
    asOf: outcome.latest?.asOf,
    day: outcome.latest === undefined ? '' : `截至${formatCivilDate(outcome.latest.asOf)}`,
  };
}
