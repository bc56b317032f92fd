import { z } from 'zod';
import { date, integer, number, sourceCells, sourceColumns, text } from '../table/column.ts';
import { publishedTable } from '../table/table.ts';

const row = z.strictObject({
  project: text('项目编号'),
  area: text('区域编号'),
  area_name: text('区域名称'),
  as_of: date('这些数截至哪一天'),
  from_year: integer('钱从哪一年起'),
  to_year: integer('到哪一年止，含这一年'),
  arranged: number('安排的资金，万元；没有写为空'),
  paid: number('已经投入（支付）的资金，万元；没有写为空。这是投入，不是成果'),
  social: number('其中社会资本，万元；没有写为空'),
  contributions: text('安排的钱从哪里来，写作 来源=万元，多项用 ; 隔开'),
  ...sourceColumns,
});

/** The money of projects as it was filed or printed, oldest first. */
export const fundsTable = publishedTable('funds', '资金投入', row, ({ funds, areas, projects }) =>
  [...funds.values()].flat().map(({ project, area, asOf, years, arranged = '', paid = '', social = '', contributions, source }) => {
    const year = projects.get(project)?.programme.year;
    return {
      project,
      area,
      area_name: areas.get(area)?.name ?? '',
      as_of: asOf,
      from_year: String(years?.from ?? year ?? ''),
      to_year: String(years?.to ?? year ?? ''),
      arranged,
      paid,
      social,
      contributions: contributions.map(({ from, amount }) => `${from}=${amount}`).join(';'),
      ...sourceCells(source),
    };
  }),
);
