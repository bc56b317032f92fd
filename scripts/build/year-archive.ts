import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { csvLines } from '../../src/data/csv.ts';
import { dataPackage } from '../../src/data/datapackage.ts';
import { publishedTables } from '../../src/data/tables.ts';
import { dataYears, rowsOfYear } from '../../src/data/year-rows.ts';
import { yearArchivePath } from '../../src/domain/publication/page-path.ts';
import { formatCivilDate } from '../../src/domain/value/civil-date.ts';
import type { Snapshot } from '../../src/findings/snapshot.ts';
import { writeNewFile } from './new-file.ts';
import type { SiteFiles } from './site-files.ts';

/** All data of one year in one file: a researcher takes it away with one download. */
export function yearArchives(snapshot: Snapshot): SiteFiles[] {
  return dataYears(snapshot.model).map((year) => {
    const path = yearArchivePath(year);
    return { path, props: undefined, make: async (site: string) => writeNewFile(join(site, path), archive(snapshot, year)) };
  });
}

function archive({ model, builtOn }: Snapshot, year: number): Uint8Array {
  const [builtYear, month, day] = builtOn.split('-').map(Number);
  const files: Zippable = { 'datapackage.json': strToU8(JSON.stringify(dataPackage(model.portal, publishedTables, builtOn))) };
  for (const table of publishedTables) {
    const rows = rowsOfYear(model, table.rows(model, builtOn), year);
    files[`${table.name}.csv`] = strToU8([...csvLines(table, rows)].join(''));
  }
  const about = `${model.portal.name}：${year}年的全部数据，${formatCivilDate(builtOn)}生成。\r\n每个 .csv 是一张表，第一行是列名；各列的意思写在 datapackage.json 里。\r\n不分年份的表（区域、单位、文件、文件原话等）是全部。\r\n`;
  files['README.txt'] = strToU8(`\uFEFF${about}`);
  // The archive keeps hours of the place where it is read: the same content on the same day is the same file everywhere.
  return zipSync(files, { level: 6, mtime: new Date(builtYear ?? 1980, (month ?? 1) - 1, day ?? 1) });
}
