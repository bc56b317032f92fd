import { z } from 'zod';
import type { Model } from '../../content/model.ts';
import { formatBreakdown } from '../../domain/task/breakdown.ts';
import type { Indicator } from '../../domain/task/programme.ts';
import { basisNames, type Report } from '../../domain/task/report.ts';
import { stageNames } from '../../domain/task/stage.ts';
import { statusNames } from '../../domain/task/status.ts';
import { describe } from '../../domain/value/keys.ts';
import { type Ratio, roundRatio } from '../../domain/value/quantity.ts';
import { isFiled } from '../../domain/value/source.ts';
import { type Outcome, standingOf } from '../../findings/outcome.ts';
import { alsoCell, date, integer, number, sourceCells, sourceColumns, text } from '../table/column.ts';
import { publishedTable } from '../table/table.ts';

const row = z.strictObject({
  indicator: text('指标编号'),
  area: text('区域编号'),
  area_name: text('区域名称'),
  as_of: date('数据截至的日期'),
  measure: text('口径；有几种口径的指标每种一行，其余为“完成值”'),
  value: number('完成值，照文件所印；没有数字为空'),
  unit: text('完成值的计量单位；没有完成值为空'),
  stage: text(`整个任务所到的阶段：${describe(stageNames)}`),
  reported_percent: number('文件印出的百分比，不带 %'),
  basis: text(`文件百分比是什么的比：${describe(basisNames)}`),
  completion_percent: number(
    '本站重算的完成率：本行完成值（分阶段的，是已到达要求阶段的部分）÷ 当日有效的本口径目标，四舍五入到两位小数，不封顶；没有可除的两个数为空',
  ),
  scheduled_percent: number('到截至日期应完成的百分比：指标有自定计划的按计划，没有的按月平均；四舍五入到两位小数'),
  status: text(`按截至日期判断的状态：${describe(statusNames)}`),
  rank: integer('文件所列名次'),
  rank_of: integer('文件所列有任务的区域数'),
  narrative: text('进展情况原文'),
  ...sourceColumns,
  origin: text('这个数从哪里来：document 公开文件，filed 单位报送'),
  filed_by: text('报送单位和岗位；公开文件里的数为空'),
  breakdown: text('分阶段：各部分所到的阶段和数量，写作 worksFinished=1;started=2;notStarted=9；没有为空'),
  areas_completed: integer('文件所列已完成全年任务的下级区域数'),
  areas_assigned: integer('文件所列有任务的下级区域数'),
  also: text('同一事实的其他出处，写作 文件编号:行号，多处用 ; 隔开'),
  judged_percent: number('判断状态时与计划比较的百分比，四舍五入到两位小数；分阶段而文件又印了整体形象进度的，用形象进度，不用完成率；没有可比的为空'),
  judged_basis: text(`判断用的是哪一种百分比：${describe(basisNames)}`),
  received_on: date('收到报送的日期；公开文件里的数为空'),
  entered_by: text('录入岗位；公开文件里的数为空'),
});

/** Every report in force, each judged at its own date; oldest first within an indicator and area. Corrected figures stand in `corrections`. */
export const reportsTable = publishedTable('reports', '进展报告', row, (model, _builtOn, facts) =>
  [...model.reports.values()].flatMap((reports) => {
    const [first] = reports;
    const indicator = first && model.indicators.get(first.indicator);
    if (first === undefined || indicator === undefined) return [];
    const outcome = facts.outcome(indicator, first.area);
    return reports.map((report) => reportRow(model, outcome, report));
  }),
);

function reportRow(model: Model, outcome: Outcome, report: Report) {
  const { scheduled, completion, judged: percent, status } = standingOf(outcome, report);
  // Acceptance beside progress is a second number: it is not judged, so it has nothing to be judged by.
  const judged = status === 'notComputable' ? undefined : percent;
  return {
    ...asPrinted(report, outcome.indicator),
    area_name: model.areas.get(report.area)?.name ?? '',
    completion_percent: percentCell(completion),
    scheduled_percent: percentCell(scheduled),
    judged_percent: percentCell(judged?.percent),
    judged_basis: judged?.basis ?? '',
    status,
  };
}

function asPrinted(report: Report, indicator: Indicator) {
  const { source } = report;
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
    ...sourceCells(source),
    origin: isFiled(source) ? 'filed' : 'document',
    filed_by: isFiled(source) ? `${source.filedBy}${source.post}` : '',
    breakdown: report.breakdown === undefined ? '' : formatBreakdown(report.breakdown),
    areas_completed: countCell(report.areasCompleted),
    areas_assigned: countCell(report.areasAssigned),
    also: alsoCell(source, report.alsoIn),
    received_on: isFiled(source) ? source.receivedOn : '',
    entered_by: isFiled(source) ? source.enteredBy : '',
  };
}

function percentCell(percent: Ratio | undefined): string {
  return percent === undefined ? '' : roundRatio(percent, 2);
}

function countCell(count: number | undefined): string {
  return count === undefined ? '' : String(count);
}
