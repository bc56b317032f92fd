import { basisNames, reportColumns, reportRow, type ReportRow } from '../../domain/task/report.ts';
import { stageNames } from '../../domain/task/stage.ts';
import { type CellReader, cellReader, halfWidth } from './cell.ts';

interface Column {
  readonly title: string;
  readonly field: keyof ReportRow;
  readonly read: CellReader;
}

/** Columns of a file by position; one without a title and without content is undefined. */
export type Header = readonly (Column | undefined)[];

const codeNames: Readonly<Record<string, Readonly<Record<string, string>>>> = { stage: stageNames, basis: basisNames };

/** The columns of a monthly table, in the order of the templates. */
export const columns: readonly Column[] = Object.entries(reportColumns).map(([title, field]) => ({
  title,
  field,
  read:
    field === 'indicator' || field === 'measure'
      ? (cell) => cellReader(reportRow.shape[field])(halfWidth(cell).replace(/\s/g, ''))
      : field === 'reportedPercent'
        ? percentReader()
        : cellReader(reportRow.shape[field], codeNames[field]),
}));

/** The column that a cell of the head names, by its title or its field. */
export function columnOf(cell: string): Column | undefined {
  const title = halfWidth(cell).replace(/\s/g, '');
  return columns.find((column) => column.title === title || column.field === title);
}

/** The title of the column that holds a field: 指标 of `indicator`. */
export function columnTitle(field: PropertyKey | undefined): string | undefined {
  return columns.find((column) => column.field === field)?.title;
}

/** A percent with or without its sign. */
function percentReader(): CellReader {
  const read = cellReader(reportRow.shape.reportedPercent);
  return (cell) => read(cell.replace(/\s*[%％]\s*$/, ''));
}
