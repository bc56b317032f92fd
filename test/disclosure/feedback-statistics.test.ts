import { expect, test } from 'vitest';
import { feedbackStatistics } from '../../src/disclosure/feedback-statistics.ts';
import { type FeedbackCount, feedbackCount } from '../../src/domain/feedback/feedback-count.ts';

const valid: FeedbackCount = feedbackCount.parse({
  unit: '区住建局',
  received: 10,
  published: 5,
  withheld: { privacy: 2, merged: 1 },
  open: 2,
  results: { resolved: 4, explained: 2, planned: 1, merged: 1 },
  unfinished: 2,
  repliedInTime: 6,
  repliedLate: 2,
  notYetDue: 2,
  replyDays: { 0: 1, 2: 3, 5: 4 },
  ratings: { 5: 2, 4: 1, 1: 1 },
});

test('one unit of one month says how much was answered in time, how fast and how much was fixed', () => {
  expect(feedbackStatistics([valid])).toMatchObject({
    received: 10,
    published: 5,
    withheldTotal: 3,
    open: 2,
    inTime: { numerator: 6, denominator: 8 },
    notYetDue: 2,
    medianReplyDays: 3.5,
    fixed: { numerator: 4, denominator: 7 },
    satisfied: { numerator: 3, denominator: 4 },
  });
});

test('several months add up before anything is divided', () => {
  const slow = { ...valid, repliedInTime: 0, repliedLate: 8, replyDays: { 30: 8 }, withheld: { abuse: 3 } };
  const both = feedbackStatistics([valid, slow]);
  expect(both.inTime).toEqual({ numerator: 6, denominator: 16 });
  expect(both.medianReplyDays).toBe(17.5);
  expect(both.withheld).toEqual({ privacy: 2, merged: 1, abuse: 3 });
  expect(both.received).toBe(both.published + both.withheldTotal + both.open);
});

test('without opinions nothing is said that would need some', () => {
  expect(feedbackStatistics([])).toMatchObject({
    received: 0,
    medianReplyDays: undefined,
    inTime: { numerator: 0, denominator: 0 },
    fixed: { numerator: 0, denominator: 0 },
  });
});

test.each([
  [{ 3: 1 }, 3],
  [{ 3: 1, 4: 1 }, 3.5],
  [{ 1: 1, 2: 1, 100: 1 }, 2],
  [{ 10: 1, 9: 1, 2: 1 }, 9],
  [{ 0: 5, 1: 4 }, 0],
])('the median of %j days is %s', (replyDays, expected) => {
  expect(feedbackStatistics([{ ...valid, replyDays }]).medianReplyDays).toBe(expected);
});

test('merged and out-of-scope opinions are neither fixed nor unfixed', () => {
  const results = { merged: 3, outOfScope: 4, resolved: 1 };
  expect(feedbackStatistics([{ ...valid, results }]).fixed).toEqual({ numerator: 1, denominator: 1 });
});

test('what the unit says is solved and what its authors say are two shares', () => {
  expect(feedbackStatistics([{ ...valid, confirmedSolved: 1, saidUnsolved: 2 }])).toMatchObject({
    fixed: { numerator: 4, denominator: 7 },
    confirmedFixed: { numerator: 1, denominator: 3 },
  });
});

test('duplicates and what was closed without a word are part of what was received, in no share of the clock', () => {
  const counts = feedbackCount.parse({ ...valid, received: 13, unfinished: 5, open: 5, duplicates: 2, closedUnanswered: 1 });
  expect(feedbackStatistics([counts])).toMatchObject({ inTime: { numerator: 6, denominator: 8 }, duplicates: 2, closedUnanswered: 1 });
});
