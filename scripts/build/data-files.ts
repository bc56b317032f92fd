import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import type { Model } from '../../src/content/model.ts';
import { csvLines, jsonLines } from '../../src/data/csv.ts';
import { dataPackage } from '../../src/data/datapackage.ts';
import { publishedTables } from '../../src/data/tables.ts';
import { dataYears, yearOfRow } from '../../src/data/year-rows.ts';
import { yearArchivePath } from '../../src/domain/publication/page-path.ts';
import { type CivilDate, formatCivilDate } from '../../src/domain/value/civil-date.ts';
import { writeNewFile, writeNewParts } from './new-file.ts';
import type { SiteFiles } from './site-files.ts';

/**
 * The published tables and the archive of each year, made together: they hold the same rows, and a
 * province's are long in the making. Written line by line, they are too long to be Astro's answers.
 */
export function dataFiles(model: Model, builtOn: CivilDate): SiteFiles {
  const years = dataYears(model);
  const [path = '', ...beside] = [...publishedTables.flatMap(({ name }) => [`data/${name}.csv`, `data/${name}.json`]), ...years.map(yearArchivePath)];
  const make = async (site: string) => {
    const archives = years.map((year) => ({ year, files: firstFiles(model, builtOn) }));
    for (const table of publishedTables) {
      const rows = table.rows(model, builtOn);
      const [head = '', ...lines] = csvLines(table, rows);
      writeNewParts(join(site, `data/${table.name}.csv`), [head, ...lines]);
      writeNewParts(join(site, `data/${table.name}.json`), jsonLines(table, rows));
      const yearOfLine = rows.map((row) => yearOfRow(model, row));
      for (const { year, files } of archives) {
        files[`${table.name}.csv`] = Buffer.from(head + lines.filter((_line, index) => (yearOfLine[index] ?? year) === year).join(''));
      }
    }
    for (const { year, files } of archives) writeNewFile(join(site, yearArchivePath(year)), archive(files, { model, builtOn, year }));
  };
  return { path, beside, props: undefined, make };
}

function firstFiles({ portal }: Model, builtOn: CivilDate): Zippable {
  return { 'datapackage.json': Buffer.from(JSON.stringify(dataPackage(portal, publishedTables, builtOn))) };
}

/** All data of one year in one file: a researcher takes it away with one download. */
function archive(files: Zippable, { model, builtOn, year }: { model: Model; builtOn: CivilDate; year: number }): Uint8Array {
  const [builtYear, month, day] = builtOn.split('-').map(Number);
  const about = `${model.portal.name}：${year}年的全部数据，${formatCivilDate(builtOn)}生成。\r\n每个 .csv 是一张表，第一行是列名；各列的意思写在 datapackage.json 里。\r\n不分年份的表（区域、单位、文件、文件原话等）是全部。\r\n`;
  // The archive keeps hours of the place where it is read: the same content on the same day is the same file everywhere.
  return zipSync({ ...files, 'README.txt': Buffer.from(`\uFEFF${about}`) }, { level: 6, mtime: new Date(builtYear ?? 1980, (month ?? 1) - 1, day ?? 1) });
}
