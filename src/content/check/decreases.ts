import { assignmentKey } from '../../domain/task/assignment.ts';
import { compareDecimals } from '../../domain/value/quantity.ts';
import type { Report } from '../../domain/task/report.ts';
import type { IssueDraft } from '../../domain/value/issue.ts';
import type { Rule } from '../rule.ts';

/** Progress may go down, with its reason. */
export const decreaseRule: Rule = {
  id: 'lower-without-reason',
  sentence: '完成值或百分比比上一次少时必须写明原因（如 据实核减、重新招标）。',
  find: (model) => [...model.reports.values()].flatMap(decreases),
};

/** Every report against the last one of an earlier day in the same measure; `reports` are oldest first. */
function decreases(reports: readonly Report[]): IssueDraft[] {
  const last = new Map<string, { readonly report: Report; readonly before: Report | undefined }>();
  return reports.flatMap((report) => {
    const known = last.get(report.measure);
    const before = known && known.report.asOf < report.asOf ? known.report : known?.before;
    last.set(report.measure, { report, before });
    if (before === undefined || report.reason !== undefined) return [];
    return [...lower(before, report, 'value', '完成值'), ...lower(before, report, 'reportedPercent', '文件百分比')];
  });
}

function lower(before: Report, after: Report, field: 'value' | 'reportedPercent', column: string): IssueDraft[] {
  const [old, current] = [before[field], after[field]];
  if (old === undefined || current === undefined || compareDecimals(current, old) >= 0) return [];
  if (field === 'reportedPercent' && before.basis !== after.basis) return [];
  const what = `${current} 比 ${before.asOf} 的 ${old} 少，没有写原因`;
  const subject = assignmentKey(after.indicator, after.area);
  return [{ at: after, path: [column], what, cure: '在“减少原因”一列写明为什么减少', subject }];
}
