import { assignmentKey } from '../../../domain/task/assignment.ts';
import { platformMeasureNames, type PlatformMeasure } from '../../../domain/year/platform-count.ts';
import { yearOf } from '../../../domain/value/civil-date.ts';
import { compareDecimals, type Decimal } from '../../../domain/value/quantity.ts';
import { inUnit } from '../../../domain/value/unit.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import { grouped, sorted } from '../../grouped.ts';
import type { Rule } from '../../rule.ts';

/** Sums that only grow within a year: a later one that is less tells of a slip in one of the two. */
export const fallenRule: Rule = {
  id: 'sum-fallen',
  sentence:
    '同一年里累计的平台统计数（处理率除外）、已经投入的资金，后一次不比前一次少；少了的提出提醒，写明前后两个数；核对后确实如此的，写明理由登记为例外。',
  isWarning: true,
  find: (_model, { platformCounts, funds }) => [
    ...fallen(
      platformCounts.filter(({ measure }) => !levels.has(measure)),
      {
        keyOf: ({ area, measure, asOf }) => `${area} ${measure} ${yearOf(asOf)}`,
        valueOf: ({ value, unit }, like) => inUnit(value, unit, like.unit),
        wordsOf: ({ measure, value, unit }) => `${platformMeasureNames[measure]} ${value}${unit}`,
        path: ['value'],
      },
    ),
    ...fallen(
      funds.filter(({ paid }) => paid !== undefined),
      {
        keyOf: ({ project, area }) => assignmentKey(project, area),
        valueOf: ({ paid }) => paid,
        wordsOf: ({ paid = '' }) => `已经投入 ${paid} 万元`,
        path: ['paid'],
      },
    ),
  ],
};

const levels: ReadonlySet<PlatformMeasure> = new Set<PlatformMeasure>(['handlingRate']);

interface Series<T> {
  readonly keyOf: (record: T) => string;
  /** In the unit of `like`; undefined where the two cannot be compared. */
  readonly valueOf: (record: T, like: T) => Decimal | undefined;
  readonly wordsOf: (record: T) => string;
  readonly path: FieldPath;
}

function fallen<T extends { readonly asOf: string }>(records: readonly T[], { keyOf, valueOf, wordsOf, path }: Series<T>): IssueDraft[] {
  return [
    ...grouped(
      sorted(records, ({ asOf }) => asOf),
      keyOf,
    ),
  ].flatMap(([subject, series]) =>
    series.flatMap((at, index) => {
      const before = series[index - 1];
      const [old, now] = before === undefined ? [] : [valueOf(before, at), valueOf(at, at)];
      if (before === undefined || old === undefined || now === undefined || compareDecimals(now, old) >= 0) return [];
      const what = `截至 ${at.asOf} 是${wordsOf(at)}，比截至 ${before.asOf} 的${wordsOf(before)}少`;
      return [{ at, path, what, cure: '两个数都可能写错：对照两份出处改正；确实减少的登记例外，写明原因', subject }];
    }),
  );
}
