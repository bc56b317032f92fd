import { z } from 'zod';
import { acceptanceResults, acceptanceSteps } from '../../domain/year/acceptance.ts';
import { describe } from '../../domain/value/keys.ts';
import { date, number, sourceCells, sourceColumns, text } from '../table/column.ts';
import { publishedTable } from '../table/table.ts';

const row = z.strictObject({
  project: text('项目编号'),
  area: text('区域编号'),
  area_name: text('区域名称'),
  step: text(`环节：${describe(acceptanceSteps)}`),
  word: text('文件对这个环节的叫法；与环节的名称相同为空'),
  by: text('谁办的'),
  done_on: date('办完的日期；文件没有写为空'),
  percent: number('认定的验收率，不带 %'),
  result: text(`结果：${describe(acceptanceResults)}；申请没有结果，文件没有写为空`),
  note: text('说明'),
  ...sourceColumns,
});

/** Every step of every acceptance, in the order in which it was taken. */
export const acceptanceStepsTable = publishedTable('acceptance-steps', '验收的各个环节', row, ({ acceptances, areas }) =>
  [...acceptances.values()].flatMap(({ project, area, steps }) =>
    steps.map(({ step, word = '', by, post = '', doneOn = '', percent = '', result = '', note = '', source }) => ({
      project,
      area,
      area_name: areas.get(area)?.name ?? '',
      step,
      word,
      by: `${by}${post}`,
      done_on: doneOn,
      percent,
      result,
      note,
      ...sourceCells(source),
    })),
  ),
);
