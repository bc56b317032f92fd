import type { APIRoute } from 'astro';
import { formatCsv, formatJson } from '../../data/csv.ts';
import type { PublishedTable, Row } from '../../data/table.ts';
import { publishedTables } from '../../data/tables.ts';
import { editionForAll, keyed } from '../_edition.ts';

const formats = { csv: formatCsv, json: formatJson };

interface Props {
  table: PublishedTable;
  format: (table: PublishedTable, rows: readonly Row[]) => string;
}

/** Both formats of a table one after the other, so that its rows are made once. */
export function getStaticPaths() {
  return publishedTables.flatMap((table) =>
    Object.entries(formats).map(([format, formatRows]) => ({
      params: { table: table.name, format },
      props: { table, format: formatRows },
      ...keyed(`data/${table.name}.${format}`),
    })),
  );
}

let last: { readonly table: PublishedTable; readonly rows: readonly Row[] } | undefined;

function rowsOf(table: PublishedTable): readonly Row[] {
  if (last?.table !== table) {
    const { model, builtOn } = editionForAll(Object.keys(formats).map((format) => `data/${table.name}.${format}`));
    last = { table, rows: table.rows(model, builtOn) };
  }
  return last.rows;
}

export const GET: APIRoute<Props> = ({ props: { table, format } }) => new Response(Buffer.from(format(table, rowsOf(table))));
