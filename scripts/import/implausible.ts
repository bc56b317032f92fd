import type { Model } from '../../src/content/model.ts';
import { doneIn, targetOn } from '../../src/content/reported.ts';
import { assignmentKey } from '../../src/domain/task/assignment.ts';
import { type Decimal, decimal } from '../../src/domain/value/quantity.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { inUnit } from '../../src/domain/value/unit.ts';
import type { FilledRow } from '../monthly-form/rows.ts';

/** From how many times the target or the last number on a number is more likely a slip of the decimal point. */
const most = { ofTarget: 2, ofLast: 5 };
/** Beyond the target, so many times the last number is enough: 900人 of 800人, last 380人. */
const leapBeyondTarget = 2;

/** One sentence for each row whose number is written and yet hard to believe: 665公里 of 70公里. */
export function implausible(rows: readonly FilledRow[], model: Model): string[] {
  return rows.flatMap((row) => {
    const [indicator, area] = [model.indicators.get(row.cells.get('指标') ?? ''), row.cells.get('区域') ?? ''];
    const asOf = civilDate.safeParse(row.cells.get('截至日期')).data;
    const value = decimal.safeParse(row.cells.get('完成值')?.replaceAll(',', '')).data;
    const unit = row.cells.get('单位') || undefined;
    const own = value === undefined ? undefined : inUnit(value, unit, indicator?.unit);
    if (indicator === undefined || asOf === undefined || own === undefined) return [];
    const target = targetOn({ indicator: indicator.id, area, asOf }, model);
    const last = (model.reports.get(assignmentKey(indicator.id, area)) ?? [])
      .filter((report) => report.asOf < asOf)
      .map((report) => ({ asOf: report.asOf, done: doneIn(report, indicator) }))
      .findLast(({ done }) => done !== undefined);
    const goal = target?.kind === 'number' ? (target.upTo ?? target.value) : undefined;
    const isLeap = goal !== undefined && last?.done !== undefined && isBeyond(own, goal, 1) && isBeyond(own, last.done, leapBeyondTarget);
    const reasons = [
      ...(target !== undefined && goal !== undefined && (isLeap || isBeyond(own, goal, most.ofTarget))
        ? [`任务是 ${target.text}${/\d$/u.test(target.text) ? (indicator.unit ?? '') : ''}`]
        : []),
      ...(last?.done !== undefined && (isLeap || isBeyond(own, last.done, most.ofLast)) ? [`${last.asOf} 报的是 ${last.done}${indicator.unit ?? ''}`] : []),
    ];
    const printed = `${value}${unit ?? indicator.unit ?? ''}`;
    return reasons.length === 0 ? [] : [`提示：第 ${row.row} 行 ${indicator.text}：完成 ${printed}，${reasons.join('，')}；是不是小数点或单位错了，核对`];
  });
}

/** More than so many times another number; of nothing, any number may be. */
function isBeyond(value: Decimal, other: Decimal, times: number): boolean {
  return Number(other) > 0 && Number(value) > Number(other) * times;
}
