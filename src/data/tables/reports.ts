import { z } from 'zod';
import { projectOf, type Model } from '../../content/model.ts';
import { assignmentKey } from '../../domain/task/assignment.ts';
import type { Indicator } from '../../domain/task/programme.ts';
import { type Ratio, roundRatio } from '../../domain/value/quantity.ts';
import type { Report } from '../../domain/task/report.ts';
import { reportStanding } from '../../schedule/report-standing.ts';
import { date, integer, number, sourceColumns, text } from '../column.ts';
import { publishedTable } from '../table.ts';

const row = z.strictObject({
  indicator: text('指标编号'),
  area: text('区域编号'),
  area_name: text('区域名称'),
  as_of: date('数据截至的日期'),
  measure: text('口径；有几种口径的指标每种一行，其余为“完成值”'),
  value: number('完成值，照文件所印；没有数字为空'),
  unit: text('完成值的计量单位；没有完成值为空'),
  stage: text('阶段：notStarted 未开工，preparing 前期准备，tendering 招投标，started 已开工，structureFinished 主体完工，worksFinished 完工，accepted 通过终验，inUse 交付使用，completed 文件称已完成全年任务'),
  reported_percent: number('文件印出的百分比，不带 %'),
  basis: text('文件百分比是什么的比：target 完成率，physical 形象进度，investment 投资完成率，started 开工率，accepted 验收率'),
  completion_percent: number('本站重算的完成率：本行完成值 ÷ 当日有效的本口径目标，四舍五入到两位小数，不封顶；无法计算为空'),
  scheduled_percent: number('到截至日期按计划应完成的百分比，四舍五入到两位小数'),
  status: text('按截至日期判断的状态：completedEarly 提前完成，onSchedule 按序时，behindSchedule 未达序时，notYetDue 未到计划，pending 任务待下达，notComputable 无法计算'),
  rank: integer('文件所列名次'),
  rank_of: integer('文件所列有任务的区域数'),
  narrative: text('进展情况原文'),
  ...sourceColumns,
});

/** Every report ever made, each judged at its own date; oldest first within an indicator and area. */
export const reportsTable = publishedTable('reports', '进展报告', row, (model) =>
  [...model.reports.values()].flatMap((reports) => reports.flatMap((report) => reportRow(model, report))),
);

function reportRow(model: Model, report: Report) {
  const indicator = model.indicators.get(report.indicator);
  if (indicator === undefined) return [];
  const { scheduled, completion, status } = standingOf(model, report, indicator);
  const row = {
    ...asPrinted(report, indicator),
    area_name: model.areas.get(report.area)?.name ?? '',
    completion_percent: percentCell(completion),
    scheduled_percent: percentCell(scheduled),
    status,
  };
  return [row];
}

function asPrinted(report: Report, indicator: Indicator) {
  return {
    indicator: report.indicator,
    area: report.area,
    as_of: report.asOf,
    measure: report.measure,
    value: report.value ?? '',
    unit: report.value === undefined ? '' : (report.unit ?? indicator.unit ?? ''),
    stage: report.stage ?? '',
    reported_percent: report.reportedPercent ?? '',
    basis: report.basis ?? '',
    rank: countCell(report.rank),
    rank_of: countCell(report.rankOf),
    narrative: report.narrative,
    source: report.document,
    line: String(report.line),
  };
}

function standingOf(model: Model, report: Report, indicator: Indicator) {
  return reportStanding(report, {
    indicator,
    firstTarget: model.allocations.get(indicator.id)?.get(report.area)?.target,
    revisions: model.revisions.get(assignmentKey(indicator.id, report.area)) ?? [],
    year: model.programmes.get(model.projects.get(projectOf(indicator.id))?.programme ?? '')?.year ?? 0,
  });
}

function percentCell(percent: Ratio | undefined): string {
  return percent === undefined ? '' : roundRatio(percent, 2);
}

function countCell(count: number | undefined): string {
  return count === undefined ? '' : String(count);
}
