import { statusNames } from '../../domain/task/status.ts';
import { roundRatio } from '../../domain/value/quantity.ts';
import type { CellType } from '../../data/table/column.ts';
import { csvLines } from '../../data/csv.ts';
import { standingOf } from '../../findings/outcome.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { askedWords } from './asked.ts';
import { comparedOutcomes } from '../../findings/compared-areas.ts';

const columns = [
  ['区域编号', 'string'],
  ['区域', 'string'],
  ['上级区域', 'string'],
  ['任务', 'string'],
  ['截至', 'date'],
  ['百分比', 'number'],
  ['状态', 'string'],
] as const satisfies readonly (readonly [name: string, type: CellType])[];

/**
 * One indicator over its areas as a table for spreadsheets: a row for every report, and one for an area without any.
 *
 * @throws {RangeError} for an indicator that is not registered
 */
export function comparisonFile(snapshot: Snapshot, id: string): string {
  const rows = comparedOutcomes(snapshot, id).flatMap(({ parent, area, outcome }) => {
    const own = { 区域编号: area.id, 区域: area.name, 上级区域: parent.name, 任务: askedWords(outcome) };
    if (outcome.reports.length === 0) return [{ ...own, 截至: '', 百分比: '', 状态: statusNames[outcome.standing.status] }];
    return outcome.reports.map((report) => {
      const { judged, status } = standingOf(outcome, report);
      return { ...own, 截至: report.asOf, 百分比: judged === undefined ? '' : roundRatio(judged.percent, 2), 状态: statusNames[status] };
    });
  });
  return [...csvLines({ columns: columns.map(([name, type]) => ({ name, type, description: '' })) }, rows)].join('');
}
