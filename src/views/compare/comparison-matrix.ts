import { pageOfCode } from '../../domain/publication/page-path.ts';
import { childAreas } from '../../findings/areas-below.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { outcomeSpokenOf } from '../../findings/reported-under.ts';
import { levelName } from '../../findings/task.ts';
import type { Indicator } from '../../domain/task/programme.ts';
import type { Status } from '../../domain/task/status.ts';
import { statusView } from '../figure/status.ts';
import { rowFigure } from '../figure/row.ts';
import { askedWords } from './asked.ts';

/** What the comparison explorer shows of one prefecture: every indicator of every area in it. */
export interface ComparisonMatrix {
  readonly areas: readonly { readonly id: string; readonly name: string }[];
  readonly rows: readonly MatrixRow[];
}

export interface MatrixRow {
  readonly indicator: string;
  readonly project: string;
  readonly year: number;
  readonly level: string;
  /** Area → what it has to reach, how far it is, and its page; 没有任务 where a document says so. Areas of which no document speaks are left out. */
  readonly cells: Readonly<Record<string, MatrixCell>>;
}

export interface MatrixCell {
  readonly target: string;
  readonly figure: string;
  readonly status: Status;
  /** Missing for a task without a code. */
  readonly page?: string | undefined;
}

/** The areas that hold a matrix of their own: each area that has areas directly below it which have tasks, a province aside. */
export function matrixAreas({ model, tasksByArea }: Snapshot): { id: string; name: string }[] {
  const parents = [...model.areas.values()].filter(
    ({ id, kind }) => kind !== 'province' && (model.children.get(id) ?? []).some((child) => tasksByArea.has(child.id)),
  );
  return parents.map(({ id, name }) => ({ id, name }));
}

/** The matrix of `parent` and the areas directly below it. */
export function comparisonMatrix(snapshot: Snapshot, parent: string): ComparisonMatrix {
  const { areas } = snapshot.model;
  const ids = [parent, ...childAreas(snapshot.model, parent).map(({ id }) => id)].filter((id) => snapshot.tasksByArea.has(id));
  const indicators = new Set(ids.flatMap((id) => (snapshot.tasksByArea.get(id) ?? []).flatMap(({ project }) => project.indicators)));
  return {
    areas: ids.map((id) => ({ id, name: areas.get(id)?.name ?? id })),
    rows: [...indicators].map((indicator) => matrixRow(snapshot, indicator, ids)),
  };
}

function matrixRow(snapshot: Snapshot, indicator: Indicator, areas: readonly string[]): MatrixRow {
  const { text, project } = indicator;
  const cells = areas.flatMap((id) => {
    const cell = matrixCell(snapshot, indicator, id);
    return cell === undefined ? [] : [[id, cell] as const];
  });
  return { indicator: text, project: project.title, year: project.programme.year, level: levelName(project.programme), cells: Object.fromEntries(cells) };
}

/** Undefined where no document speaks of this indicator in the area, even if of others of its project. */
function matrixCell(snapshot: Snapshot, indicator: Indicator, area: string): MatrixCell | undefined {
  const task = (snapshot.tasksByArea.get(area) ?? []).find(({ project }) => project === indicator.project);
  const outcome = outcomeSpokenOf(snapshot, indicator, area, task);
  if (outcome === undefined) return undefined;
  return {
    target: askedWords(outcome),
    figure: rowFigure(outcome),
    status: statusView(outcome.standing).kind,
    page: task?.code && pageOfCode(task.code),
  };
}
