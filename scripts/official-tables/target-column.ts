import type { Indicator } from '../../src/domain/task/programme.ts';
import type { Target } from '../../src/domain/task/target.ts';
import { parseTargetCell } from '../../src/domain/task/target-cell.ts';
import { compareDecimals, type Decimal } from '../../src/domain/value/quantity.ts';
import { inUnit } from '../../src/domain/value/unit.ts';
import type { OfficialRow } from '../../src/content/official/official-rows.ts';
import { columnName } from '../../src/content/official/table-file.ts';
import { cellUnder } from './figure-cells.ts';
import { isNoValue } from './no-value.ts';

/** Whether the row's column 目标任务 has the number that is on record. */
export function isTargetSame(row: OfficialRow, indicator: Indicator, known: Target | undefined): boolean {
  const printed = cellUnder(row, row.head.target);
  if (isNoValue(printed) || known?.kind !== 'number') return false;
  return isSameNumber(row, printed, indicator, known);
}

/**
 * How the row's column 目标任务 differs from the record: `“目标任务”一列（第 D 列）是 80公里，记录里…是 70公里`; undefined where it is the
 * same, where the table says none, and where one of them is no number.
 */
export function targetDifference(row: OfficialRow, indicator: Indicator, known: Target | undefined): string | undefined {
  const at = row.head.target;
  const printed = cellUnder(row, at);
  if (at === undefined || isNoValue(printed) || known?.kind !== 'number' || row.isSlipped || isSameNumber(row, printed, indicator, known)) return undefined;
  const unit = unitOf(row);
  if (parseTargetCell(printed, unit || (indicator.unit ?? '')).kind !== 'number') return undefined;
  const title = row.head.printed[at] ?? '';
  return `“${title}”一列（第 ${columnName(at + (row.shift ?? 0))} 列）是 ${withUnit(printed, unit || (indicator.unit ?? ''))}，记录里的任务是 ${withUnit(known.text, indicator.unit ?? '')}`;
}

function isSameNumber(row: OfficialRow, printed: string, { unit: wanted = '' }: Indicator, known: Target & { readonly kind: 'number' }): boolean {
  const unit = unitOf(row) || wanted;
  const read = parseTargetCell(printed, unit);
  if (read.kind !== 'number') return false;
  const same = (own: Decimal | undefined, there: Decimal | undefined) => {
    const converted = own === undefined ? undefined : inUnit(own, unit, wanted);
    return converted === undefined || there === undefined ? own === there : compareDecimals(converted, there) === 0;
  };
  return same(read.value, known.value) && same(read.upTo, known.upTo);
}

function unitOf({ head, unit, tableUnit }: OfficialRow): string {
  return head.units.get(head.target ?? -1) ?? (unit || tableUnit);
}

/** 80公里 of 80; 不低于20台 as it stands. */
function withUnit(printed: string, unit: string): string {
  return /[\d,.]$/u.test(printed) ? `${printed}${unit}` : printed;
}
