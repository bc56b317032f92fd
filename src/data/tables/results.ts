import { z } from 'zod';
import { resultOutcomes } from '../../domain/year/year-result.ts';
import { describe } from '../../domain/value/keys.ts';
import { date, sourceCells, sourceColumns, text } from '../table/column.ts';
import { publishedTable } from '../table/table.ts';

const row = z.strictObject({
  list: text('清单编号'),
  project: text('项目编号'),
  area: text('区域编号'),
  area_name: text('区域名称'),
  title: text('审定文件的名称'),
  approver: text('审定的机关'),
  approved_on: date('审定日期'),
  published_on: date('向社会公布的日期；没有公布为空'),
  outcome: text(`审定的结果：${describe(resultOutcomes)}`),
  note: text('文件写的说明'),
  ...sourceColumns,
});

/** What governments approved in the end, one row a project. */
export const resultsTable = publishedTable('results', '审定的最终结果', row, ({ yearResults, areas }) =>
  [...yearResults.values()].flat().flatMap(({ list, area, title, approver, approvedOn, publishedOn = '', outcomes, source }) =>
    outcomes.map(({ project, outcome, note = '' }) => ({
      list,
      project,
      area,
      area_name: areas.get(area)?.name ?? '',
      title,
      approver,
      approved_on: approvedOn,
      published_on: publishedOn,
      outcome,
      note,
      ...sourceCells(source),
    })),
  ),
);
