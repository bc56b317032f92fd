import { declaredAgainstSum } from '../comparison/roll-up.ts';
import { amountIn } from '../content/official/amount.ts';
import { areaColumns } from '../content/official/area-columns.ts';
import { nearestWords } from '../content/file/nearest.ts';
import { type OfficialRow, officialRows } from '../content/official/official-rows.ts';
import type { SheetRow } from '../content/official/sheet-row.ts';
import { parseTargetCell } from '../domain/task/target-cell.ts';
import type { Target } from '../domain/task/target.ts';
import { compareDecimals, sum } from '../domain/value/quantity.ts';
import { bare, type Draft, type Find, quoted } from './draft.ts';
import type { Registry } from './registry.ts';
import { numberIn, tablesIn } from './tables.ts';

/** Tables of tasks by area: the total of a row's words against its areas, the areas of each page against those of the others. */
export function allocationFinds(draft: Draft, { areas }: Registry): Find[] {
  const table = draft.flatMap(({ row }) => row ?? []);
  const rows = officialRows(table, areas).filter(({ head }) => head.areas.length >= 3);
  const nameOf = (id: string) => areas.find((area) => area.id === id)?.name ?? id;
  return [
    ...rows.flatMap((row) => sumFind(row)),
    ...strangers(
      rows,
      areas.flatMap(({ name, aliases }) => [name, ...aliases]),
    ),
    ...absent(rows, nameOf),
  ];
}

/** What a row's own words say, once for all areas: 不低于 or 超过 is no total of theirs. */
function sumFind(official: OfficialRow): Find[] {
  const { row, words, unit, shift, head, line } = official;
  const columns = shift === undefined || shift < 0 ? undefined : areaColumns(official, '');
  const said = amountIn(words.at(-1) ?? '', unit);
  if (columns === undefined || said === undefined || said.operator !== undefined || head.strangers.length > 0) return [];
  const shares = columns.map(([column]) => parseTargetCell(row.cells[column] ?? '', unit));
  if (shares.some(({ kind }) => kind === 'text' || kind === 'pending')) return [];
  const own = /本级\s*(\d[\d.,]*)/u.exec(head.note === undefined ? '' : row.cells.slice((columns.at(-1)?.[0] ?? 0) + 1).join(' '))?.[1];
  const all: Target[] = own === undefined ? shares : [...shares, parseTargetCell(own, unit)];
  const compared = declaredAgainstSum({ kind: 'number', value: said.value, upTo: said.upTo, text: '' }, all);
  if (compared === undefined || compared.agrees) return [];
  const what = `写的是 ${compared.declared}${unit}，各区域相加是 ${compared.sum}${unit}`;
  return [{ part: line - 1, text: quoted(words.at(-1) ?? ''), what, cure: '逐格核对：有没有错位、漏了市本级、抄错' }];
}

/** A name among the areas that no area has; told once. */
function strangers(rows: readonly OfficialRow[], names: readonly string[]): Find[] {
  const told = new Map<string, OfficialRow>();
  for (const row of rows) for (const name of row.head.strangers) if (!told.has(name)) told.set(name, row);
  return [...told].map(([name, { line }]) => ({
    part: line - 1,
    text: name,
    what: `表头的“${name}”不是登记的区域${nearestWords(name, names)}`,
    cure: '核对区域的名称',
  }));
}

/** An area that every other page of the table names. Told where a page begins. */
function absent(rows: readonly OfficialRow[], nameOf: (id: string) => string): Find[] {
  const heads = [...new Map(rows.toReversed().map((row) => [row.head, row])).values()];
  if (heads.length < 3) return [];
  const all = [...new Set(heads.flatMap(({ head }) => head.areas.map(([, id]) => id)))];
  return heads.flatMap(({ head, line }) => {
    const missing = all.filter(
      (id) => !head.areas.some(([, own]) => own === id) && heads.every((each) => each.head === head || each.head.areas.some(([, own]) => own === id)),
    );
    if (missing.length === 0) return [];
    return [
      {
        part: line - 1,
        text: quoted(missing.map(nameOf).join('、')),
        what: `这一页的表头没有${missing.map(nameOf).join('、')}，别的页都有`,
        cure: '核对表头：漏了一列，或列错了位',
      },
    ];
  });
}

/** Rows called 合计: against the rows below or above. */
export function totalRowFinds(draft: Draft): Find[] {
  return tablesIn(draft).flatMap((rows) => {
    const totals = rows.filter(({ row }) => isTotal(row));
    const subtotals = rows.some(({ row }) => /小计/u.test(bare(row.cells.join(''))));
    if (totals.length !== 1 || subtotals || rows.length < 4) return [];
    const [total] = totals;
    const parts = rows.filter(({ row }) => row !== total?.row && !isTotal(row));
    return (total?.row.cells ?? []).flatMap((cell, column) => {
      const declared = numberIn(cell);
      const cells = parts.map(({ row }) => bare(row.cells[column] ?? ''));
      const values = cells.flatMap((each) => numberIn(each) ?? []);
      // The head has words; anything else that is no number, or a share, makes the column none that adds up.
      const others = cells.filter((each) => numberIn(each) === undefined && !/^(?:[/—-]|)$/u.test(each));
      if (declared === undefined || values.length < 2 || others.length > 2 || others.some((each) => /[%率比]|序号|排名|名次|标准|均/u.test(each))) return [];
      const added = sum(values);
      if (compareDecimals(added, declared) === 0) return [];
      const title = others.at(-1) ?? '';
      return [
        {
          part: total?.part ?? 0,
          text: `合计 ${declared}`,
          what: `${title === '' ? `第 ${column + 1} 列` : `“${title}”一列`}合计写的是 ${declared}，各行相加是 ${added}`,
          cure: '逐格核对',
        },
      ];
    });
  });
}

function isTotal({ cells }: SheetRow): boolean {
  return /^(?:合计|总计|全[省市县区](?:合计|总计)?|共计)$/u.test(bare(cells.find((cell) => cell.trim() !== '' && !/^\d+$/u.test(cell.trim())) ?? ''));
}
