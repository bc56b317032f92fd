import { expect, test } from 'vitest';
import { readContent } from '../../src/content/read/read.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { publicId, publication } from '../../src/server/cases/publication.ts';
import { deadlineCounter } from '../../src/server/intake/deadlines.ts';
import type { ApprovalTable } from '../../src/server/store/schema/staff-tables.ts';
import type { FeedbackRow } from '../../src/server/store/feedback/feedback-list.ts';
import { feedbackRow } from '../server/submission.ts';
import { countedOn, type OpinionCase, opinionCases } from './opinion-expectations.ts';

const { entries } = readContent('test/example/content');
const deadlines = deadlineCounter({ firstReplyWorkingDays: 5, completionWorkingDays: 15 });
const noon = (day: string | undefined) => (day === undefined ? null : `${day}T04:00:00.000Z`);
const idOf = (number: number) => String(feedbackRow(number).id);

/** The case as the inbox holds it. */
function rowOf({
  number,
  kind,
  code,
  unit,
  receivedOn,
  repliedOn,
  closedOn,
  result,
  withheld,
  isPublished,
  mark,
  isSolved,
  mergedInto,
}: OpinionCase): FeedbackRow {
  const state = closedOn !== undefined ? 'closed' : repliedOn !== undefined ? 'replied' : 'received';
  return feedbackRow(number, {
    kind,
    code: code ?? null,
    area: '990101',
    state,
    receivedAt: noon(receivedOn)!,
    firstReplyDueOn: deadlines(civilDate.parse(receivedOn)).firstReply.dueOn,
    firstRepliedAt: noon(repliedOn),
    closedAt: noon(closedOn),
    referredTo: unit ?? null,
    result: result ?? null,
    satisfaction: mark ?? null,
    isSolved: isSolved === undefined ? null : isSolved ? 1 : 0,
    mergedInto: mergedInto === undefined ? null : idOf(mergedInto),
    publication: isPublished ? 'published' : withheld === undefined ? 'open' : 'withheld',
    withheldReason: withheld ?? null,
  }) as FeedbackRow;
}

/** What was approved, with the words that the published answers have. */
function approvals(): ApprovalTable[] {
  return opinionCases
    .filter(({ isPublished }) => isPublished)
    .map(({ number }) => {
      const { question, answer, confirmed, publishedOn } = entries.answers.find(({ id }) => id === publicId(idOf(number)))!;
      return {
        subjectId: idOf(number),
        question,
        answer,
        cleared: confirmed?.join('\n') ?? null,
        approvedBy: 'programme-office',
        approvedAt: noon(publishedOn)!,
      };
    });
}

test('the answers and counts of the example are what publishing its fifteen cases writes', async () => {
  const stored = {
    feedback: opinionCases.map(rowOf),
    approvals: new Map(approvals().map((each) => [each.subjectId, each])),
    proposals: [],
    surveys: [],
    glances: [],
  };
  const { files, refusals } = await publication(stored, { countedOn: civilDate.parse(countedOn), homeArea: '990101' });
  const answers = entries.answers.map(({ id, area, ...answer }) => [`areas/${area}/answers/${id}.yaml`, answer] as const);
  const months = entries.feedbackMonths.map(({ month, area, ...counts }) => [`areas/${area}/feedback/${month}.yaml`, counts] as const);
  expect(refusals).toEqual([]);
  expect(Object.fromEntries(files)).toEqual(Object.fromEntries([...answers, ...months]));
});
