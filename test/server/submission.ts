import type { Insertable } from 'kysely';
import type { Database } from '../../src/server/store/schema/tables.ts';

/** A valid row of the feedback table; a test changes what it is about. `number` makes its ids and keys. */
export function feedbackRow(number: number, changes: Partial<Insertable<Database['feedback']>> = {}): Insertable<Database['feedback']> {
  return {
    id: `019a0000-0000-7000-8000-${String(number).padStart(12, '0')}`,
    formKeyHash: `key-${number}`,
    bodyHash: `body-${number}`,
    receiptHash: `receipt-${number}`,
    caseNumber: null,
    code: '2607118542',
    area: 'yueyanglou',
    receivedAt: '2026-11-22T08:00:00.000Z',
    kind: 'complaint',
    text: '路灯不亮。',
    redactedText: null,
    contactSealed: null,
    contactKeyMonth: null,
    isSuspected: 0,
    state: 'received',
    version: 0,
    firstReplyDueOn: '2026-11-30',
    completionDueOn: '2026-12-14',
    acceptedAt: null,
    referredTo: null,
    referredAt: null,
    firstRepliedAt: null,
    closedAt: null,
    result: null,
    satisfaction: null,
    isSolved: null,
    channel: null,
    requestedAt: null,
    mergedInto: null,
    publication: 'open',
    withheldReason: null,
    updatedAt: '2026-11-22T08:00:00.000Z',
    ...changes,
  };
}

/** A valid row of the proposal table; a test changes what it is about. `number` makes its ids and keys. */
export function proposalRow(number: number, changes: Partial<Insertable<Database['proposal']>> = {}): Insertable<Database['proposal']> {
  const { id, formKeyHash, bodyHash, receiptHash, area, receivedAt, updatedAt } = feedbackRow(number);
  const received = { id, formKeyHash, bodyHash, receiptHash, area, receivedAt, updatedAt };
  return { ...received, year: 2027, text: '修一座人行桥。', isSuspected: 0, state: 'collected', version: 0, ...changes };
}
