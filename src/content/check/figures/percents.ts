import { fittingWords, percentVerdict } from '../../../comparison/percent.ts';
import { assignmentKey } from '../../../domain/task/assignment.ts';
import { defaultMeasure, type Report } from '../../../domain/task/report.ts';
import type { IssueDraft } from '../../../domain/value/issue.ts';
import { inUnit } from '../../../domain/value/unit.ts';
import { targetInForce } from '../../../schedule/target-in-force.ts';
import type { Rule } from '../../rule.ts';
import type { Model } from '../../model.ts';

/** A printed completion percent against value ÷ target, at its own printed precision. */
export const percentRule: Rule = {
  id: 'percent-mismatch',
  sentence: '文件印出的完成率应等于完成值除以当时的任务，四舍五入或截尾到所印位数都算相符；不符的两个数都公布，并登记说明。',
  find: (model, entries) => entries.reports.flatMap((report) => mismatch(report, model)),
};

function mismatch(report: Report, model: Model): IssueDraft[] {
  const { reportedPercent, basis, indicator, area, asOf } = report;
  const [written, divisorUnit] = [report.value, model.indicators.get(indicator)?.unit];
  const value = written === undefined || report.measure !== defaultMeasure ? written : (inUnit(written, report.unit, divisorUnit) ?? written);
  const divisor = divisorOf(report, model);
  if (value === undefined || reportedPercent === undefined || basis !== 'target' || divisor === undefined) return [];
  const verdict = percentVerdict(value, divisor, reportedPercent);
  if (verdict.agrees) return [];
  const what = `印的是 ${reportedPercent}%，${value} ÷ ${divisor} 是 ${verdict.computed}%`;
  const cure = `核对完成值、任务和百分比；原文件本身有误时，数字照录，并在 contradictions.yaml 登记${fittingWords({ value, divisor, printed: reportedPercent })}`;
  const subject = assignmentKey(indicator, area);
  return [{ at: report, path: ['文件百分比'], what: `${what}（截至 ${asOf}）`, cure, subject }];
}

function divisorOf({ indicator, area, asOf, measure }: Report, model: Model) {
  const { primaryMeasure = defaultMeasure, measureTargets } = model.indicators.get(indicator) ?? {};
  if (measure !== defaultMeasure && measure !== primaryMeasure) return measureTargets?.[measure];
  const key = assignmentKey(indicator, area);
  const first = model.allocations.get(indicator)?.get(area)?.target;
  const target = targetInForce(first, model.revisions.get(key) ?? [], asOf);
  return target?.kind === 'number' ? target.value : undefined;
}
