import { z } from 'zod';
import { describe } from '../../domain/value/keys.ts';
import { problemOrigins, problemState, problemStates } from '../../domain/year/problem.ts';
import { problemSite } from '../../content/oversight-records.ts';
import { alsoCell, alsoColumn, date, integer, sourceCells, sourceColumns, text } from '../table/column.ts';
import { joined } from '../table/duty.ts';
import { publishedTable } from '../table/table.ts';

const row = z.strictObject({
  problem: text('问题编号：<登记的区域>/<短名>'),
  year: integer('年份'),
  area: text('区域编号'),
  area_name: text('区域名称'),
  project: text('项目编号；不是单个项目的问题为空'),
  site: text('点位编号；不是单个点位的问题为空'),
  found_on: date('发现日期；文件没有写为空'),
  found_through: text(`怎样发现的：${describe(problemOrigins)}`),
  found_by: text('发现的单位'),
  text: text('什么问题'),
  owners: text('负责的单位，多个用 ; 隔开；文件没有写为空'),
  due_on: date('限期解决的最后一天；没有定期限为空'),
  state: text(`生成之日的情况：${describe(problemStates)}`),
  solved_on: date('解决日期'),
  solution: text('怎样解决的'),
  ...sourceColumns,
  ...alsoColumn,
});

/** Every problem, oldest first, with how it stands on the day of the build. */
export const problemsTable = publishedTable('problems', '问题和整改', row, ({ problems, areas }, builtOn) =>
  [...problems].map(([key, problem]) => ({
    problem: key,
    year: String(problem.year),
    area: problem.area,
    area_name: areas.get(problem.area)?.name ?? '',
    project: problem.project ?? '',
    site: problemSite(problem) ?? '',
    found_on: problem.foundOn ?? '',
    found_through: problem.foundThrough,
    found_by: problem.foundBy ?? '',
    text: problem.text,
    owners: joined(problem.owners),
    due_on: problem.dueOn ?? '',
    state: problemState(problem, builtOn),
    solved_on: problem.solvedOn ?? '',
    solution: problem.solution ?? '',
    ...sourceCells(problem.source),
    also: alsoCell(problem.source, problem.alsoIn),
  })),
);
