import { ascending } from '../../domain/value/order.ts';
import { createHash } from 'node:crypto';
import { type Answer, answer } from '../../domain/feedback/answer.ts';
import type { CivilDate } from '../../domain/value/civil-date.ts';
import { inLetters } from '../../domain/value/in-letters.ts';
import { feedbackMonth } from '../../domain/feedback/feedback-count.ts';
import { fewestGlances, glanceMonth } from '../../domain/feedback/glance.ts';
import { solicitation } from '../../domain/feedback/solicitation.ts';
import { fewestAnswers, webSurvey } from '../../domain/feedback/survey-result.ts';
import { type PersonalDetail, unresolvedDetails } from '../../disclosure/personal-details.ts';
import type { ApprovalTable } from '../store/schema/staff-tables.ts';
import type { FeedbackRow } from '../store/feedback/feedback-list.ts';
import type { ProposalRow } from '../store/feedback/proposals.ts';
import { caseNumber } from '../intake/case-number.ts';
import { countFeedback, dayOf, firstReplyDay, publicationOf } from './feedback-counts.ts';
import { doubtKey } from '../intake/doubt-case.ts';
import { plainHash } from '../secrets/secrets.ts';
import type { GlanceCount } from '../store/feedback/glance-counts.ts';
import type { SurveyCount } from '../store/feedback/survey-counts.ts';

/** What the store holds about opinions, as publishing needs it. */
export interface StoreRows {
  readonly feedback: readonly FeedbackRow[];
  readonly approvals: ReadonlyMap<string, ApprovalTable>;
  readonly proposals: readonly ProposalRow[];
  readonly surveys: readonly SurveyCount[];
  readonly glances: readonly GlanceCount[];
}

/** Something approved that still shows personal data: nothing is written until it is resolved. */
export interface Refusal {
  /** Case number, or the proposal's id. */
  readonly subject: string;
  readonly details: readonly PersonalDetail[];
}

export interface Publication {
  /** Path below `content/` → what the file says. */
  readonly files: ReadonlyMap<string, object>;
  /** Paths of answers that are not, or no longer, to be shown. */
  readonly withdrawn: readonly string[];
  readonly refusals: readonly Refusal[];
}

interface When {
  readonly countedOn: CivilDate;
  /** Area of what belongs to no area. */
  readonly homeArea: string;
}

/** Everything that is to be published about opinions, proposals and surveys, as content files. */
export async function publication(rows: StoreRows, when: When): Promise<Publication> {
  const { feedback, approvals, proposals, surveys, glances } = rows;
  const duplicates = countBy(feedback, ({ mergedInto }) => mergedInto ?? undefined);
  const shown = feedback.flatMap((row) => {
    const approval = approvals.get(row.id);
    return approval && publicationOf(row) === 'published' ? [{ row, approval }] : [];
  });
  const answers = shown.map(({ row, approval }) => [answerPath(row, when), answerFile(row, approval, duplicates)] as const);
  const paths = new Set(answers.map(([path]) => path));
  return {
    files: new Map([
      ...answers,
      ...(await countFiles(feedback, when)),
      ...solicitationFiles(proposals, approvals, when),
      ...surveyFiles(surveys, when),
      ...glanceFiles(glances, feedback, when),
    ]),
    withdrawn: feedback.map((row) => answerPath(row, when)).filter((path) => !paths.has(path)),
    refusals: [
      ...shown.flatMap(({ row, approval }) => refusal(caseNumber(row), approval)),
      ...proposals.flatMap((row) => refusal(row.id, approvals.get(row.id), row.reason)),
    ],
  };
}

/** Twelve letters that tell nothing: neither when it came nor, under the receipt, whose it is. */
export function publicId(id: string): string {
  return inLetters(createHash('sha256').update(id).digest('hex').slice(0, 12));
}

function answerPath({ id, area }: FeedbackRow, { homeArea }: When): string {
  return `areas/${area ?? homeArea}/answers/${publicId(id)}.yaml`;
}

function answerFile(row: FeedbackRow, approval: ApprovalTable, duplicates: ReadonlyMap<string, number>): object {
  const file: Omit<Answer, 'id' | 'area'> = {
    kind: row.kind,
    code: row.code ?? undefined,
    receivedOn: dayOf(row.receivedAt),
    firstRepliedOn: firstReplyDay(row),
    closedOn: row.closedAt === null ? undefined : dayOf(row.closedAt),
    publishedOn: dayOf(approval.approvedAt),
    unit: row.referredTo ?? undefined,
    result: row.result ?? undefined,
    question: approval.question,
    answer: approval.answer ?? '',
    confirmed: approval.cleared?.split('\n'),
    mergedCount: duplicates.get(row.id) ?? 0,
  };
  return answer.parse(file);
}

