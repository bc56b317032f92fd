import type { Area } from '../../src/domain/task/area.ts';
import { type CivilDate, yearOf } from '../../src/domain/value/civil-date.ts';
import { childAreas } from '../../src/findings/areas-below.ts';
import { owesReport } from '../../src/findings/report-duty.ts';
import type { Snapshot } from '../../src/findings/snapshot.ts';
import { yearOutcomes } from '../../src/findings/year-outcomes.ts';
import { tasksOfYear } from '../../src/views/area/year-summary.ts';
import { dayWords } from '../../src/views/circular/dated-figure.ts';
import type { Period } from './period.ts';

/**
 * 其中3个截至6月30日，1个截至5月31日 of projects whose figures are older than the period, each by the oldest that its state stands on; empty
 * where none is.
 */
export function olderWords(oldest: readonly (CivilDate | undefined)[], { from, to }: Period): string {
  const days = oldest.flatMap((day) => (day === undefined || day >= from ? [] : [day]));
  if (days.length === 0) return '';
  const counts = [...new Set(days)].toSorted().toReversed();
  return `其中${counts.map((day) => `${days.filter((each) => each === day).length}个项目的数字截至${dayWords(day, to)}`).join('，')}`;
}

/** An area and those below it that owe a report and have none of the period, one line each with the day of their last one. */
export function silentAreas(snapshot: Snapshot, area: Area, { from, to }: Period): string[] {
  const areas = [area, ...childAreas(snapshot.model, area.id).filter(({ kind }) => kind !== 'prefectureOwn')];
  return areas.flatMap(({ id, name }) => {
    const outcomes = yearOutcomes(snapshot, tasksOfYear(snapshot, id, yearOf(to))).map(({ outcome }) => outcome);
    if (!outcomes.some((outcome) => owesReport(outcome, to))) return [];
    const last = outcomes
      .flatMap(({ reports }) => reports.map(({ asOf }) => asOf))
      .toSorted()
      .at(-1);
    if (last === undefined) return [`- ${name}：还没有报过。`];
    return last >= from ? [] : [`- ${name}：最近一次是${dayWords(last, to)}的。`];
  });
}
