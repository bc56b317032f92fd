import type { Typed } from './status-forms.ts';
import { ascending } from '../../../domain/value/order.ts';
import { civilDate } from '../../../domain/value/civil-date.ts';
import { formatReceipt, parseReceipt, type Receipt } from '../../../domain/feedback/receipt.ts';
import type { FeedbackRow } from '../../store/feedback/feedback-list.ts';
import type { Appended, EventRow } from '../../store/feedback/history.ts';
import { StoreUnavailable } from '../../store/contract/store.ts';
import type { PageReply, FormRequest } from '../form-request.ts';
import { dateInChina } from '../../../domain/value/china-day.ts';
import type { Deadlines } from '../../intake/deadlines.ts';
import type { ServerContext } from '../server-context.ts';
import { parseFormBody } from '../form-body.ts';
import { noticePage } from '../page.ts';
import { receiptHash } from '../../intake/receipts.ts';
import { receiptFault } from './receipt-fault.ts';
import { feedbackStatusPage, lookupPage, proposalStatusPage } from './status-page.ts';

/** Said where a field is empty or too long. */
export const incomplete = '没有提交：请填写完整，内容不超过1000字。';

/** What became of an act, in words. */
export const messages: Readonly<Record<Appended['outcome'], string>> = {
  appended: '已经登记。',
  stale: '您打开网页以后情况有了变化，这一次没有登记。下面是最新的情况，需要的话请再提交一次。',
  refused: '现在不能这样做，没有登记。下面是最新的情况。',
  missing: '没有找到这一件。',
};

/** The reply to somebody who holds a receipt: within limits, with a receipt that can be read, while the store answers. */
export async function withReceipt(
  server: ServerContext,
  request: FormRequest,
  reply: (receipt: Receipt, typed: Typed) => Promise<PageReply>,
): Promise<PageReply> {
  const portal = server.portal();
  const retryAfter = server.lookupsPerAddress.take(request.address, server.steadyNow());
  if (retryAfter > 0) {
    const html = await noticePage(portal, '请稍等', `查询太频繁了，请过${retryAfter}秒再试。`);
    return { status: 429, retryAfter, html };
  }
  const typed = parseFormBody(request.body);
  const said = (typed?.receipt ?? '').slice(0, 400);
  const receipt = parseReceipt(said);
  if (!typed || !receipt) return { status: 422, html: await lookupPage(portal, { message: receiptFault(said), typed: said }) };
  try {
    return await reply(receipt, typed);
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    server.metrics.count('unavailable', 'status');
    const html = await noticePage(portal, '现在查不了', '登记的内容没有丢，只是现在读不出来，请过一会儿再试。');
    return { status: 503, retryAfter: 60, html };
  }
}

/**
 * The page of a feedback or a proposal, as its author may see it; 404 where nobody has this receipt.
 *
 * @param typed what was typed and not taken, to be shown again
 */
export async function statusReply(server: ServerContext, receipt: Receipt, message?: string, typed?: Typed): Promise<PageReply> {
  const portal = server.portal();
  const hash = receiptHash(server.secrets, receipt);
  const row = await server.store.read('feedbackByReceipt', hash);
  if (row) {
    const events = await publicEvents(server, row);
    const deadlines = deadlinesOf(server, row, events);
    const { mergedInto } = row;
    const main = mergedInto === null ? undefined : await server.store.read('feedbackById', mergedInto);
    const sharedAnswer = main && (await publicAnswer(server, main));
    return { status: 200, html: await feedbackStatusPage(portal, { receipt, row, main, sharedAnswer, events, deadlines, message, typed }) };
  }
  const proposal = await server.store.read('proposalByReceipt', hash);
  if (proposal) return { status: 200, html: await proposalStatusPage(portal, receipt, proposal, { message, typed }) };
  return {
    status: 404,
    html: await lookupPage(portal, {
      message: `没有找到这个号码（回执号）。号码没有看错的样子，请看看回执上写的是不是“${portal.name}”。`,
      typed: formatReceipt(receipt),
    }),
  };
}

/**
 * What the author may see; for a duplicate also that the feedback it was merged into was
 * answered. Those words were written to somebody else and may name them, so that
 * nobody but them reads them there; `publicAnswer` is for the others.
 */
async function publicEvents(server: ServerContext, { id, mergedInto }: FeedbackRow): Promise<EventRow[]> {
  const own = await server.store.read('eventsOf', id);
  const main = mergedInto === null ? [] : await server.store.read('eventsOf', mergedInto);
  const answers = main.filter(({ kind }) => kind === 'replied' || kind === 'closed').map((event) => ({ ...event, text: null, redactedText: null }));
  const seen = [...own, ...answers].filter(({ isPublic }) => isPublic === 1);
  return seen.sort(ascending(({ at }) => at));
}

/** The answer that staff looked through and approved for everybody. */
async function publicAnswer({ store }: ServerContext, { id, publication }: FeedbackRow): Promise<string | undefined> {
  const approval = publication === 'published' ? await store.read('approvalOf', id) : undefined;
  return approval?.answer ?? undefined;
}

/** The completion clock of a reopened feedback runs from the reopening. */
function deadlinesOf(server: ServerContext, row: FeedbackRow, events: ReadonlyArray<{ kind: string; at: string }>): Deadlines {
  const reopened = events.findLast(({ kind }) => kind === 'reopened');
  const { firstReply } = server.deadlines(dateInChina(Date.parse(row.receivedAt)));
  const { completion } = server.deadlines(dateInChina(Date.parse(reopened?.at ?? row.receivedAt)));
  return {
    firstReply: { ...firstReply, dueOn: civilDate.parse(row.firstReplyDueOn) },
    completion: { ...completion, dueOn: civilDate.parse(row.completionDueOn) },
  };
}
