import type { Answer } from '../domain/answer.ts';
import { formatCivilDate } from '../domain/civil-date.ts';
import type { Code } from '../domain/code.ts';
import { feedbackKinds } from '../domain/feedback.ts';
import { feedbackResults } from '../domain/feedback-history.ts';
import type { Edition } from './edition.ts';

/** What somebody asked about a thing with a code, and what was answered; nobody's name is in it. */
export interface AnswerView {
  readonly question: string;
  readonly answer: string;
  /** 投诉 · 2024年5月3日收到 · 5月9日答复 · 区住建局 · 已解决 */
  readonly note: string;
}

/** The published answers about a code, newest first. */
export function answerViews({ model }: Edition, code: Code): AnswerView[] {
  return (model.answersByCode.get(code) ?? []).map((each) => ({ question: each.question, answer: each.answer, note: noteOf(each) }));
}

function noteOf({ kind, receivedOn, firstRepliedOn, unit, result, mergedCount }: Answer): string {
  const parts = [
    feedbackKinds[kind].label,
    `${formatCivilDate(receivedOn)}收到`,
    firstRepliedOn && `${formatCivilDate(firstRepliedOn)}答复`,
    unit,
    result && feedbackResults[result],
    mergedCount > 0 && `另有${mergedCount}件相同`,
  ];
  return parts.filter(Boolean).join(' · ');
}
