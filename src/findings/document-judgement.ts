import { judgementKind } from '../domain/task/judgement.ts';
import { isBehind, isDone, type Status } from '../domain/task/status.ts';
import type { Outcome } from './outcome.ts';

/** How a task stands and, where there is one, the report that decides. */
export type Told = Pick<Outcome, 'standing'> & Partial<Pick<Outcome, 'latest'>>;

/** What the document itself says of a task, and whether the computed status says something else. */
export interface DocumentJudgement {
  /** Verbatim. */
  readonly words: string;
  /** Both speak of the plan and do not agree; false where only one of them does. */
  readonly differs: boolean;
}

/** The document's own judgement in the report that decides; undefined where it makes none. */
export function documentJudgement({ latest, standing }: Pick<Outcome, 'latest' | 'standing'>): DocumentJudgement | undefined {
  const words = latest?.judgement;
  if (words === undefined) return undefined;
  return { words, differs: differs(words, standing.status) };
}

/** Whether the report that decides carries the document's own word that the task is behind, or has not been taken up. */
export function isCalledBehind({ latest }: Pick<Outcome, 'latest'>): boolean {
  const kind = latest?.judgement === undefined ? undefined : judgementKind(latest.judgement);
  return kind === 'behindSchedule' || kind === 'noWork';
}

/** Whether it is behind, by its figures or by the document's word alone: everything that is asked for as 落后. */
export function isSeenBehind({ standing, latest }: Told): boolean {
  return isBehind(standing.status) || isCalledBehind({ latest });
}

/** Whether only the portal's reckoning by months says that it is behind. */
export function isBehindByReckoning(outcome: Pick<Outcome, 'latest' | 'standing'>): boolean {
  return outcome.standing.status === 'behindSchedule' && !isCalledBehind(outcome);
}

/** 按序时 holds for what is done too; 与全市同步 says nothing that our status could deny. */
function differs(words: string, status: Status): boolean {
  const kind = judgementKind(words);
  const isJudged = isDone(status) || status === 'onSchedule' || isBehind(status);
  if (!isJudged || kind === 'inStep' || kind === 'other') return false;
  if (kind === 'completed') return !isDone(status);
  return (kind === 'behindSchedule' || kind === 'noWork') !== isBehind(status);
}
