import { z } from 'zod';
import type { Model } from '../../content/model.ts';
import { formatBreakdown } from '../../domain/task/breakdown.ts';
import type { Correction, Report } from '../../domain/task/report.ts';
import { date, sourceCells, sourceColumns, text } from '../table/column.ts';
import { publishedTable } from '../table/table.ts';

const row = z.strictObject({
  indicator: text('指标编号'),
  area: text('区域编号'),
  area_name: text('区域名称'),
  as_of: date('数据截至的日期'),
  measure: text('口径；没有另写的为“完成值”'),
  before: text('更正前的数：完成值、百分比（带 %）、阶段或分阶段'),
  after: text('更正后的数，写法相同'),
  corrected_on: date('更正日期'),
  reason: text('更正原因'),
  ...sourceColumns,
});

/** Every figure that was wrong, beside the one that corrects it. The source is that of the correction. */
export const correctionsTable = publishedTable('corrections', '进展更正：更正前后的数都公布', row, (model) =>
  [...model.corrections.values()].flat().map((correction) => correctionRow(model, correction)),
);

function correctionRow(model: Model, { before, after }: Correction) {
  return {
    indicator: after.indicator,
    area: after.area,
    area_name: model.areas.get(after.area)?.name ?? '',
    as_of: after.asOf,
    measure: after.measure,
    before: figureCell(before),
    after: figureCell(after),
    corrected_on: after.correctedOn ?? '',
    reason: after.correctionReason ?? '',
    ...sourceCells(after.source),
  };
}

function figureCell({ value, reportedPercent, stage, breakdown }: Report): string {
  if (breakdown !== undefined) return formatBreakdown(breakdown);
  return value ?? (reportedPercent === undefined ? (stage ?? '') : `${reportedPercent}%`);
}
