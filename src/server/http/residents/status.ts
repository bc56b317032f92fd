import type { Typed } from './status-forms.ts';
import { z } from 'zod';
import { textField } from '../../../domain/feedback/form.ts';
import type { Receipt } from '../../../domain/feedback/receipt.ts';
import { satisfactionField } from '../../../domain/feedback/survey.ts';
import { type Wish, wishes, wishForm } from '../../../domain/feedback/wish.ts';
import type { FeedbackRow } from '../../store/feedback/feedback-list.ts';
import type { Appended, NewEvent } from '../../store/feedback/history.ts';
import type { ProposalRow } from '../../store/feedback/proposals.ts';
import { uuidV7 } from '../../store/uuid.ts';
import type { PageReply, FormRequest } from '../form-request.ts';
import { dateInChina } from '../../../domain/value/china-day.ts';
import type { ServerContext } from '../server-context.ts';
import { numbersWarning, unguardedNumbers } from './guarded-numbers.ts';
import { receiptHash } from '../../intake/receipts.ts';
import { incomplete, messages, statusReply, withReceipt } from './status-reply.ts';

/** Shows where a feedback or a proposal stands; the receipt comes in the body, never in an address. */
export function showStatus(server: ServerContext, request: FormRequest): Promise<PageReply> {
  return withReceipt(server, request, (receipt) => statusReply(server, receipt));
}

/** Takes a reopening: the answer did not settle it. */
export function takeReopening(server: ServerContext, request: FormRequest): Promise<PageReply> {
  return withReceipt(server, request, (receipt, typed) =>
    act(server, receipt, typed, () => {
      const text = textField.safeParse(typed.text);
      if (!text.success) return undefined;
      const { completion } = server.deadlines(dateInChina(server.now()));
      return { kind: 'reopened', text: text.data, completionDueOn: completion.dueOn };
    }),
  );
}

/** Takes the author's rating of a closed feedback. */
export function takeRating(server: ServerContext, request: FormRequest): Promise<PageReply> {
  return withReceipt(server, request, (receipt, typed) =>
    act(server, receipt, typed, () => {
      const satisfaction = satisfactionField.safeParse(typed.satisfaction);
      const isSolved = typed.isSolved === 'yes' ? true : typed.isSolved === 'no' ? false : undefined;
      return satisfaction.success ? { kind: 'rated', text: null, satisfaction: satisfaction.data, isSolved } : undefined;
    }),
  );
}

/** Takes what the holder of a receipt wants: more told, something corrected, something erased. */
export function takeWish(server: ServerContext, request: FormRequest): Promise<PageReply> {
  return withReceipt(server, request, async (receipt, typed) => {
    const proposal = await server.store.read('proposalByReceipt', receiptHash(server.secrets, receipt));
    if (proposal) return takeProposalWish(server, receipt, typed, proposal);
    return act(server, receipt, typed, (row) => {
      const parsed = wishForm.safeParse(typed);
      if (!parsed.success) return undefined;
      const { wish, text } = parsed.data;
      if (wish === 'supplement') return row.state === 'closed' || !text ? undefined : { kind: 'supplemented', text };
      return { kind: 'asked', text: wishWords(wish, text) };
    });
  });
}

async function takeProposalWish(server: ServerContext, receipt: Receipt, typed: Typed, { id }: ProposalRow): Promise<PageReply> {
  const parsed = wishForm.safeParse(typed);
  const version = versionField.safeParse(typed.version);
  if (!parsed.success || !version.success || parsed.data.wish === 'supplement') return statusReply(server, receipt, incomplete, typed);
  const unguarded = unguardedNumbers(typed);
  if (unguarded) return statusReply(server, receipt, `还没有提交：${numbersWarning(unguarded)}`, typed);
  const text = wishWords(parsed.data.wish, parsed.data.text);
  const at = new Date(server.now()).toISOString();
  const outcome = await server.store.write('askAboutProposal', { id, expectedVersion: version.data, text, at });
  return statusReply(server, receipt, messages[outcome]);
}

function wishWords(wish: Wish, text: string | undefined): string {
  return text === undefined ? wishes[wish].label : `${wishes[wish].label}：${text}`;
}

type ResidentsAct =
  | { kind: 'reopened'; text: string; completionDueOn: string }
  | { kind: 'rated'; text: null; satisfaction: number; isSolved?: boolean }
  | { kind: 'supplemented' | 'asked'; text: string };

async function act(server: ServerContext, receipt: Receipt, typed: Typed, read: (row: FeedbackRow) => ResidentsAct | undefined): Promise<PageReply> {
  const row = await server.store.read('feedbackByReceipt', receiptHash(server.secrets, receipt));
  if (!row) return statusReply(server, receipt);
  const version = versionField.safeParse(typed.version);
  const deed = read(row);
  if (!version.success || !deed) return statusReply(server, receipt, incomplete, typed);
  const unguarded = unguardedNumbers(typed);
  if (unguarded) return statusReply(server, receipt, `还没有提交：${numbersWarning(unguarded)}`, typed);
  const appended = await append(server, row, version.data, deed);
  return statusReply(server, receipt, messages[appended.outcome]);
}

const versionField = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

function append(server: ServerContext, row: FeedbackRow, expectedVersion: number, deed: ResidentsAct): Promise<Appended> {
  const nowMs = server.now();
  const at = new Date(nowMs).toISOString();
  const event: NewEvent = {
    ...deed,
    feedbackId: row.id,
    expectedVersion,
    id: uuidV7(nowMs),
    at,
    actor: null,
    isPublic: true,
  };
  return server.store.write('appendEvent', event);
}
