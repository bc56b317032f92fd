import { z } from 'zod';
import { siteStages } from '../../domain/site/site.ts';
import { stageNames } from '../../domain/task/stage.ts';
import { sourceCells, sourceColumns, text } from '../table/column.ts';
import { publishedTable } from '../table/table.ts';

const row = z.strictObject({
  site: text('点位编号：<区域编号>/<短名>'),
  stage: text(`阶段：${siteStages.map((stage) => `${stage} ${stageNames[stage]}`).join('，')}`),
  planned_on: text('计划日期，只写到月的是 2023-06；没有为空'),
  expected_on: text('预计日期（预测，不是计划），只写到月的是 2023-10；没有为空'),
  reached_on: text('实际日期，只写到月的是 2023-05；没有为空'),
  reached_by: text('文件只说到哪一天以前已经达到；没有为空'),
  ...sourceColumns,
});

/** The dates of every site's stages, planned, expected and reached; the source is the site's own. */
export const siteStagesTable = publishedTable('site_stages', '点位各阶段的日期', row, ({ sites }) =>
  [...sites.values()].flatMap((site) =>
    site.stages.map(({ stage, plannedOn = '', expectedOn = '', reachedOn = '', reachedBy = '' }) => ({
      site: site.id,
      stage,
      planned_on: plannedOn,
      expected_on: expectedOn,
      reached_on: reachedOn,
      reached_by: reachedBy,
      ...sourceCells(site.source),
    })),
  ),
);
