import { z } from 'zod';
import { unansweredIn } from '../../findings/unanswered.ts';
import { integer, text } from '../table/column.ts';
import { publishedTable } from '../table/table.ts';

const row = z.strictObject({
  indicator: text('指标编号'),
  project: text('项目编号'),
  area: text('区域编号'),
  area_name: text('区域名称'),
  year: integer('年份'),
});

/** Every indicator of a task for which this portal names neither a unit nor a person. */
export const unansweredTable = publishedTable('unanswered', '还没有写明谁负责的指标', row, (_model, _builtOn, facts) =>
  facts.tasks.flatMap((task) =>
    (unansweredIn(facts, task)?.indicators ?? []).map(({ id }) => ({
      indicator: id,
      project: task.project.id,
      area: task.area.id,
      area_name: task.area.name,
      year: String(task.project.programme.year),
    })),
  ),
);
