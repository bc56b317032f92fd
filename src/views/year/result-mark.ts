import type { Status } from '../../domain/task/status.ts';
import { resultOutcomes, type TaskResult } from '../../domain/year/year-result.ts';
import type { RowBar } from '../figure/row-bar.ts';
import type { StatusView } from '../figure/status.ts';
import { toneOf } from '../figure/tone.ts';

/** The shape and colour that a final result shares with a status. */
export const resultKinds: Readonly<Record<TaskResult['outcome'], Status>> = { completed: 'completed', partly: 'stageOnly', notCompleted: 'notCompleted' };

/** The mark of a task that ended: ✗最终审定：未完成. */
export function resultMark({ outcome }: Pick<TaskResult, 'outcome'>): StatusView {
  return { kind: resultKinds[outcome], words: `最终审定：${resultOutcomes[outcome]}` };
}

/** A bar of parts, each with its colour. */
interface Parts {
  readonly kind: 'parts';
  readonly segments: readonly { readonly tone: unknown }[];
}

/** The bar of a figure in the colour of the final result; a full bar would deny a result that is not 完成, so nothing of it is filled in. */
export function resultBar(bar: RowBar | undefined, result: Pick<TaskResult, 'outcome'>): RowBar | undefined;
export function resultBar<Bar extends Parts>(bar: RowBar | Bar | undefined, result: Pick<TaskResult, 'outcome'>): RowBar | Bar | undefined;
export function resultBar(bar: RowBar | Parts | undefined, { outcome }: Pick<TaskResult, 'outcome'>): RowBar | Parts | undefined {
  const isWhole = bar?.kind === 'parts' ? bar.segments.every(({ tone }) => tone === 'done') : bar?.kind === 'percent' && bar.fill >= 100;
  if (outcome !== 'completed' && isWhole) return { kind: 'unclear' };
  return bar?.kind === 'percent' ? { ...bar, tone: toneOf(resultKinds[outcome]) } : bar;
}
