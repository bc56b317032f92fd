import { pageOfCode } from '../address.ts';
import type { Edition } from '../../findings/edition.ts';
import { shortFigure } from '../task/figure/row.ts';
import { levelNames } from '../../domain/task/programme.ts';
import type { Status } from '../../domain/task/status.ts';
import { statusView } from '../task/status.ts';
import { targetWords } from '../words.ts';

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
  /** Area → what it has to reach, how far it is, and its page. Areas without the task are left out. */
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
export function matrixAreas({ model, tasksByArea }: Edition): { id: string; name: string }[] {
  const parents = [...model.areas.values()].filter(({ id, kind }) => kind !== 'province' && (model.children.get(id) ?? []).some((child) => tasksByArea.has(child.id)));
  return parents.map(({ id, name }) => ({ id, name }));
}

/** The matrix of `parent` and the areas directly below it. */
export function comparisonMatrix(edition: Edition, parent: string): ComparisonMatrix {
  const { areas, children } = edition.model;
  const ids = [parent, ...(children.get(parent) ?? []).map(({ id }) => id)].filter((id) => edition.tasksByArea.has(id));
  const rows = new Map<string, { row: Omit<MatrixRow, 'cells'>; cells: Record<string, MatrixCell> }>();
  for (const area of ids) {
    for (const { project, code } of edition.tasksByArea.get(area) ?? []) {
      const { programme } = project;
      for (const indicator of project.indicators) {
        const row = { indicator: indicator.text, project: project.title, year: programme.year, level: levelNames[programme.level] };
        const entry = rows.get(indicator.id) ?? { row, cells: {} };
        const outcome = edition.outcome(indicator, area);
        if (outcome.target?.kind === 'notAssigned') continue;
        entry.cells[area] = {
          target: outcome.target === undefined ? '' : targetWords(outcome.target, indicator.unit),
          figure: shortFigure(outcome),
          status: statusView(outcome.standing).kind,
          page: code && pageOfCode(code),
        };
        rows.set(indicator.id, entry);
      }
    }
  }
  return { areas: ids.map((id) => ({ id, name: areas.get(id)?.name ?? id })), rows: [...rows.values()].map(({ row, cells }) => ({ ...row, cells })) };
}
