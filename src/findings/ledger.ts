import type { Project } from '../domain/task/programme.ts';
import type { TargetRevision } from '../domain/task/revision.ts';
import { assignmentKey } from '../domain/task/assignment.ts';
import type { Site } from '../domain/site/site.ts';
import type { Inspection } from '../domain/year/inspection.ts';
import type { Problem } from '../domain/year/problem.ts';
import type { Dispute } from './evidence.ts';
import { withOwnPart } from './own-part.ts';
import type { Snapshot } from './snapshot.ts';
import type { Task } from './task.ts';
import { disputesOfYear } from './year-disputes.ts';

/** What is kept of an area's year besides its progress; problems, inspections and evidence of its 市本级 are among it. */
export interface Ledger {
  readonly problems: readonly Problem[];
  readonly inspections: readonly Inspection[];
  /** Evidence of the area's tasks that its review found wanting. */
  readonly disputes: readonly Dispute[];
  /** Changes of the targets of the area's tasks, also those that an area above made. */
  readonly changes: readonly { readonly task: Task; readonly revision: TargetRevision }[];
  readonly withdrawals: readonly { readonly task: Task; readonly withdrawal: NonNullable<Project['withdrawal']> }[];
  readonly moves: readonly { readonly site: Site; readonly move: Site['moves'][number] }[];
}

/** The ledger of an area's year; undefined where nothing is in it. */
export function ledgerOf({ model, tasksByArea }: Pick<Snapshot, 'model' | 'tasksByArea'>, area: string, year: number): Ledger | undefined {
  const tasks = (tasksByArea.get(area) ?? []).filter(({ project }) => project.programme.year === year);
  const owner = model.areas.get(area);
  const areas = owner === undefined ? [] : withOwnPart(model, owner);
  const ledger: Ledger = {
    problems: areas.flatMap(({ id }) => model.problemsIn.get(id) ?? []).filter((problem) => problem.year === year),
    inspections: areas.flatMap(({ id }) => model.inspectionsIn.get(id) ?? []).filter((inspection) => inspection.year === year),
    disputes: owner === undefined ? [] : disputesOfYear({ model, tasksByArea }, owner, year),
    changes: tasks.flatMap((task) =>
      task.indicators.flatMap(({ id }) => (model.revisions.get(assignmentKey(id, area)) ?? []).map((revision) => ({ task, revision }))),
    ),
    withdrawals: tasks.flatMap((task) => (task.project.withdrawal === undefined ? [] : [{ task, withdrawal: task.project.withdrawal }])),
    moves: tasks.flatMap(({ key }) => (model.sitesOf.get(key) ?? []).flatMap((site) => site.moves.map((move) => ({ site, move })))),
  };
  return Object.values(ledger).some((records: readonly unknown[]) => records.length > 0) ? ledger : undefined;
}

/** The years of which an area has a ledger, newest first. */
export function ledgerYears(snapshot: Pick<Snapshot, 'model' | 'tasksByArea'>, area: string): number[] {
  const { model, tasksByArea } = snapshot;
  const years = [
    ...(tasksByArea.get(area) ?? []).map(({ project }) => project.programme.year),
    ...[...(model.problemsIn.get(area) ?? []), ...(model.inspectionsIn.get(area) ?? [])].map(({ year }) => year),
  ];
  return [...new Set(years)].filter((year) => ledgerOf(snapshot, area, year) !== undefined).sort((left, right) => right - left);
}
