import type { Target } from '../domain/task/target.ts';
import { number, text } from './column.ts';

/** The columns that tell a number, a sentence, a stage, a task still to come and no task apart. */
export const targetColumns = {
  target_kind: text('目标的种类：number 数值，text 文字，stage 阶段，pending 任务待下达，notAssigned 没有任务（原表为“/”）；没有文件给出目标时为空'),
  operator: text('数值目标的比较词：atLeast 不低于，moreThan 超过，about 左右；没有比较词为空'),
  target: number('目标值，以指标的计量单位计；只有数值目标才填'),
  target_text: text('目标的原文'),
};

/** The cells of one target; without a target all are empty. */
export function targetCells(target: Target | undefined): Record<keyof typeof targetColumns, string> {
  if (target === undefined) return { target_kind: '', operator: '', target: '', target_text: '' };
  const isNumber = target.kind === 'number';
  return {
    target_kind: target.kind,
    operator: isNumber ? (target.operator ?? '') : '',
    target: isNumber ? target.value : '',
    target_text: target.text,
  };
}
