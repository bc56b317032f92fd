import { type TargetRevision, unstatedReason } from '../../domain/task/revision.ts';
import { targetStep } from '../figure/asked.ts';
import { withStop } from '../stop.ts';

/** A revision's two targets, in words: 15000户 → 3000户. */
export function revisionTargets({ before, after }: TargetRevision, unit: string | undefined): [before: string, after: string] {
  return [targetStep(before, unit), targetStep(after, unit)];
}

/** 原因：…。 A document that gives no reason is said to give none. */
export function reasonSentence(reason: string): string {
  return reason === unstatedReason ? '文件没有说明原因。' : `原因：${withStop(reason)}`;
}
