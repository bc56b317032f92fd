import type { Model } from '../content/model.ts';
import { type Area, lineage } from '../domain/task/area.ts';
import { assignmentKey, type Responsibility } from '../domain/task/assignment.ts';
import type { Indicator } from '../domain/task/programme.ts';
import type { Snapshot } from './snapshot.ts';
import type { Task } from './task.ts';

/** What of a task nobody answers for, as far as this portal knows. */
export interface Unanswered {
  readonly task: Task;
  /** The indicators for which neither a unit nor a person is named. */
  readonly indicators: readonly Indicator[];
  /** Whether that is the whole task. */
  readonly isWhole: boolean;
}

/**
 * What of a task nobody answers for: neither the area's own documents nor those of an area above name a unit or a person;
 * a telephone number alone is nobody. An indicator that the area does not have, or that was cancelled, needs nobody; one
 * that is reported under another list is answered for by whoever is named there. Undefined where nothing is left.
 *
 * @see 邵阳市 2024 年 1—9 月通报第 47 行“确保每件实事、每项指标都有专人抓专人管”
 */
export function unansweredIn({ model, outcome }: Pick<Snapshot, 'model' | 'outcome'>, task: Task): Unanswered | undefined {
  const asked = task.indicators.filter((indicator) => {
    const kind = outcome(indicator, task.area.id).target?.kind;
    return kind !== 'notAssigned' && kind !== 'withdrawn';
  });
  const indicators = asked.filter((indicator) => !isAnswered(model, indicator, task.area));
  return indicators.length === 0 ? undefined : { task, indicators, isWhole: indicators.length === asked.length };
}

/** Whether an area, or one above it, names somebody for the indicator, for its project, or for the list it is reported under. */
function isAnswered(model: Model, { id, project, reportedUnder }: Indicator, area: Area): boolean {
  const named = lineage(area).flatMap((each) => model.responsibilities.get(assignmentKey(project.id, each.id)) ?? []);
  if (named.some((each) => namesSomebody(each) && (each.indicators.length === 0 || each.indicators.includes(id)))) return true;
  const other = model.indicators.get(reportedUnder ?? '');
  return other !== undefined && other.reportedUnder === undefined && isAnswered(model, other, area);
}

function namesSomebody({ leadAgencies, leadOfficials, responsibleAgencies, responsiblePersons }: Responsibility): boolean {
  return [leadAgencies, leadOfficials, responsibleAgencies, responsiblePersons].some(({ length }) => length > 0);
}
