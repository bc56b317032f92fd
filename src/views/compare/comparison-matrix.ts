import { pageOfCode } from '../../domain/publication/page-path.ts';
import { childAreas } from '../../findings/areas-below.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { isSeenBehind } from '../../findings/document-judgement.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { outcomeSpokenOf } from '../../findings/reported-under.ts';
import { levelName } from '../../findings/task.ts';
import type { Indicator } from '../../domain/task/programme.ts';
import { stageNames } from '../../domain/task/stage.ts';
import type { Status } from '../../domain/task/status.ts';
import { namedFigure } from '../figure/named-behind.ts';
import { statusView } from '../figure/status.ts';
import { rowFigure } from '../figure/row.ts';
import { askedWords, figureBesideStatus } from './asked.ts';

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
  /** Empty where no document writes it. */
  readonly target: string;
  /** The document's own word where that alone says that it is behind; empty where the status says as much. */
  readonly figure: string;
  readonly status: Status;
  /** By its figures or by a document's word alone: what is asked for as 落后. */
  readonly isBehind: boolean;
  /** Why a percent says nothing of how fast it goes. */
  readonly note?: string | undefined;
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
    figure: figureBesideStatus(outcome, namedFigure(outcome) ?? rowFigure(outcome)),
    status: statusView(outcome.standing).kind,
    isBehind: isSeenBehind(outcome),
    note: cellNote(outcome),
    page: task?.code && pageOfCode(task.code),
  };
}

/** 进度100% beside 只报了阶段 would look like a mistake of the portal. */
function cellNote({ standing, latest }: Outcome): string | undefined {
  if (standing.status !== 'stageOnly' || latest?.reportedPercent === undefined) return undefined;
  const stage = standing.stage === undefined ? '' : `写的是${stageNames[standing.stage]}，`;
  return `文件${stage}没有写${latest.reportedPercent}%是什么的百分比`;
}
