import { allowedGap } from '../../schedule/acceptance-gap.ts';
import { z } from 'zod';
import type { Indicator } from '../../domain/task/programme.ts';
import { resultOutcomes } from '../../domain/year/year-result.ts';
import { describe } from '../../domain/value/keys.ts';
import { roundRatio } from '../../domain/value/quantity.ts';
import { acceptedShare } from '../../findings/acceptance.ts';
import type { Task } from '../../findings/task.ts';
import { resultOf, taskApplication } from '../../findings/year-end.ts';
import { date, number, text } from '../table/column.ts';
import { publishedTable } from '../table/table.ts';
import type { TableFacts } from '../table/table-facts.ts';

const row = z.strictObject({
  indicator: text('指标编号'),
  project: text('项目编号'),
  area: text('区域编号'),
  area_name: text('区域名称'),
  apply_until: date('申请验收的最后一天；已经申请的，或者没有这条规则、记录不全的为空'),
  application: text('申请：applied 已申请，open 还没有申请、没有过最后一天，missed 过了最后一天没有申请（按方案未完成）；不能这样判断的为空'),
  accepted_percent: number('最近一次的验收率，不带 %'),
  accepted_on: date('验收率截至的日期；文件没有写为空'),
  gap_points: number('进度减验收率，百分点，两位小数；负数是验收率较高；没有可比的进度为空'),
  gap_too_wide: text(`差距超过 ${allowedGap} 个百分点的写 yes，其他为空`),
  result: text(`审定的最终结果：${describe(resultOutcomes)}；没有审定为空`),
  approver: text('审定的机关'),
  approved_on: date('审定日期'),
});

/** How the acceptance of every indicator stands on the day of the build, where anything can be said of it. */
export const acceptanceTable = publishedTable('acceptance', '验收情况：申请、验收率、最终结果', row, (_model, _builtOn, facts) =>
  facts.tasks
    .flatMap((task) => task.indicators.map((indicator) => acceptanceRow(facts, task, indicator)))
    .filter(({ application, accepted_percent: percent, result }) => [application, percent, result].some((cell) => cell !== '')),
);

function acceptanceRow(facts: TableFacts, task: Task, indicator: Indicator) {
  const { project, area } = task;
  const application = taskApplication(facts, task);
  const share = acceptedShare(facts.model, facts.outcome(indicator, area.id));
  const found = resultOf(facts, task);
  return {
    indicator: indicator.id,
    project: project.id,
    area: area.id,
    area_name: area.name,
    apply_until: application === undefined || application.kind === 'applied' ? '' : application.until,
    application: application?.kind ?? '',
    accepted_percent: share?.percent ?? '',
    accepted_on: share?.on ?? '',
    gap_points: share?.gap === undefined ? '' : roundRatio(share.gap.points, 2),
    gap_too_wide: share?.gap?.isTooWide === true ? 'yes' : '',
    result: found?.outcome.outcome ?? '',
    approver: found?.result.approver ?? '',
    approved_on: found?.result.approvedOn ?? '',
  };
}
