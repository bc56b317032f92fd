import { join } from 'node:path';
import { csvLines, jsonLines } from '../../src/data/csv.ts';
import { publishedTables } from '../../src/data/tables.ts';
import type { Snapshot } from '../../src/findings/snapshot.ts';
import { writeNewParts } from './new-file.ts';

/** A page of the site, or what else is made together. */
export interface SiteFiles {
  /** Below the site; also its name in the manifest. */
  readonly path: string;
  /** Another file that is made with it. */
  readonly beside?: string;
  /** What the page is handed besides the content. */
  readonly props: unknown;
  /** Writes it below the folder `site`, where it must not be yet. */
  readonly make: (site: string) => Promise<void>;
}

/** The published tables: a province's are too long to be Astro's answers, and are written line by line. */
export function tableFiles(snapshot: Snapshot): SiteFiles[] {
  return publishedTables.map((table) => {
    const [path, beside] = [`data/${table.name}.csv`, `data/${table.name}.json`];
    const make = async (site: string) => {
      const rows = table.rows(snapshot.model, snapshot.builtOn);
      writeNewParts(join(site, path), csvLines(table, rows));
      writeNewParts(join(site, beside), jsonLines(table, rows));
    };
    return { path, beside, props: undefined, make };
  });
}
