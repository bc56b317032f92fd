import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Model } from '../../src/content/model.ts';
import { publishedTables } from '../../src/data/tables.ts';
import type { CivilDate } from '../../src/domain/value/civil-date.ts';

/** Tables of records that are never taken back silently, with the columns that say which record a row is. */
const kept: Readonly<Record<string, readonly string[]>> = {
  reports: ['indicator', 'area', 'as_of'],
  revisions: ['indicator', 'area', 'revised_on'],
  documents: ['document'],
  sites: ['site'],
  evidence: ['project', 'area', 'as_of'],
  'acceptance-steps': ['project', 'area', 'step'],
  results: ['list', 'project', 'area'],
  notices: ['project', 'area', 'from'],
  problems: ['area', 'problem'],
  inspections: ['area', 'inspection'],
  funds: ['project', 'area', 'as_of'],
  answers: ['answer'],
};

const shown = 5;

/**
 * Records that the site built last shows and the content does not hold any more, as Chinese sentences: a figure that was
 * published is corrected, not deleted. Empty without such a site.
 *
 * @param site folder of the site that was built last; there may be none
 */
export function lostRecords(model: Model, site: string | undefined, today: CivilDate): string[] {
  if (site === undefined) return [];
  return publishedTables.flatMap(({ name, title, rows }) => {
    const columns = kept[name];
    const file = join(site, 'data', `${name}.csv`);
    if (columns === undefined || !existsSync(file)) return [];
    const keyOf = (row: Readonly<Record<string, string>>) => columns.map((column) => row[column] ?? '').join(' ');
    const now = new Set(rows(model, today).map(keyOf));
    const published = z.array(z.record(z.string(), z.string())).parse(parse(readFileSync(file, 'utf8'), { columns: true, bom: true }));
    const lost = [...new Set(published.map(keyOf))].filter((key) => !now.has(key));
    if (lost.length === 0) return [];
    const more = lost.length > shown ? ` 等 ${lost.length} 条` : '';
    return [
      `“${title}”里，上次生成的网站有、现在的内容没有了：${lost.slice(0, shown).join('；')}${more}。误删的从 Git 或备份里恢复；数报错了的写更正，不删；确实要撤下的不用管。`,
    ];
  });
}
