import type { Model } from '../../src/content/model.ts';
import type { FilledRow } from '../monthly-form/rows.ts';
import type { ReadShares } from '../official-tables/shares.ts';

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

/** Tasks of areas in one line: how many areas have one, whether they make the sum that the table prints, and which areas they are. */
export function toldShares({ indicator, shares, total, totalUpTo, unit }: ReadShares, { areas }: Pick<Model, 'areas'>): string {
  const asked = Object.entries(shares).flatMap(([id, cell]) => (cell === '/' || cell === '' ? [] : [areas.get(id)?.name ?? id]));
  const isSum = indicator.rollup === 'sum' && indicator.isLevel !== true;
  const sum =
    total === undefined ? '，表里没有合计' : `，合计 ${total}${totalUpTo === undefined ? '' : `—${totalUpTo}`}${unit}${isSum ? '，和各区域之和一致' : ''}`;
  return `${indicator.id}，${asked.length} 个区域有任务${sum}；有任务的：${asked.join('、')}`;
}
