import type { APIRoute } from 'astro';
import { formatJson } from '../../data/csv.ts';
import type { PublishedTable } from '../../data/table.ts';
import { publishedTables } from '../../data/tables.ts';
import { edition } from '../_edition.ts';

export function getStaticPaths() {
  return publishedTables.map((table) => ({ params: { table: table.name }, props: { table } }));
}

export const GET: APIRoute<{ table: PublishedTable }> = ({ props: { table } }) => new Response(formatJson(table, table.rows(edition.model, edition.builtOn)));
