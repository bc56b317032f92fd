import { amountIn } from '../../src/content/official/amount.ts';
import type { OfficialRow } from '../../src/content/official/official-rows.ts';
import { basisNames } from '../../src/domain/task/report.ts';
import { decimal } from '../../src/domain/value/quantity.ts';
import { inUnit } from '../../src/domain/value/unit.ts';
import { isNoValue } from './no-value.ts';
import type { Asked, ProgressRead } from './progress-read.ts';
import { readProgress } from './progress-words.ts';

/**
 * What the columns 完成数 and 完成率 say of one indicator. The unit is the cell's, else that of the title, of the row, of the whole
 * table; where none is written, the name or the target of the row has to show it.
 *
 * @param isTargetSame whether the row's own target is the record's, number for number
 * @returns undefined where the table has neither column, or both are without a value
 */
export function readFigures(row: OfficialRow, asked: Asked, isTargetSame: boolean): ProgressRead | undefined {
  const [done, rate] = [cellUnder(row, doneColumn(row)), cellUnder(row, row.head.rate)];
  if (isNoValue(done) && isNoValue(rate)) return undefined;
  if (row.isSlipped || row.shift === undefined) return { unsure: '这一行和表头错位，数对不上列' };
  const value = isNoValue(done) ? nothing : valueIn(done, row, asked, isTargetSame);
  const percent = isNoValue(rate) ? nothing : percentIn(rate, row);
  if ('unsure' in value) return value;
  return 'unsure' in percent ? percent : { cells: { ...value.cells, ...percent.cells } };
}

/** Where the number of a row stands: under 完成数, or alone under 完成情况. A percent alone may be of the task or of what is counted. */
export function doneColumn(row: OfficialRow): number | undefined {
  const { done, progress } = row.head;
  const alone = amount.exec(cellUnder(row, progress).normalize('NFKC').trim())?.groups;
  return done === undefined && alone !== undefined && alone['unit'] !== '%' ? progress : done;
}

/** What stands in a column of a row; empty where the table has no such column. */
export function cellUnder({ row, shift = 0 }: OfficialRow, column: number | undefined): string {
  return column === undefined ? '' : (row.cells[column + shift] ?? '');
}

/** Whether a column of a row is part of a cell of the row above. */
export function isUnderMerge({ row, shift = 0 }: OfficialRow, column: number | undefined): boolean {
  return column !== undefined && row.covered.has(column + shift);
}

const nothing: ProgressRead = { cells: {} };

/** 4,900, 4 900, 20台, 0.49万人 */
const amount = /^(?<number>\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(?<unit>[^\d\s]{0,8})$/u;

function valueIn(printed: string, row: OfficialRow, asked: Asked, isTargetSame: boolean): ProgressRead {
  const { unit: wanted } = asked;
  const found = amount.exec(printed.normalize('NFKC').trim())?.groups;
  const value = decimal.safeParse(found?.['number']?.replaceAll(/[, ]/gu, '')).data;
  const sentence = value === undefined ? readProgress(printed, asked) : undefined;
  if (sentence !== undefined && 'cells' in sentence) return sentence;
  if (value === undefined) return { unsure: `完成数一栏的“${printed}”读不成一个数` };
  if (wanted === undefined) return { unsure: `指标没有单位，完成数“${printed}”没有写进去` };
  const { head, words, tableUnit } = row;
  const unit = unitSaid(found?.['unit'] ?? '', head.units.get(doneColumn(row) ?? -1) || row.unit.normalize('NFKC') || tableUnit, wanted);
  if (unit === '' && !isTargetSame && amountIn(words.join(''), wanted) === undefined)
    return { unsure: `完成数“${printed}”没有写单位，这项指标的单位是“${wanted}”：表头写成“完成数（${wanted}）”，或加一列“计量单位”` };
  if (inUnit(value, unit || wanted, wanted) === undefined) return { unsure: `完成数“${printed}”的单位是“${unit}”，指标的单位是“${wanted}”` };
  return { cells: { 完成值: value, 单位: unit || wanted } };
}

/** The cell's unit before that of its column or row; 万 alone is that many of theirs. */
function unitSaid(cell: string, around: string, wanted: string): string {
  if (!/^[百千万亿]$/u.test(cell)) return cell || around;
  return around.startsWith(cell) ? around : `${cell}${around || wanted}`;
}

function percentIn(printed: string, row: OfficialRow): ProgressRead {
  const { head } = row;
  const found = /^(?<number>\d+(?:\.\d+)?)(?<sign>%?)$/u.exec(printed.normalize('NFKC').replaceAll(/\s/gu, ''))?.groups;
  if (found === undefined) return { unsure: `完成率一栏的“${printed}”读不成百分数` };
  const number = found['number'] ?? '';
  const isPercent = found['sign'] === '%' || head.units.get(head.rate ?? -1) === '%' || Number(number) === 0;
  return isPercent
    ? { cells: { 文件百分比: number, 百分比含义: /^(?:按|为|指)?形象进度$/u.test(cellUnder(row, head.note).trim()) ? basisNames.physical : basisNames.target } }
    : { unsure: `完成率“${printed}”没有写 %：在格里写，或表头写成“完成率（%）”` };
}
