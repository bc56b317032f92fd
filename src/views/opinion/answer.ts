import { type Answer, answerDay } from '../../domain/feedback/answer.ts';
import { formatCivilDate } from '../../domain/value/civil-date.ts';
import type { Code } from '../../domain/code/code.ts';
import { plainKind } from '../../domain/feedback/feedback.ts';
import { feedbackResults } from '../../domain/feedback/feedback-history.ts';
import { serviceObject } from '../../domain/publication/service.ts';
import { areaPath, pageOfCode, type SitePath } from '../../domain/publication/page-path.ts';
import { type Link, relativeHref } from '../address.ts';
import type { Snapshot } from '../../findings/snapshot.ts';

/** What somebody asked about a thing with a code, and what was answered; nobody's name is in it. */
export interface AnswerView {
  readonly question: string;
  readonly answer: string;
  /** 投诉 · 2024年5月3日收到 · 2024年5月6日首次答复 · 2024年5月9日办结 · 区住建局 · 已解决 */
  readonly note: string;
}

/** An answer among those of all areas: also where it belongs. */
export interface PlacedAnswerView extends AnswerView {
  readonly area: Link;
  /** What was asked about; `undefined` where the question named no code. */
  readonly about: Link | undefined;
}

/** The published answers about a code, newest first. */
export function answerViews({ model }: Snapshot, code: Code): AnswerView[] {
  return (model.answersByCode.get(code) ?? []).map(answerView);
}

/** An answer with its area and the page of its code, as the page at `from` links them. */
export function placedAnswerView(snapshot: Snapshot, from: SitePath, answer: Answer): PlacedAnswerView {
  const { area, code } = answer;
  return {
    ...answerView(answer),
    area: { words: snapshot.model.areas.get(area)?.name ?? area, href: relativeHref(from, areaPath(area)) },
    about: code === undefined ? undefined : codedObjectLink(snapshot, from, code),
  };
}

/** The page of a code, named by the site, the service or else the project; `undefined` for a code that was never issued. */
export function codedObjectLink({ objectByCode, serviceByCode, model }: Snapshot, from: SitePath, code: string): Link | undefined {
  const service = serviceByCode.get(code)?.service;
  const own = service && model.codes.get(serviceObject(service));
  if (service !== undefined && own !== undefined) return { words: service.name, href: relativeHref(from, pageOfCode(own)) };
  const place = objectByCode.get(code);
  return place && { words: place.site?.name ?? place.task.title, href: relativeHref(from, pageOfCode(place.code)) };
}

function answerView(answer: Answer): AnswerView {
  return { question: answer.question, answer: answer.answer, note: noteOf(answer) };
}

/** The day beside the text is the text's own; what was answered and then asked to be gone on with is open again, and says so. */
function noteOf(answer: Answer): string {
  const { kind, receivedOn, firstRepliedOn, closedOn, unit, result, mergedCount } = answer;
  const { on, word } = answerDay(answer);
  const parts = [
    plainKind(kind),
    `${formatCivilDate(receivedOn)}收到`,
    firstRepliedOn !== undefined && firstRepliedOn !== closedOn && `${formatCivilDate(firstRepliedOn)}第一次答复`,
    `${formatCivilDate(on)}${word}`,
    unit,
    result && feedbackResults[result],
    closedOn === undefined && '还没有办完',
    mergedCount > 0 && `另有${mergedCount}件相同`,
  ];
  return parts.filter(Boolean).join(' · ');
}
