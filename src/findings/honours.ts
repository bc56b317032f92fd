import type { Model } from '../content/model.ts';
import type { Agency } from '../domain/task/agency.ts';
import type { Honour } from '../domain/year/honour.ts';
import { agencyNamed } from './answerable.ts';

/** The honours of a unit, newest first. */
export function agencyHonours(model: Model, agency: Agency): Honour[] {
  return (model.honours.get(agency.area) ?? []).filter(({ agencies }) => agencies.some((name) => agencyNamed(model, agency.area, name) === agency));
}

/** The honours that name a project, of one area, newest first. */
export function projectHonours({ honours }: Pick<Model, 'honours'>, project: string, area: string): Honour[] {
  return (honours.get(area) ?? []).filter(({ projects }) => projects.includes(project));
}
