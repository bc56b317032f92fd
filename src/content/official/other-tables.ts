import { headIn, type NamedArea } from './head.ts';
import type { SheetRow } from './sheet-row.ts';
import { isKnownTitle, isPeriodFigure, titleIn } from './titles.ts';

/** A table behind the first whose head names no indicator. */
interface OtherTable {
  readonly title: string;
  readonly line: number;
  readonly to: number;
  readonly head: string;
}

/** Whether a row below a head is the head of another table that is not read: 序号、乡镇、单位、任务数、完成数. */
export function isOtherHead({ cells }: SheetRow): boolean {
  const titles = cells.filter(Boolean).map((cell) => titleIn(cell).title);
  return titles.length > 2 && titles.every((title) => !/\d/u.test(title)) && titles.filter((title) => isKnownTitle(title) || isPeriodFigure(title)).length > 2;
}

/** Each such table by its title and its rows. */
export function otherTables(rows: readonly SheetRow[], areas: readonly NamedArea[]): OtherTable[] {
  let second = -1;
  let isBegun = false;
  const heads = rows.flatMap((row, index) => {
    const head = headIn(row, rows[index + 1], areas);
    if (head !== undefined) {
      second = head.secondLine ?? -1;
      isBegun = true;
      return [{ index, isOther: false }];
    }
    return isBegun && row.line !== second && isOtherHead(row) ? [{ index, isOther: true }] : [];
  });
  return heads.flatMap(({ index, isOther }, at) => {
    const row = rows[index];
    if (!isOther || row === undefined) return [];
    const own = rows.slice(index + 1, heads[at + 1]?.index).filter(({ cells }) => cells.filter(Boolean).length > 1);
    const [above] = rows
      .slice(0, index)
      .filter(({ cells }) => cells.some(Boolean))
      .slice(-1);
    const title = above?.cells.filter(Boolean).length === 1 ? (above.cells.find(Boolean) ?? '') : '';
    return [{ title, line: row.line, to: own.at(-1)?.line ?? row.line, head: row.cells.filter(Boolean).join('、') }];
  });
}
