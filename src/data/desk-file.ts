import { pageOfCode } from '../domain/publication/page-path.ts';
import { staleOf } from '../findings/freshness.ts';
import { type ComputedScore, computedScores } from '../findings/score.ts';
import { scoreTrend } from '../findings/score-trend.ts';
import type { Snapshot } from '../findings/snapshot.ts';
import { todoOf } from '../findings/todo.ts';

/** How one area's newest scored year stands, for the desk of staff. */
interface DeskScore {
  readonly year: number;
  readonly asOf: string;
  readonly score: string;
  readonly maxPoints: string;
  readonly assigned: number;
  readonly disclosed: number;
}

/** `desk.json`: every area's score and everything that is stale, for the desk of staff; no page shows it to the public. */
export interface DeskFile {
  /** The day the ages are counted to. */
  readonly builtOn: string;
  readonly areas: readonly ({ readonly id: string; readonly name: string } & DeskScore)[];
  readonly stale: readonly {
    readonly weight: 'veto' | 'overdue' | 'soon';
    readonly area?: string | undefined;
    readonly what: string;
    readonly cure: string;
    readonly file?: string | undefined;
  }[];
}

/** `desk/<area>.json`: what keeps an area from full marks, the most points for the least effort first. */
export interface AreaDeskFile extends DeskScore {
  /** What still counts of a year that is over; missing while it runs. */
  readonly closing: string | undefined;
  /** The scores of the month-ends, oldest first, and the score itself last; fewer than two are no trend. */
  readonly trend: readonly { readonly asOf: string; readonly score: string; readonly assigned: number; readonly disclosed: number }[];
  readonly rows: readonly {
    readonly title: string;
    /** Page of the task below the site's base. */
    readonly page: string | undefined;
    /** The score once this task and all before it are done; missing where that cannot be any more. */
    readonly scoreAfter: string | undefined;
    readonly steps: readonly { readonly name: string; readonly place: string; readonly template: string }[];
  }[];
}

/** The overview of the desk. */
export function deskFile(snapshot: Snapshot): DeskFile {
  const { model, tasksByArea, builtOn } = snapshot;
  const scores = [...tasksByArea.values()].flatMap((tasks) => computedScores(model, tasks, builtOn).slice(0, 1));
  return {
    areas: scores.map((computed) => ({ id: computed.area.id, name: computed.area.name, ...scoreOf(computed) })),
    builtOn,
    stale: staleOf(snapshot).map(({ weight, area, what, cure, file }) => ({ weight, area, what, cure, file })),
  };
}

/** The desk of one area; undefined without a scored task. */
export function areaDeskFile({ model, tasksByArea, builtOn }: Snapshot, area: string): AreaDeskFile | undefined {
  const tasks = tasksByArea.get(area) ?? [];
  const [computed] = computedScores(model, tasks, builtOn);
  if (computed === undefined) return undefined;
  const { rows, closing } = todoOf(model, computed, builtOn);
  return {
    ...scoreOf(computed),
    closing,
    trend: scoreTrend(model, tasks, computed).points.map(({ asOf, score: { score = '0', assigned, disclosed } }) => ({ asOf, score, assigned, disclosed })),
    rows: rows.map(({ task, steps, scoreAfter }) => ({
      title: task.title,
      page: task.code && pageOfCode(task.code),
      scoreAfter,
      steps: steps.map(({ item, place, template }) => ({ name: item.name, place, template })),
    })),
  };
}

function scoreOf({ year, asOf, score }: ComputedScore): DeskScore {
  return { year, asOf, score: score.score ?? '0', maxPoints: score.maxPoints, assigned: score.assigned, disclosed: score.disclosed };
}
