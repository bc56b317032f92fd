import { z } from 'zod';
import type { Target } from '../../domain/task/target.ts';
import { date, sourceCells, sourceColumns, text } from '../table/column.ts';
import { publishedTable } from '../table/table.ts';

const row = z.strictObject({
  indicator: text('指标编号'),
  area: text('区域编号'),
  area_name: text('区域名称'),
  revised_on: date('调整日期，自这一天起适用新任务'),
  before: text('调整前的任务，照抄'),
  after: text('调整后的任务，照抄；“pending”是新任务待下达'),
  reason: text('调整原因'),
  requested_by: text('提出单位'),
  approved_by: text('批准单位'),
  ...sourceColumns,
  requested_on: date('书面提出的日期；没有写为空'),
  reviewed_by: text('审核单位；没有写为空'),
});

/** Every change of a target, oldest first within an indicator and area. */
export const revisionsTable = publishedTable('revisions', '任务调整', row, ({ revisions, areas }) =>
  [...revisions.values()]
    .flat()
    .map(({ indicator, area, revisedOn, before, after, reason, requestedBy = '', requestedOn = '', reviewedBy = '', approvedBy = '', source }) => ({
      indicator,
      area,
      area_name: areas.get(area)?.name ?? '',
      revised_on: revisedOn,
      before: wordsOf(before),
      after: wordsOf(after),
      reason,
      requested_by: requestedBy,
      approved_by: approvedBy,
      ...sourceCells(source),
      requested_on: requestedOn,
      reviewed_by: reviewedBy,
    })),
);

function wordsOf(target: Target): string {
  return target.kind === 'pending' || target.text === '' ? target.kind : target.text;
}
