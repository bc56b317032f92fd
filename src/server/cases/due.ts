import { type CivilDate, civilDate, daysBetween } from '../../domain/value/civil-date.ts';
import type { FeedbackRow } from '../store/feedback/feedback-list.ts';

/** How urgent a feedback is, in words; the kind only chooses shape and colour. */
export interface DueMark {
  readonly kind: 'done' | 'overdue' | 'soon' | 'later';
  readonly words: string;
}

/** From this many calendar days before the term on, it is soon. */
const soonDays = 2;

/** The next term of a feedback on `today`: the first reply until there is one, then the completion. */
export function dueMark(row: Pick<FeedbackRow, 'state' | 'firstRepliedAt' | 'firstReplyDueOn' | 'completionDueOn'>, today: CivilDate): DueMark {
  if (row.state === 'closed') return { kind: 'done', words: '已办结' };
  const [term, dueOn] = row.firstRepliedAt === null ? ['首次答复', row.firstReplyDueOn] : ['办结', row.completionDueOn];
  const days = daysBetween(today, civilDate.parse(dueOn));
  if (days < 0) return { kind: 'overdue', words: `${term}已超期 ${-days} 天` };
  if (days === 0) return { kind: 'soon', words: `${term}今天到期` };
  return { kind: days <= soonDays ? 'soon' : 'later', words: `${term}还有 ${days} 天` };
}
