import type { Model } from '../content/model.ts';
import { checklistInForce } from '../disclosure/checklist.ts';
import { type CivilDate, civilDate, daysInMonth } from '../domain/value/civil-date.ts';
import { type ComputedScore, documentsOf, scoreOn } from './score.ts';
import { documentDay, sourceDay } from './source-day.ts';
import type { Task } from './task.ts';

/** An area's score of one programme year at the ends of its months, by the days that the records carry. */
export interface ScoreTrend {
  /** Month-ends from the first on which a list was known, oldest first, and the day of the score itself. */
  readonly points: readonly ComputedScore[];
  /** The day on which the first list of the year became known; undefined where a list names no day. */
  readonly knownFrom: CivilDate | undefined;
  /** Documents without any date: they count as always there. */
  readonly undated: readonly string[];
  /** Documents that name the day they were made, and not that of their publication. */
  readonly onlyMade: readonly string[];
  /** Whether the checklist asks for answers to opinions, of which no count is kept by task: it counts as met in every month. */
  readonly hasUnknownAnswers: boolean;
}

/**
 * The trend that ends in a computed score. A month-end before the list was known has no score: nobody can have disclosed what was not
 * published. What names no day counts as always there, and is named.
 *
 * @param tasks of the area, in any order; those of other years are passed over
 */
export function scoreTrend(model: Model, tasks: Iterable<Task>, last: ComputedScore): ScoreTrend {
  const own = [...tasks].filter((task) => task.project.programme.year === last.year && !(task.isIssuer && task.project.programme.level === 'province'));
  const days = own.map(({ project }) => sourceDay(model, project.source));
  const known = (day: CivilDate) => own.filter((_task, index) => (days[index] ?? day) <= day);
  const before = monthEnds(last.year).filter((day) => day < last.asOf);
  const quoted = new Map(own.map((task) => [task, documentsOf(model, task)]));
  const documents = [...new Set([...quoted.values()].flat())];
  const isDated = days.every((day) => day !== undefined);
  return {
    points: [...before.flatMap((day) => scoreOn(model, known(day), day, (task) => quoted.get(task) ?? [])), last],
    knownFrom: isDated ? days.flatMap((day) => day ?? []).toSorted()[0] : undefined,
    undated: documents.filter((id) => documentDay(model, id) === undefined),
    onlyMade: documents.filter((id) => documentDay(model, id) !== undefined && model.documents.get(id)?.publishedOn === undefined),
    hasUnknownAnswers: checklistInForce(model.checklists, last.asOf)?.items.some(({ id }) => id === 'feedbackAnswered') ?? false,
  };
}

function monthEnds(year: number): CivilDate[] {
  return Array.from({ length: 12 }, (_each, index) => {
    const month = index + 1;
    return civilDate.parse(`${year}-${String(month).padStart(2, '0')}-${daysInMonth(year, month)}`);
  });
}
