import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { csvLines, jsonLines } from '../../src/data/csv.ts';
import { publishedTables } from '../../src/data/tables.ts';
import type { Build } from '../../src/incremental/build.ts';
import { writeParts } from './parts.ts';

const formats = { csv: csvLines, json: jsonLines };

/**
 * Writes the published tables below `site`, those that a change reaches. Not pages of Astro,
 * because a province's tables are too long to be held in memory as one answer each.
 */
export function writeTables(site: string, { tokenOf, editionFor }: Build, isStale: (page: string, token: string) => boolean): void {
  mkdirSync(join(site, 'data'), { recursive: true });
  for (const table of publishedTables) {
    const files = Object.keys(formats).map((format) => `data/${table.name}.${format}`);
    const stale = files.map((file) => isStale(file, tokenOf(file))).some(Boolean);
    if (!stale) continue;
    const { model, builtOn } = editionFor(files, 'map');
    const rows = table.rows(model, builtOn);
    for (const [format, linesOf] of Object.entries(formats)) writeParts(join(site, `data/${table.name}.${format}`), linesOf(table, rows));
  }
}
