import type { Model } from '../../src/content/model.ts';
import { type Area, lineage } from '../../src/domain/task/area.ts';
import type { Indicator } from '../../src/domain/task/programme.ts';
import { type CivilDate, yearOf } from '../../src/domain/value/civil-date.ts';
import { UserError } from '../command/command-line.ts';
import type { SheetRead } from '../official-tables/sheet-file.ts';
import { readableRows } from './area-table.ts';
import { type OfficialTable, officialTable } from './official-table.ts';
import { tableClaims } from './table-claims.ts';

/** What the command says a table is of. */
export interface TablePlace {
  readonly model: Model;
  readonly area: Area;
  readonly asOf: CivilDate;
  /** The one list of which the table may speak; undefined for those of the area and the areas above. */
  readonly list: string | undefined;
  /** The list that the command names, an earlier year's maybe. */
  readonly named: string | undefined;
}

/** A table whose own words agree with the command. */
export interface CheckedTable extends Omit<OfficialTable, 'left' | 'leftOfDraft'> {
  /** What a clerk is told before anything else. */
  readonly said: readonly string[];
  /** The same where the table becomes a list of its own. */
  readonly saidOfDraft: readonly string[];
  readonly candidates: readonly Indicator[];
}

/**
 * Reads a table and holds its own words against the command.
 *
 * @throws {UserError} where it has no head that is known, or names another year, period or area
 */
export function checkedTable({ rows: read, name }: SheetRead, path: string, { model, area, asOf, list, named }: TablePlace): CheckedTable {
  const below = [...model.areas.values()].filter((each) => lineage(each).some(({ id }) => id === area.id));
  const lines = readableRows(read, path, area, below);
  const { left, leftOfDraft, ...table } = officialTable(lines, path, below, asOf);
  const listYear = model.programmes.get(named ?? '')?.year;
  const { wrong, doubts } = tableClaims(lines, table.rows, { area, asOf, listYear, areas: model.areas, sheet: name });
  if (wrong.length > 0) throw new UserError(`${path} 自己写的和命令对不上，一行也没有写：\n${wrong.join('\n')}`);
  const candidates = [...model.indicators.values()].filter(
    ({ project: { programme, years } }) =>
      programme.year <= yearOf(asOf) &&
      yearOf(asOf) <= (years?.to ?? programme.year) &&
      lineage(area).some(({ id }) => id === programme.issuer.id) &&
      (list === undefined || programme.id === list),
  );
  const hints = doubts.map((each) => `提示：${each}`);
  return { ...table, said: [...hints, ...left], saidOfDraft: [...hints, ...leftOfDraft], candidates };
}
