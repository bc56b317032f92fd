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

/** The bar of a figure in the colour of the final result; a full bar would deny a result that is not 完成, so nothing of it is filled in. */
export function resultBar(bar: RowBar | undefined, { outcome }: Pick<TaskResult, 'outcome'>): RowBar | undefined {
  const isWhole = bar?.kind === 'parts' ? bar.segments.every(({ tone }) => tone === 'done') : bar?.kind === 'percent' && bar.fill >= 100;
  if (outcome !== 'completed' && isWhole) return { kind: 'unclear' };
  return bar?.kind === 'percent' ? { ...bar, tone: toneOf(resultKinds[outcome]) } : bar;
}
