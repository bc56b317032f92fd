import type { Allocation, Cell, Decomposition } from '../domain/task/allocation.ts';
import { assignmentKey } from '../domain/task/assignment.ts';
import type { Indicator } from '../domain/task/programme.ts';
import type { RevisionRow, TargetRevision } from '../domain/task/revision.ts';
import { targetOf } from './allocations.ts';
import type { Entries } from './entries.ts';

type Allocations = ReadonlyMap<string, ReadonlyMap<string, Allocation>>;

/**
 * Every revision with its targets read, and beside a revision that also changes the shares below
 * one for each area that the same table gave a share, unless that area recorded its own.
 */
export function readRevisions(
  { revisions, places }: Pick<Entries, 'revisions' | 'places'>,
  indicators: ReadonlyMap<string, Indicator>,
  decompositions: readonly Decomposition[],
  allocations: Allocations,
): TargetRevision[] {
  const known = revisions.flatMap((row) => {
    const indicator = indicators.get(row.indicator);
    return indicator === undefined ? [] : [{ row, read: readRevision(row, indicator) }];
  });
  for (const { row, read } of known) keepPlace(row, read, places);
  const own = new Set(known.map(({ read }) => changeKey(read, read.area)));
  const inherited = known.flatMap(({ row, read }) =>
    areasBelow(read, decompositions)
      .filter((area) => !own.has(changeKey(read, area)))
      .flatMap((area) => {
        const first = allocations.get(read.indicator)?.get(area)?.target;
        if (read.sharesBelow === undefined || first === undefined || first.kind === 'notAssigned') return [];
        const below = { ...read, area, before: first, after: read.sharesBelow, sharesBelow: undefined, from: read.area };
        keepPlace(row, below, places);
        return [below];
      }),
  );
  return [...known.map(({ read }) => read), ...inherited];
}

function readRevision(row: RevisionRow, indicator: Indicator): TargetRevision {
  const read = (cell: Cell) => targetOf(cell, indicator);
  const { before, after, sharesBelow } = row;
  return { ...row, before: read(before), after: read(after), sharesBelow: sharesBelow === undefined ? undefined : read(sharesBelow), from: undefined };
}

/** The areas to which the revising area's own tables gave a share. */
function areasBelow({ indicator, area }: TargetRevision, decompositions: readonly Decomposition[]): string[] {
  const tables = decompositions.filter((each) => each.indicator === indicator && each.by === area);
  return [...new Set(tables.flatMap(({ shares }) => [...shares.keys()]))];
}

function changeKey({ indicator, revisedOn }: Pick<TargetRevision, 'indicator' | 'revisedOn'>, area: string): string {
  return `${assignmentKey(indicator, area)} ${revisedOn}`;
}

function keepPlace(row: RevisionRow, read: TargetRevision, places: Entries['places']): void {
  const place = places.get(row);
  if (place !== undefined) places.set(read, place);
}
