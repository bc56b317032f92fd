import type { Indicator } from '../../../domain/task/programme.ts';
import type { Report } from '../../../domain/task/report.ts';
import type { IssueDraft } from '../../../domain/value/issue.ts';
import { grouped } from '../../grouped.ts';
import type { Model } from '../../model.ts';

/** So many rows that all speak against one definition are right, and the definition is not. */
const manyRows = 3;

/**
 * What is said of rows, told once at the indicator where every row of it says the same against it.
 *
 * @param atIndicator what to say there of the rows; undefined where they do not agree among themselves
 */
export function atDefinition(
  issues: readonly IssueDraft[],
  model: Model,
  atIndicator: (indicator: Indicator, rows: readonly Report[]) => IssueDraft | undefined,
): IssueDraft[] {
  if (issues.length === 0) return [];
  const rowOf = new Map<object, Report>([...model.reports.values()].flat().map((row) => [row, row]));
  const told = grouped(issues, ({ at = {} }) => rowOf.get(at)?.indicator ?? '');
  return [...told].flatMap(([id, own]) => {
    const indicator = model.indicators.get(id);
    const rows = [...model.reports.values()].flat().filter((row) => row.indicator === id && row.value !== undefined);
    if (indicator === undefined || own.length < manyRows || own.length < rows.length) return own;
    return atIndicator(indicator, rows) ?? own;
  });
}
