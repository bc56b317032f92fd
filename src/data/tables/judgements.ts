import { z } from 'zod';
import { judgementSource } from '../../domain/task/report.ts';
import { judgementKind, judgementKindNames } from '../../domain/task/judgement.ts';
import { describe } from '../../domain/value/keys.ts';
import { date, sourceCells, sourceColumns, text } from '../table/column.ts';
import { publishedTable } from '../table/table.ts';

const row = z.strictObject({
  indicator: text('指标编号'),
  area: text('区域编号'),
  area_name: text('区域名称'),
  as_of: date('数据截至的日期'),
  judgement: text('文件自己的判断，一字不改，如 与全市进度同步；本站的判断见 reports 的 status'),
  kind: text(`判断的种类：${describe(judgementKindNames)}`),
  ...sourceColumns,
});

/** What documents themselves say of a task's progress, beside which the portal's own status stands. */
export const judgementsTable = publishedTable('judgements', '文件自己的判断', row, ({ reports, areas }) =>
  [...reports.values()].flat().flatMap((report) => {
    const { indicator, area, asOf, judgement } = report;
    if (judgement === undefined) return [];
    const area_name = areas.get(area)?.name ?? '';
    return [{ indicator, area, area_name, as_of: asOf, judgement, kind: judgementKind(judgement), ...sourceCells(judgementSource(report)) }];
  }),
);
