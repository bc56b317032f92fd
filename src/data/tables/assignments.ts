import { z } from 'zod';
import type { Model } from '../../content/model.ts';
import { assignmentKey } from '../../domain/task/assignment.ts';
import type { Source } from '../../domain/value/source.ts';
import type { Task } from '../../findings/task.ts';
import { sourceCells, sourceColumns, text } from '../table/column.ts';
import { dutyOfProject } from '../table/duty.ts';
import { publishedTable } from '../table/table.ts';

const row = z.strictObject({
  project: text('项目编号'),
  area: text('承担任务的区域；发布区域自己也有一行'),
  area_name: text('区域名称'),
  code: text('十位永久码；页面地址是 p/<码>.html'),
  scope: text('本地化的建设内容；没有公布为空'),
  requirements: text('本地化的建设要求；没有公布为空'),
  lead_officials: text('牵头领导，多个用 ; 隔开'),
  responsible_persons: text('责任人或职务，多个用 ; 隔开'),
  lead_agencies: text('牵头单位，多个用 ; 隔开'),
  responsible_agencies: text('责任单位，多个用 ; 隔开；文件没有列全的，最后是“等”'),
  hotline: text('监督电话（办公电话）'),
  ...sourceColumns,
});

/** Every project in every area that has it. The source is the responsibility's, else that of the area's first target or report. */
export const assignmentsTable = publishedTable('assignments', '任务：每个项目在每个区域由谁负责', row, (model, _builtOn, { tasks }) =>
  tasks.map((task) => assignmentRow(model, task)),
);

function assignmentRow(model: Model, task: Task) {
  const { project, area, code, responsibilities } = task;
  return {
    project: project.id,
    area: area.id,
    area_name: area.name,
    code: code ?? '',
    scope: first(responsibilities.map(({ scope }) => scope)),
    requirements: first(responsibilities.map(({ requirements }) => requirements)),
    ...dutyOfProject(model, project.id, area.id),
    hotline: first(responsibilities.map(({ hotline }) => hotline)),
    ...sourceCells(placeOf(model, task)),
  };
}

function placeOf(model: Model, { project, area, responsibilities }: Task): Source {
  const named = responsibilities[0]?.source;
  const asked = project.indicators.map(({ id }) => model.allocations.get(id)?.get(area.id)?.source);
  const reported = project.indicators.map(({ id }) => model.reports.get(assignmentKey(id, area.id))?.[0]?.source);
  return [named, ...asked, ...reported].find((place) => place !== undefined) ?? project.source;
}

function first(words: readonly (string | undefined)[]): string {
  return words.find((each) => each !== undefined) ?? '';
}
