import { operatorNames, type Target, targetKindNames } from '../../domain/task/target.ts';
import { describe } from '../../domain/value/keys.ts';
import { number, text } from './column.ts';

/** The columns that tell a number, a sentence, a stage, a task still to come and no task apart. */
export const targetColumns = {
  target_kind: text(`目标的种类：${describe(targetKindNames)}；没有文件给出目标时为空`),
  operator: text(`数值目标的比较词：${describe(operatorNames)}；没有比较词为空`),
  target: number('目标值，以指标的计量单位计，区间目标为下限；只有数值目标才填'),
  target_text: text('目标的原文'),
};

/** The column of the upper end of a range. */
export const upToColumn = { up_to: number('区间目标的上限，如 3000—3500 的 3500；不是区间为空') };

/** The cell of the upper end of a range. */
export function upToCell(target: Target | undefined): string {
  return target?.kind === 'number' ? (target.upTo ?? '') : '';
}

/** The column of the standard before a standard. */
export const baselineColumn = { baseline: number('原来的标准或基数，如 从 600 提高到 650 的 600；没有为空') };

/** The cell of the standard before a standard. */
export function baselineCell(target: Target | undefined): string {
  return target?.kind === 'number' ? (target.baseline ?? '') : '';
}

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
