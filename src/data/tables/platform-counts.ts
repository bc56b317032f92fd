import { z } from 'zod';
import { describe } from '../../domain/value/keys.ts';
import { platformMeasureNames } from '../../domain/year/platform-count.ts';
import { alsoCell, alsoColumn, date, number, sourceCells, sourceColumns, text } from '../table/column.ts';
import { publishedTable } from '../table/table.ts';

const row = z.strictObject({
  area: text('区域编号'),
  area_name: text('区域名称'),
  measure: text(`统计的是什么：${describe(platformMeasureNames)}`),
  from: date('统计起始日期；文件没有写为空'),
  as_of: date('截至日期'),
  period_text: text('文件自己怎样说这段时间；没有说为空'),
  operator: text('moreThan 余，about 左右，atLeast 以上；没有为空'),
  value: number('文件所列的数'),
  unit: text('计量单位，照文件所印'),
  ...sourceColumns,
  ...alsoColumn,
});

/** Every figure that a document prints of the platform and the steering; nothing counted here is in it. */
export const platformCountsTable = publishedTable('platform_counts', '文件公布的平台统计数', row, ({ platformCounts, areas }) =>
  [...platformCounts.values()].flat().map(({ area, measure, from = '', asOf, periodText = '', operator = '', value, unit, source, alsoIn }) => ({
    area,
    area_name: areas.get(area)?.name ?? '',
    measure,
    from,
    as_of: asOf,
    period_text: periodText,
    operator,
    value,
    unit,
    ...sourceCells(source),
    also: alsoCell(source, alsoIn),
  })),
);
