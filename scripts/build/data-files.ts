import { join } from 'node:path';
import type { Model } from '../../src/content/model.ts';
import { csvLines, jsonLines } from '../../src/data/csv.ts';
import { dataPackage } from '../../src/data/datapackage.ts';
import { tableFacts } from '../../src/data/table/table-facts.ts';
import { publishedTables } from '../../src/data/tables.ts';
import { dataYears, yearOfRow } from '../../src/data/year-rows.ts';
import { yearArchivePath } from '../../src/domain/publication/page-path.ts';
import { type CivilDate, formatCivilDate } from '../../src/domain/value/civil-date.ts';
import type { DeflatedStore } from './deflated.ts';
import { writeNewFile, writeNewParts } from './new-file.ts';
import type { SiteFiles } from './site-files.ts';
import { type ZipMember, zipOf } from './zip.ts';

/**
 * The published tables and the archive of each year, made together: they hold the same rows, and a
 * province's are long in the making. Written line by line, they are too long to be Astro's answers.
 *
 * @param store of what the archives of the last build held: most of it has not changed
 */
export function dataFiles(model: Model, builtOn: CivilDate, store: DeflatedStore): SiteFiles {
  const years = dataYears(model);
  const [path = '', ...beside] = [...publishedTables.flatMap(({ name }) => [`data/${name}.csv`, `data/${name}.json`]), ...years.map(yearArchivePath)];
  const make = async (site: string) => {
    const archives = years.map((year) => ({ year, members: [firstMember(model, builtOn, store)] }));
    const facts = tableFacts(model, builtOn);
    for (const table of publishedTables) {
      const rows = table.rows(model, builtOn, facts);
      const [head = '', ...lines] = csvLines(table, rows);
      writeNewParts(join(site, `data/${table.name}.csv`), [head, ...lines]);
      writeNewParts(join(site, `data/${table.name}.json`), jsonLines(table, rows));
      const yearOfLine = rows.map((row) => yearOfRow(model, row));
      for (const { year, members } of archives) {
        const ofYear = lines.filter((_line, index) => (yearOfLine[index] ?? year) === year);
        members.push({ name: `${table.name}.csv`, ...store.deflated([head, ...ofYear]) });
      }
    }
    for (const { year, members } of archives) {
      const about = { name: 'README.txt', ...store.deflated([aboutArchive(model, builtOn, year)]) };
      writeNewFile(join(site, yearArchivePath(year)), zipOf([...members, about], builtOn));
    }
    store.tidy();
  };
  return { path, beside, props: undefined, make };
}

function firstMember({ portal }: Model, builtOn: CivilDate, store: DeflatedStore): ZipMember {
  return { name: 'datapackage.json', ...store.deflated([JSON.stringify(dataPackage(portal, publishedTables, builtOn))]) };
}

/** All data of one year in one file: a researcher takes it away with one download. */
function aboutArchive({ portal }: Model, builtOn: CivilDate, year: number): string {
  return `\uFEFF${portal.name}：${year}年的全部数据，${formatCivilDate(builtOn)}生成。\r\n每个 .csv 是一张表，第一行是列名；各列的意思写在 datapackage.json 里。\r\n不分年份的表（区域、单位、文件、文件原话等）是全部。\r\n`;
}
