import { areasWithTask } from '../../../comparison/roll-up.ts';
import { assignmentKey } from '../../../domain/task/assignment.ts';
import type { Report } from '../../../domain/task/report.ts';
import { compareDecimals, type Decimal, sum } from '../../../domain/value/quantity.ts';
import { inUnit } from '../../../domain/value/unit.ts';
import type { IssueDraft } from '../../../domain/value/issue.ts';
import type { Model } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** An area's figure beside the sum of the figures of the areas below it, where all of them reported for the same day. */
export const belowSumRule: Rule = {
  id: 'below-sum-differs',
  sentence: '下级区域都报了同一天的完成值时，相加应等于本级的完成值；不等的照录，提出提醒。',
  isWarning: true,
  find: (model) => [...model.reports.values()].flat().flatMap((report) => difference(report, model)),
};

function difference(at: Report, model: Model): IssueDraft[] {
  const indicator = model.indicators.get(at.indicator);
  const below = areasWithTask(
    (model.children.get(at.area) ?? []).map(({ id }) => id),
    model.allocations.get(at.indicator),
  );
  if (at.value === undefined || indicator?.rollup !== 'sum' || indicator.isLevel || below.length === 0) return [];
  const own = inUnit(at.value, at.unit, indicator.unit);
  const values = below.map((area) => valueOn(area, at, model));
  const known = values.flatMap((value) => (value === undefined ? [] : [value]));
  if (own === undefined || known.length < values.length || compareDecimals(own, sum(known)) === 0) return [];
  const what = `本级报的是 ${own}，${below.length} 个下级区域相加是 ${sum(known)}（截至 ${at.asOf}）`;
  return [
    { at, path: ['完成值'], what, cure: '核对本级和下级的数；文件确实如此的照录，在 contradictions.yaml 登记', subject: assignmentKey(at.indicator, at.area) },
  ];
}

function valueOn(area: string, { indicator, asOf, measure }: Report, model: Model): Decimal | undefined {
  const reports = model.reports.get(assignmentKey(indicator, area)) ?? [];
  const same = reports.find((report) => report.asOf === asOf && report.measure === measure);
  return same?.value === undefined ? undefined : inUnit(same.value, same.unit, model.indicators.get(indicator)?.unit);
}
