import { z } from 'zod';
import type { Model } from '../../content/model.ts';
import type { Allocation } from '../../domain/task/allocation.ts';
import { alsoCell, alsoColumn, sourceCells, sourceColumns, text } from '../table/column.ts';
import { dutyOfIndicator } from '../table/duty.ts';
import { baselineCell, baselineColumn, targetCells, targetColumns, upToCell, upToColumn } from '../table/target.ts';
import { publishedTable } from '../table/table.ts';

const row = z.strictObject({
  indicator: text('指标编号'),
  area: text('区域编号；发布区域和分解区域自己的一行是它的总任务（文件所列合计），不要与下级各行相加'),
  area_name: text('区域名称'),
  ...targetColumns,
  lead_officials: text('该区域的牵头领导，多个用 ; 隔开'),
  responsible_persons: text('该区域的责任人或职务，多个用 ; 隔开'),
  lead_agencies: text('该区域的牵头单位，多个用 ; 隔开，照文件写法；别名见 agencies'),
  ...sourceColumns,
  ...baselineColumn,
  ...alsoColumn,
  ...upToColumn,
});

/** One row per indicator and area, totals included, in the order of lists and tables. */
export const allocationsTable = publishedTable('allocations', '任务分解：每个指标在每个区域的目标', row, (model) =>
  [...model.allocations.values()].flatMap((areas) => [...areas.values()].map((allocation) => allocationRow(model, allocation))),
);

function allocationRow(model: Model, { indicator, area, target, source, alsoIn }: Allocation) {
  const duty = dutyOfIndicator(model, indicator, area);
  return {
    indicator,
    area,
    area_name: model.areas.get(area)?.name ?? '',
    ...targetCells(target),
    lead_officials: duty.lead_officials,
    responsible_persons: duty.responsible_persons,
    lead_agencies: duty.lead_agencies,
    ...sourceCells(source),
    baseline: baselineCell(target),
    also: alsoCell(source, alsoIn),
    up_to: upToCell(target),
  };
}