async function countFiles(feedback: readonly FeedbackRow[], when: When): Promise<Array<readonly [string, object]>> {
  const counts = await countFeedback(each(feedback), when);
  return [...counts].sort(ascending(([key]) => key)).map(([key, units]) => {
    const [area, month] = key.split(' ');
    return [`areas/${area}/feedback/${month}.yaml`, feedbackMonth.parse({ countedOn: when.countedOn, units })] as const;
  });
}

function solicitationFiles(
  proposals: readonly ProposalRow[],
  approvals: ReadonlyMap<string, ApprovalTable>,
  { countedOn, homeArea }: When,
): Array<readonly [string, object]> {
  const groups = grouped(proposals, ({ area, year }) => `areas/${area ?? homeArea}/solicitations/${year}.yaml`);
  const duplicates = countBy(proposals, ({ mergedInto }) => mergedInto ?? undefined);
  return [...groups].map(([path, rows]) => {
    const shown = rows.flatMap((row) => {
      const approval = approvals.get(row.id);
      return approval && row.state !== 'collected' && row.state !== 'merged' ? [{ row, approval }] : [];
    });
    const none = { collected: 0, merged: 0, shortlisted: 0, adopted: 0, notAdopted: 0 };
    const counts = { ...none, ...Object.fromEntries(countBy(rows, ({ state }) => state)) };
    const listed = shown.map(({ row, approval }) => ({
      id: publicId(row.id),
      state: row.state,
      summary: approval.question,
      reason: row.reason ?? undefined,
      decidedOn: dayOf(row.updatedAt),
      confirmed: approval.cleared?.split('\n'),
      mergedCount: duplicates.get(row.id) ?? 0,
    }));
    const sorted = listed.sort(ascending(({ id }) => id));
    return [path, solicitation.parse({ countedOn, counts, proposals: sorted })] as const;
  });
}

function surveyFiles(surveys: readonly SurveyCount[], { countedOn, homeArea }: When): Array<readonly [string, object]> {
  const groups = grouped(surveys, ({ area }) => `areas/${area ?? homeArea}/survey.yaml`);
  return [...groups].map(([path, counts]) => [
    path,
    counts.map(({ code, wave, answers, leftOut, completion, quality, service }) =>
      webSurvey.parse({
        code,
        wave,
        countedOn,
        answers,
        ...(leftOut ? { leftOut } : {}),
        ...(answers >= fewestAnswers ? { completion, quality, service } : {}),
      }),
    ),
  ]);
}

/** A doubt stands while the case is open that people who said 还没动工 about a finished site opened. */
function glanceFiles(glances: readonly GlanceCount[], feedback: readonly FeedbackRow[], { countedOn, homeArea }: When): Array<readonly [string, object]> {
  const unsettled = new Set(feedback.filter(({ state }) => state !== 'closed').map(({ formKeyHash }) => formKeyHash));
  const monthOf = ({ hour }: GlanceCount) => dayOf(`${hour}:00:00.000Z`).slice(0, 7);
  const groups = grouped(glances, (row) => `areas/${row.area ?? homeArea}/glances/${monthOf(row)}.yaml`);
  return [...groups].map(([path, rows]) => {
    const codes = [...grouped(rows, ({ code }) => code)].map(([code, taps]) => {
      const counts = { asShown: 0, notStarted: 0, inUse: 0, cannotSee: 0 };
      for (const { seen, count } of taps) counts[seen] += count;
      const answers = taps.reduce((sum, { count }) => sum + count, 0);
      const isDoubted = unsettled.has(plainHash(doubtKey(code, path.slice(-12, -5))));
      return { code, ...(answers >= fewestGlances ? { answers, ...counts } : {}), isDoubted };
    });
    return [path, glanceMonth.parse({ countedOn, codes })] as const;
  });
}

function refusal(subject: string, approval: ApprovalTable | undefined, reason: string | null = null): Refusal[] {
  if (!approval) return [];
  const text = [approval.question, approval.answer ?? '', reason ?? ''].join('\n');
  const details = unresolvedDetails(text, approval.cleared?.split('\n') ?? []);
  return details.length === 0 ? [] : [{ subject, details }];
}

function countBy<T>(rows: readonly T[], keyOf: (row: T) => string | undefined): Map<string, number> {
  const counts = [...grouped(rows, (row) => keyOf(row) ?? '')].map(([key, group]) => [key, group.length] as const);
  return new Map(counts.filter(([key]) => key !== ''));
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

async function* each<T>(rows: readonly T[]): AsyncGenerator<T> {
  yield* rows;
}
