import type { Model } from '../content/model.ts';
import type { Row } from './table/table.ts';

/** The years of the lists on record, newest first. */
export function dataYears({ programmes }: Pick<Model, 'programmes'>): number[] {
  return [...new Set([...programmes.values()].map(({ year }) => year))].sort((left, right) => right - left);
}

/**
 * The year of the list that a row belongs to: its own, or that of the list its indicator, project or site is in. Areas,
 * units, documents and what they say belong to none.
 */
export function yearOfRow({ projects, indicators, sites }: Pick<Model, 'projects' | 'indicators' | 'sites'>, row: Row): number | undefined {
  if (row.year) return Number(row.year);
  const project = indicators.get(row.indicator ?? '')?.project ?? projects.get(row.project ?? '') ?? projects.get(sites.get(row.site ?? '')?.project ?? '');
  return project?.programme.year;
}
