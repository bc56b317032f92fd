import { type FeedbackCount, sumOf } from '../domain/feedback/feedback-count.ts';
import type { FeedbackResult } from '../domain/feedback/feedback-history.ts';
import type { WithheldReason } from '../domain/feedback/answer.ts';

/** A share that is never shown without what it is a share of. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

/** What can be said about opinions; every group adds up to `received`. */
export interface FeedbackStatistics {
  readonly received: number;
  readonly published: number;
  readonly withheld: Readonly<Partial<Record<WithheldReason, number>>>;
  readonly withheldTotal: number;
  readonly open: number;
  readonly results: Readonly<Partial<Record<FeedbackResult, number>>>;
  readonly unfinished: number;
  /** First replied in time, of those replied to or past their term; duplicates and what was closed without a word are in neither. */
  readonly inTime: Share;
  readonly notYetDue: number;
  /** Middle number of calendar days to the first reply; half days where two are in the middle, `undefined` without replies. */
  readonly medianReplyDays: number | undefined;
  /** Merged into another, which has the answer. */
  readonly duplicates: number;
  /** Closed without a word to their author. */
  readonly closedUnanswered: number;
  /** Fixed as the unit says itself, of those finished that asked for something within scope: merged, not accepted and out of scope do not count. */
  readonly fixed: Share;
  /** Fixed as their authors say, of those whose authors said whether. */
  readonly confirmedFixed: Share;
  /** Rated 4 or 5, of those rated. */
  readonly satisfied: Share;
}

/** Adds up counts of any months, areas or units. */
export function feedbackStatistics(counts: readonly FeedbackCount[]): FeedbackStatistics {
  const sum = (pick: (count: FeedbackCount) => number) => counts.reduce((total, each) => total + pick(each), 0);
  const withheld = added(counts.map((each) => each.withheld));
  const results = added(counts.map((each) => each.results));
  const ratings = added(counts.map((each) => each.ratings));
  const repliedInTime = sum((each) => each.repliedInTime);
  const { resolved = 0, explained = 0, planned = 0, notFeasible = 0 } = results;
  const confirmed = sum((each) => each.confirmedSolved);
  return {
    received: sum((each) => each.received),
    published: sum((each) => each.published),
    withheld,
    withheldTotal: sumOf(withheld),
    open: sum((each) => each.open),
    results,
    unfinished: sum((each) => each.unfinished),
    inTime: { numerator: repliedInTime, denominator: repliedInTime + sum((each) => each.repliedLate) },
    notYetDue: sum((each) => each.notYetDue),
    duplicates: sum((each) => each.duplicates),
    closedUnanswered: sum((each) => each.closedUnanswered),
    confirmedFixed: { numerator: confirmed, denominator: confirmed + sum((each) => each.saidUnsolved) },
    medianReplyDays: median(added(counts.map((each) => each.replyDays))),
    fixed: { numerator: resolved, denominator: resolved + explained + planned + notFeasible },
    satisfied: { numerator: (ratings[4] ?? 0) + (ratings[5] ?? 0), denominator: sumOf(ratings) },
  };
}

function added<Key extends string>(tables: ReadonlyArray<Partial<Record<Key, number>>>): Partial<Record<Key, number>> {
  const sums: Partial<Record<Key, number>> = {};
  for (const table of tables) {
    for (const key in table) sums[key] = (sums[key] ?? 0) + (table[key] ?? 0);
  }
  return sums;
}

/** The median of a distribution: value → how many. */
function median(distribution: Readonly<Partial<Record<string, number>>>): number | undefined {
  const total = sumOf(distribution);
  if (total === 0) return undefined;
  const values = Object.keys(distribution)
    .map(Number)
    .sort((left, right) => left - right);
  const at = (position: number) => {
    let passed = 0;
    return values.find((value) => (passed += distribution[value] ?? 0) > position) ?? 0;
  };
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2;
}
