import type { FilledRow } from '../monthly-form/rows.ts';

/** A row in one line: `2025-990101/lifts/lifts（990101）22台`. */
export function told({ cells }: FilledRow): string {
  const percent = cells.get('文件百分比') ?? '';
  const words = [
    `${cells.get('完成值') ?? ''}${cells.get('完成值') ? (cells.get('单位') ?? '') : ''}`,
    cells.get('阶段'),
    cells.get('分阶段'),
    percent === '' ? '' : `${percent}%`,
    cells.get('进展情况'),
  ].filter(Boolean);
  return `${cells.get('指标') ?? ''}（${cells.get('区域') ?? ''}）${words.join('，')}`;
}
