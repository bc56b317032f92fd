import type { Model } from '../../content/model.ts';
import { assignmentKey, type Responsibility } from '../../domain/task/assignment.ts';

/** Who answers, several joined by `;`. Units as printed there, people without the spaces of the layout. */
export interface Duty {
  readonly lead_officials: string;
  readonly responsible_persons: string;
  readonly lead_agencies: string;
  /** Ends with 等 where the document leaves the list open. */
  readonly responsible_agencies: string;
}

/** Everybody who answers for a project in an area. */
export function dutyOfProject(model: Model, project: string, area: string): Duty {
  return dutyOf(model, model.responsibilities.get(assignmentKey(project, area)) ?? []);
}

/** Who answers for one indicator in an area: whoever is named for it, else whoever is named for the whole project. */
export function dutyOfIndicator(model: Model, indicator: string, area: string): Duty {
  const project = model.indicators.get(indicator)?.project.id ?? '';
  const all = model.responsibilities.get(assignmentKey(project, area)) ?? [];
  const own = all.filter(({ indicators }) => indicators.includes(indicator));
  return dutyOf(model, own.length > 0 ? own : all.filter(({ indicators }) => indicators.length === 0));
}

/** Several values in one cell. */
export function joined(values: readonly string[]): string {
  return [...new Set(values)].join(';');
}

function dutyOf(model: Model, responsibilities: readonly Responsibility[]): Duty {
  const people = (field: 'leadOfficials' | 'responsiblePersons') =>
    joined(responsibilities.flatMap((each) => each[field].map((name) => model.officialByName.get(`${each.area}/${name}`)?.name ?? name)));
  return {
    lead_officials: people('leadOfficials'),
    responsible_persons: people('responsiblePersons'),
    lead_agencies: joined(responsibilities.flatMap(({ leadAgencies }) => leadAgencies)),
    responsible_agencies: joined([
      ...responsibilities.flatMap(({ responsibleAgencies }) => responsibleAgencies),
      ...(responsibilities.some(({ andOthers }) => andOthers) ? ['等'] : []),
    ]),
  };
}
