import type { Model } from '../content/model.ts';
import type { Row } from './table.ts';

/** The years of the lists on record, newest first. */
export function dataYears({ programmes }: Pick<Model, 'programmes'>): number[] {
  return [...new Set([...programmes.values()].map(({ year }) => year))].sort((left, right) => right - left);
}

/** The rows that belong to a list of `year`, and those that belong to no year: areas, units, documents and what they say. */
export function rowsOfYear(model: Pick<Model, 'projects' | 'indicators' | 'sites'>, rows: readonly Row[], year: number): Row[] {
  return rows.filter((row) => {
    const own = yearOf(model, row);
    return own === undefined || own === year;
  });
}

/** By the row's own year, or that of the list its indicator, project or site is in. */
function yearOf({ projects, indicators, sites }: Pick<Model, 'projects' | 'indicators' | 'sites'>, row: Row): number | undefined {
  if (row.year) return Number(row.year);
  const project = indicators.get(row.indicator ?? '')?.project ?? projects.get(row.project ?? '') ?? projects.get(sites.get(row.site ?? '')?.project ?? '');
  return project?.programme.year;
}
