import { assignmentKey } from '../../../domain/task/assignment.ts';
import type { Report } from '../../../domain/task/report.ts';
import { hasReached, stageNames } from '../../../domain/task/stage.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';
import type { Rule } from '../../rule.ts';

/** A row beside the rows before it. */
export const repeatRules: readonly Rule[] = [
  {
    id: 'stage-back',
    sentence: '阶段比上一次退后的，必须写明原因。',
    find: (model) => [...model.reports.values()].flatMap(stagesBack),
  },
  {
    id: 'same-number',
    sentence: '同一指标、区域、截至日期，两种口径报的数完全一样，多半是抄错了一格。',
    isWarning: true,
    find: (model) => [...model.reports.values()].flatMap(sameNumbers),
  },
  {
    id: 'reported-twice',
    sentence: '同一指标、区域、截至日期和口径只能报一次；要更正的，在新的一行写明更正日期和更正原因。',
    find: (model, entries) => [...model.reports.values()].flatMap((reports) => twice(reports, entries)),
  },
];

/** Each row against the last row of an earlier day with a stage, in the same measure; `reports` are oldest first. */
function stagesBack(reports: readonly Report[]): IssueDraft[] {
  const last = new Map<string, { readonly report: Report; readonly before: Report | undefined }>();
  return reports.flatMap((at) => {
    if (at.stage === undefined) return [];
    const known = last.get(at.measure);
    const before = known && known.report.asOf < at.asOf ? known.report : known?.before;
    last.set(at.measure, { report: at, before });
    if (before?.stage === undefined || at.reason !== undefined || hasReached(at.stage, before.stage)) return [];
    const what = `阶段从“${stageNames[before.stage]}”（${before.asOf}）退到“${stageNames[at.stage]}”，没有写原因`;
    return [
      found(at, ['阶段'], what, `先核对两行哪一行错：${before.asOf} 报早了的，更正那一行；这一行写错的改正；确实退后的，在“减少原因”写明为什么，如 重新挂网`),
    ];
  });
}

/** Both rows are named with what they say: nobody can tell from here which is right. */
function twice(reports: readonly Report[], { places }: Pick<Entries, 'places'>): IssueDraft[] {
  const seen = new Map<string, Report>();
  return reports.flatMap((at) => {
    const key = `${at.asOf} ${at.measure}`;
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, at);
      return [];
    }
    const { file = '', line = 0 } = places.get(first) ?? {};
    if (isOfOtherMonth(at, places)) return [];
    const [before, now] = [first, at].map(figureWords);
    const what = `${at.asOf} 的“${at.measure}”已经报过一次：${file} 第 ${line} 行写的是${before}，这一行写的是${now}`;
    const isSame = before === now && first.narrative === at.narrative;
    const cure = isSame
      ? '两行说的一样：对照报来的表，多写了一遍的删去一行；指标、区域、日期写错了的改正'
      : '先核对这两行的指标、区域、截至日期、口径和百分比含义，写错的改正；确实是更正前一行的，在这一行填“更正日期”和“更正原因”';
    return [found(at, ['截至日期'], what, cure)];
  });
}

/** A row in the file of another month is told there; where it belongs nothing is said of it. */
function isOfOtherMonth(at: Report, places: Entries['places']): boolean {
  const month = /(\d{4}-\d{2})\.csv$/.exec(places.get(at)?.file ?? '')?.[1];
  return month !== undefined && !at.asOf.startsWith(month);
}

/** 2600人, 60%, 已开工, its words, or that it has none. */
function figureWords({ value, unit = '', reportedPercent, stage, narrative }: Report): string {
  if (value !== undefined) return ` ${value}${unit}`;
  if (reportedPercent !== undefined) return ` ${reportedPercent}%`;
  if (stage === undefined && narrative === '') return '分阶段或别的内容';
  return stage === undefined ? `“${narrative.slice(0, 20)}”` : `“${stageNames[stage]}”`;
}

/** Zero is zero in every measure, and a number that the row's own words have was copied from there. */
function sameNumbers(reports: readonly Report[]): IssueDraft[] {
  const seen = new Map<string, Report>();
  return reports.flatMap((at) => {
    if (at.value === undefined || Number(at.value) === 0) return [];
    const key = `${at.asOf} ${Number(at.value)}`;
    const other = seen.get(key);
    seen.set(key, at);
    if (other === undefined || other.measure === at.measure || at.narrative.includes(at.value)) return [];
    return [found(at, ['完成值'], `“${at.measure}”报的 ${at.value} 和“${other.measure}”一样`, '对照出处核对两种口径各是多少；出处确实一样的不用改')];
  });
}

function found(at: Report, path: FieldPath, what: string, cure: string): IssueDraft {
  return { at, path, what, cure, subject: assignmentKey(at.indicator, at.area) };
}
