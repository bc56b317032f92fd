import { dateInChina } from '../../domain/value/china-day.ts';
import type { CaseContext } from './case-context.ts';
import type { NewEvent } from '../store/feedback/history.ts';
import type { PlacedOrder } from './placing.ts';

type EventBase = Pick<NewEvent, 'feedbackId' | 'expectedVersion' | 'id' | 'at' | 'actor'>;

/** What the author of the feedback sees is what was done and what was answered, not what staff note among themselves. */
export function eventFor(context: Pick<CaseContext, 'deadlines' | 'now'>, base: EventBase, order: PlacedOrder): NewEvent {
  const shown = { ...base, isPublic: true, text: null };
  const internal = { ...base, isPublic: false };
  switch (order.act) {
    case 'accept':
      return { ...shown, kind: 'accepted' };
    case 'refer':
      return { ...shown, kind: 'referred', unit: order.unit, area: order.area };
    case 'move':
      return { ...shown, kind: 'moved', area: order.area, areaName: order.areaName, code: order.code, text: order.reason };
    case 'reply':
      return { ...shown, kind: 'replied', text: order.text };
    case 'close':
      return { ...shown, kind: 'closed', result: order.result, text: order.text ?? null };
    case 'dismiss':
      return { ...shown, kind: 'closed', result: 'notAccepted', text: `${order.text}\n依据：${order.ground}` };
    case 'extend':
      return { ...shown, kind: 'extended', completionDueOn: order.until, text: order.text };
    case 'reopen': {
      const { completion } = context.deadlines(dateInChina(context.now()));
      return { ...shown, kind: 'reopened', text: order.text, completionDueOn: completion.dueOn };
    }
    case 'merge':
      return { ...shown, kind: 'merged', into: order.into, text: order.text ?? null };
    case 'publish':
      return { ...shown, kind: 'published' };
    case 'correct':
      return { ...shown, kind: 'corrected', correctedText: order.correctedText, text: order.reason };
    case 'eraseContact':
      return { ...shown, kind: 'contactErased', text: order.reason };
    case 'eraseText':
      return { ...shown, kind: 'textErased', text: order.reason };
    case 'declineRequest':
      return { ...shown, kind: 'requestDeclined', text: order.text };
    case 'return':
      return { ...internal, kind: 'returned', text: order.text };
    case 'askExtension':
      return { ...internal, kind: 'extensionAsked', text: `延长到 ${order.until}：${order.text}` };
    case 'note':
      return { ...internal, kind: 'noted', text: order.text };
    case 'redact':
      return { ...internal, kind: 'redacted', redactedText: order.redactedText, text: order.reason };
    case 'redactEvent':
      return { ...internal, kind: 'eventRedacted', redactedEvent: order.event, redactedText: order.redactedText, text: order.reason };
    case 'withhold':
      return { ...internal, kind: 'withheld', reason: order.reason, text: null };
  }
}
