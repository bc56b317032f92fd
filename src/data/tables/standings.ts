import { z } from 'zod';
import { grouped } from '../../content/grouped.ts';
import { basisNames } from '../../domain/task/report.ts';
import { statusNames } from '../../domain/task/status.ts';
import { describe } from '../../domain/value/keys.ts';
import { type Ratio, roundRatio } from '../../domain/value/quantity.ts';
import { sinceOf } from '../../findings/application.ts';
import type { Task } from '../../findings/task.ts';
import { isAsked, type YearOutcome, yearOutcomes } from '../../findings/year-outcomes.ts';
import { date, integer, number, text } from '../table/column.ts';
import { publishedTable } from '../table/table.ts';

const row = z.strictObject({
  year: integer('清单的年份'),
  area: text('区域编号'),
  area_name: text('区域名称'),
  project: text('项目编号'),
  indicator: text('指标编号'),
  speaks: text('用哪个指标的进展：纳入别的清单统一调度的，是那个指标；否则是它自己'),
  is_counted: text('页面上的项数计不计它：1 计；0 不计，因为同一件事在这个区域当年的另一份清单里已经计了，或者这个区域没有这项任务'),
  as_of: date('最近的进展截至的日期；没有进展为空'),
  status: text(`生成之日的状态：${describe(statusNames)}`),
  status_since: date('方案的规定从哪一天起使它成为未完成；其他状态为空'),
  judged_percent: number('与计划比较的百分比，四舍五入到两位小数；没有可比的为空'),
  judged_basis: text(`那是哪一种百分比：${describe(basisNames)}`),
  scheduled_percent: number('到截至日期应完成的百分比，四舍五入到两位小数；没有进展为空'),
});

/** Where every indicator of every area stands on the day of the build: what the pages count, row by row. */
export const standingsTable = publishedTable('standings', '现状：每个指标在每个区域现在怎样', row, (_model, _builtOn, facts) =>
  [...byAreaAndYear(facts.tasks).values()].flatMap((tasks) => yearOutcomes(facts, tasks).map(standingRow)),
);

function byAreaAndYear(tasks: readonly Task[]): Map<string, Task[]> {
  return grouped(tasks, ({ area, project }) => `${area.id} ${project.programme.year}`);
}

function standingRow({ task: { project, area }, indicator, outcome, isCountedElsewhere }: YearOutcome) {
  const { latest, notCompleted, standing } = outcome;
  const { judged, scheduled, status } = standing;
  return {
    year: String(project.programme.year),
    area: area.id,
    area_name: area.name,
    project: project.id,
    indicator: indicator.id,
    speaks: outcome.indicator.id,
    is_counted: isCountedElsewhere || !isAsked(outcome) ? '0' : '1',
    as_of: latest?.asOf ?? '',
    status,
    status_since: (notCompleted && sinceOf(notCompleted)) ?? '',
    judged_percent: percentCell(judged?.percent),
    judged_basis: judged?.basis ?? '',
    scheduled_percent: percentCell(scheduled),
  };
}

function percentCell(percent: Ratio | undefined): string {
  return percent === undefined ? '' : roundRatio(percent, 2);
}
