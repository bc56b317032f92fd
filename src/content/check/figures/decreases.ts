import { assignmentKey } from '../../../domain/task/assignment.ts';
import type { Indicator } from '../../../domain/task/programme.ts';
import type { Report } from '../../../domain/task/report.ts';
import { monthOf } from '../../../domain/value/civil-date.ts';
import { plainNumber } from '../../printed-numbers.ts';
import { compareDecimals, type Decimal } from '../../../domain/value/quantity.ts';
import type { IssueDraft } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';
import { doneIn, doneWords } from '../../reported.ts';
import type { Rule } from '../../rule.ts';

/** Progress may go down, with its reason. */
export const decreaseRule: Rule = {
  id: 'lower-without-reason',
  sentence: '完成值、完工的部分或百分比比上一次少时必须写明原因（如 据实核减、重新招标）；前后两次的单位不同的，换算以后再比。前一次报高了的，更正前一次。',
  find: (model, entries) =>
    [...model.reports.values()].flatMap((reports) =>
      decreases(
        reports.filter((each) => isInItsMonth(each, entries)),
        model.indicators.get(reports[0]?.indicator ?? ''),
        entries,
      ),
    ),
};

/** A row with a slip in its date is told as such, and is not compared. */
function isInItsMonth(at: Report, { places }: Entries): boolean {
  const [, month = monthOf(at.asOf)] = /\/progress\/(\d{4}-\d{2})\.csv$/.exec(places.get(at)?.file ?? '') ?? [];
  return month === monthOf(at.asOf);
}

/** Every report against the last one of an earlier day in the same measure; `reports` are oldest first. */
function decreases(reports: readonly Report[], indicator: Indicator | undefined, entries: Entries): IssueDraft[] {
  const last = new Map<string, { readonly report: Report; readonly before: Report | undefined }>();
  return reports.flatMap((report) => {
    const known = last.get(report.measure);
    const before = known && known.report.asOf < report.asOf ? known.report : known?.before;
    last.set(report.measure, { report, before });
    if (before === undefined || report.reason !== undefined) return [];
    return [...lowerDone(before, report, indicator, entries), ...lowerPercent(before, report, entries)];
  });
}

function lowerDone(before: Report, after: Report, indicator: Indicator | undefined, entries: Entries): IssueDraft[] {
  const [old, current] = [doneIn(before, indicator), doneIn(after, indicator)];
  if (old === undefined || current === undefined || compareDecimals(current, old) >= 0 || isExcessive(old, before, indicator)) return [];
  return [lower(before, after, [doneWords(before, old), doneWords(after, current)], after.breakdown === undefined ? '完成值' : '分阶段', entries)];
}

/** A row that is told to be ten times too much is not compared. */
function isExcessive(done: Decimal, row: Report, indicator: Indicator | undefined): boolean {
  const target = typeof indicator?.target === 'string' ? plainNumber(indicator.target) : undefined;
  return target !== undefined && row.area === indicator?.project.programme.issuer.id && Number(done) >= Number(target) * 10 && Number(target) > 0;
}

function lowerPercent(before: Report, after: Report, entries: Entries): IssueDraft[] {
  const [old, current] = [before.reportedPercent, after.reportedPercent];
  if (old === undefined || current === undefined || compareDecimals(current, old) >= 0 || before.basis !== after.basis) return [];
  return [lower(before, after, [old, current], '文件百分比', entries)];
}

/** Either of the two rows may be the wrong one: both are named. */
function lower(before: Report, after: Report, [old, current]: readonly [string, string], column: string, { places }: Entries): IssueDraft {
  const { file = '', line = 0 } = places.get(before) ?? {};
  const earlier = file === '' ? '上一次的那一行' : `${file} 第 ${line} 行`;
  return {
    at: after,
    path: [column],
    what: `${current} 比 ${before.asOf} 的 ${old} 少，没有写原因`,
    cure: `先核对两行哪一行错：${earlier}报高了的，在那个文件里另写一行正确的数，填“更正日期”“更正原因”；这一行报低了的，改正；确实减少的，在这一行的“减少原因”写明为什么`,
    subject: assignmentKey(after.indicator, after.area),
  };
}
