import { areaRowsIn, strangersIn, turned } from '../../src/content/official/area-rows.ts';
import type { NamedArea } from '../../src/content/official/head.ts';
import { headIn } from '../../src/content/official/head.ts';
import type { SheetRow } from '../../src/content/official/sheet-row.ts';
import { type Area, lineage } from '../../src/domain/task/area.ts';
import { UserError } from '../command/command-line.ts';

/**
 * A table with a row for each area below. Tasks are read as if the table were turned; of what was done the monthly form has a row for each
 * area and indicator, and that is said.
 *
 * @returns the rows as they are read; those of another kind of table as they are
 * @throws {UserError} with the way that works
 */
export function readableRows(table: readonly SheetRow[], path: string, area: Area, areas: readonly Area[]): readonly SheetRow[] {
  const below: NamedArea[] = areas.filter((each) => each !== area && lineage(each).includes(area));
  if (table.some((row, index) => headIn(row, table[index + 1], areas) !== undefined)) return table;
  const found = areaRowsIn(table, below);
  if (found === undefined) return table;
  const above = table.filter(({ line }) => line < found.head.line);
  const title = above.flatMap(({ cells }) => cells.filter(Boolean)).join('');
  const words = `${title}${found.head.cells.join('')}`;
  // Without a word of tasks they may be figures of what was done.
  if (found.isOfOne || !/任务|目标|分解|计划/u.test(words) || /完成|进展|进度|推进|累计|已/u.test(words)) {
    throw new UserError(
      `${path} 是一行一个下级区域的表，表里没有“项目名称”列：没有读。各区域的完成情况用填报表报，每个区域、每项指标一行：npm run template -- --area ${area.id} --as-of 截至日期，把数贴进“完成值”再导入；各区域的任务，标题写明“任务分解表”，或表头写成“序号、指标任务、计量单位”和各区域的名称，一行一项指标`,
    );
  }
  const strangers = strangersIn(found, below);
  if (strangers.length > 0)
    throw new UserError(`第 ${found.at + 1} 列的“${strangers.join('”“')}”不是这里登记的区域：名称不同的，写进那个区域 area.yaml 的 aliases`);
  return [...above, ...turned(found, below)];
}
