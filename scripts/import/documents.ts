import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { area } from '../../src/domain/task/area.ts';
import { readReading } from './reading.ts';
import type { AreaNames } from './table.ts';
import type { Texts } from './text.ts';
import { formatReports, formatYaml } from './write.ts';

/** A file that the import writes: its path below the content folder, and what is in it. */
export interface ContentFile {
  readonly path: string;
  readonly content: string;
}

/** Area id by name and alias, from `<content>/areas/<id>/area.yaml`. */
export function areaNames(content: string): AreaNames {
  return new Map(
    readdirSync(join(content, 'areas')).flatMap((id) => {
      const file = join(content, 'areas', id, 'area.yaml');
      const { name, aliases } = area.parse(parse(readFileSync(file, 'utf8')));
      return [name, ...aliases].map((each): [string, string] => [each, id]);
    }),
  );
}

/**
 * All content files of one document. A reading `areas/430600/revisions.yaml` in the document's
 * folder gives the content file of that path; one in a `progress` folder gives a `.csv`.
 */
export function contentFiles(readings: string, document: string, texts: Texts, names: AreaNames): ContentFile[] {
  const folder = join(readings, document);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .map((path) => {
      const yaml = readFileSync(join(folder, path), 'utf8');
      const value = inFile(path, () => readReading(yaml, { texts, areaNames: names, document }));
      if (path.includes('/progress/')) return inFile(path, () => progressFile(path, document, value));
      const comment = `npm run import 写出；更正请改 scripts/import/readings/${document}/${path}`;
      return { path, content: formatYaml(value, comment) };
    });
}

/** Words “in <path>” before the message of whatever goes wrong. */
function inFile<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new Error(`in ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function progressFile(path: string, document: string, value: unknown): ContentFile {
  if (!Array.isArray(value)) throw new TypeError('a progress reading is a list of reports');
  const home = basename(join(path, '../..'));
  const reports = value.map((report) => ({ area: home, document, ...report }));
  reports.forEach(checkFigures);
  return { path: path.replace(/yaml$/, 'csv'), content: formatReports(reports) };
}

/** Every figure of a report must stand in its quoted words. */
function checkFigures(report: Record<string, unknown>): void {
  const figures = [report['value'], report['reportedPercent'], report['rank'], report['rankOf']];
  for (const figure of figures.filter((each) => each !== undefined)) {
    if (!String(report['text']).includes(String(figure))) {
      throw new RangeError(`line ${report['line']}: ${figure} is not in “${report['text']}”`);
    }
  }
}
