import { z } from 'zod';
import type { Model } from '../../content/model.ts';
import type { CivilDate } from '../../domain/value/civil-date.ts';
import type { CellType } from './column.ts';
import { type TableFacts, tableFacts } from './table-facts.ts';

/** One row: column → cell; an empty string is "absent". */
export type Row = Readonly<Record<string, string>>;

export interface Column {
  readonly name: string;
  readonly type: CellType;
  /** For the public dictionary, in Chinese. */
  readonly description: string;
}

/** One file below `data/`, published as CSV and as JSON. Its name and its columns never change, columns may be added. */
export interface PublishedTable {
  /** File name without its ending. */
  readonly name: string;
  /** What the file is, in Chinese. */
  readonly title: string;
  readonly columns: readonly Column[];
  /**
   * Only a score of today, the days since a sign was seen, whether a problem is overdue, the speed that is needed, what was revised or
   * withdrawn by then, and terms that run or have run out depend on `builtOn`. Whoever makes many tables hands all of them the
   * same `facts` of that model and day.
   */
  readonly rows: (model: Model, builtOn: CivilDate, facts?: TableFacts) => readonly Row[];
}

const cellMeta = z.object({ description: z.string(), type: z.enum(['string', 'integer', 'number', 'date']) });

/** A table whose rows have exactly the columns of `row`, in that order. */
export function publishedTable<Shape extends Record<string, z.ZodString>>(
  name: string,
  title: string,
  row: z.ZodObject<Shape>,
  rows: (model: Model, builtOn: CivilDate, facts: TableFacts) => readonly { readonly [Column in keyof Shape]: string }[],
): PublishedTable {
  const columns = Object.entries(row.shape).map(([column, cell]) => ({ name: column, ...cellMeta.parse(cell.meta()) }));
  return { name, title, columns, rows: (model, builtOn, facts = tableFacts(model, builtOn)) => rows(model, builtOn, facts) };
}
