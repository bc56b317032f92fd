import { z } from 'zod';
import type { Model } from '../../content/model.ts';
import type { Indicator } from '../../domain/task/programme.ts';
import { alsoCell, alsoColumn, sourceCells, sourceColumns, text } from '../table/column.ts';
import { baselineCell, baselineColumn, targetCells, targetColumns } from '../table/target.ts';
import { publishedTable } from '../table/table.ts';

const row = z.strictObject({
  indicator: text('指标编号：<项目编号>/<短名>'),
  project: text('所属项目编号'),
  text: text('指标的表述'),
  unit: text('计量单位；没有单位为空'),
  ...targetColumns,
  subset_of: text('“其中”项所属的指标；不重复相加'),
  counted_in: text('同一任务在另一份清单里的指标；不重复相加'),
  ...sourceColumns,
  ...baselineColumn,
  ...alsoColumn,
});

/** Every indicator with its issuer's own total. */
export const indicatorsTable = publishedTable('indicators', '指标及发布区域的总目标', row, (model) =>
  [...model.indicators.values()].map((indicator) => indicatorRow(model, indicator)),
);

function indicatorRow(model: Model, indicator: Indicator) {
  const { id, project, text: words, unit = '', subsetOf = '', countedIn = '', source, alsoIn } = indicator;
  const target = model.allocations.get(id)?.get(project.programme.issuer.id)?.target;
  return {
    indicator: id,
    project: project.id,
    text: words,
    unit,
    ...targetCells(target),
    subset_of: subsetOf,
    counted_in: countedIn,
    ...sourceCells(source),
    baseline: baselineCell(target),
    also: alsoCell(source, alsoIn),
  };
}
