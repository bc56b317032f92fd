import { assignmentKey } from '../../../domain/task/assignment.ts';
import { doneCount, total } from '../../../domain/task/breakdown.ts';
import { defaultMeasure, type Report } from '../../../domain/task/report.ts';
import { compareDecimals } from '../../../domain/value/quantity.ts';
import { inUnit } from '../../../domain/value/unit.ts';
import type { IssueDraft } from '../../../domain/value/issue.ts';
import { isPrimary } from '../../../schedule/report-standing.ts';
import { partsAddUp } from '../../../schedule/standing.ts';
import type { Model } from '../../model.ts';
import { targetOn } from '../../reported.ts';
import type { Rule } from '../../rule.ts';

/** Parts against their whole. */
export const partRules: readonly Rule[] = [
  {
    id: 'parts-mismatch',
    sentence: '分阶段的各部分相加应等于任务数；不等的照录，页面写明差多少。',
    isWarning: true,
    find: (model) => everyReport(model).flatMap((report) => partIssues(report, model)),
  },
  {
    id: 'subset-larger',
    sentence: '“其中”项的任务和完成值都不能大于它所属的指标。',
    find: (model) => [...largerTargets(model), ...largerValues(model)],
  },
];

function everyReport({ reports }: Model): Report[] {
  return [...reports.values()].flat();
}

/** Parts of a measure of its own (委托代建项目) are not parts of the target. */
function partIssues(at: Report, model: Model): IssueDraft[] {
  if (at.measure !== defaultMeasure) return [];
  const key = assignmentKey(at.indicator, at.area);
  const target = targetOn(at, model);
  const indicator = model.indicators.get(at.indicator);
  if (indicator === undefined || !isPrimary(at, indicator)) return [];
  if (at.breakdown !== undefined && at.value !== undefined && indicator.unit === at.unit) {
    const sums = [total(at.breakdown), doneCount(at.breakdown, indicator.doneAt ?? 'worksFinished')];
    if (!sums.some((each) => at.value !== undefined && compareDecimals(each, at.value) === 0)) {
      const what = `完成值是 ${at.value}，分阶段各部分相加是 ${sums[0]}，其中做完的是 ${sums[1]}`;
      return [{ at, path: ['完成值'], what, cure: '核对完成值和各部分的数；确实如此的登记例外', subject: key }];
    }
  }
  if (at.breakdown === undefined || target?.kind !== 'number' || partsAddUp(at.breakdown, target) !== false) return [];
  const what = `各部分相加是 ${total(at.breakdown)}，任务是 ${target.value}`;
  return [{ at, path: ['分阶段'], what, cure: '核对各部分的数；文件确实如此的照录，在 contradictions.yaml 登记', subject: key }];
}

function largerTargets({ indicators, allocations }: Model): IssueDraft[] {
  return [...indicators.values()].flatMap((at) => {
    const [own, whole] = [allocations.get(at.id), allocations.get(at.subsetOf ?? '')];
    return [...(own ?? [])].flatMap(([area, { target }]) => {
      const above = whole?.get(area)?.target;
      if (target.kind !== 'number' || above?.kind !== 'number' || compareDecimals(target.value, above.value) <= 0) return [];
      const what = `“其中”项的任务 ${target.value} 大于所属指标的 ${above.value}（${area}）`;
      return [{ at, path: ['subsetOf'], what, cure: '核对两个数；不是“其中”关系就删去 subsetOf', subject: assignmentKey(at.id, area) }];
    });
  });
}

function largerValues(model: Model): IssueDraft[] {
  return everyReport(model).flatMap((at) => {
    const whole = model.indicators.get(at.indicator)?.subsetOf;
    const above =
      whole === undefined
        ? undefined
        : model.reports.get(assignmentKey(whole, at.area))?.find(({ asOf, measure }) => asOf === at.asOf && measure === at.measure);
    if (at.value === undefined || above?.value === undefined) return [];
    const value = inUnit(at.value, at.unit, above.unit);
    if (value === undefined || compareDecimals(value, above.value) <= 0) return [];
    return [
      {
        at,
        path: ['完成值'],
        what: `“其中”项完成 ${at.value}${at.unit ?? ''}，大于所属指标的 ${above.value}${above.unit ?? ''}`,
        cure: '核对两个数',
        subject: assignmentKey(at.indicator, at.area),
      },
    ];
  });
}
