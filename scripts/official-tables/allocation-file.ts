import type { Cell, Decomposition } from '../../src/domain/task/allocation.ts';
import type { Area } from '../../src/domain/task/area.ts';
import type { Target } from '../../src/domain/task/target.ts';
import { parseTargetCell } from '../../src/domain/task/target-cell.ts';
import type { Source } from '../../src/domain/value/source.ts';
import type { Model } from '../../src/content/model.ts';
import { formatYaml } from '../command/format-yaml.ts';
import type { ReadShares } from './shares.ts';

/** What becomes of an area's files of tasks when the rows of a table are put into them. */
export interface AllocationChanges {
  /** Path below `content/` → its text with the new rows at its end. */
  readonly files: ReadonlyMap<string, string>;
  readonly added: readonly ReadShares[];
  /** From which line of which file on a new row stands. */
  readonly places: readonly { readonly file: string; readonly from: number; readonly row: ReadShares }[];
  readonly same: number;
  /** Rows that are on record with other numbers, and how they differ. */
  readonly conflicts: readonly { readonly row: ReadShares; readonly differs: string }[];
}

/**
 * Puts new rows behind those of `allocations/<年度清单>.yaml`. What is on record stays as it is: a task that changed is a revision.
 *
 * @param textOf the text of a file as it is; undefined for one that is not there
 * @param sourceOf where a row comes from
 */
export function mergedAllocations(
  rows: readonly ReadShares[],
  area: Area,
  model: Model,
  textOf: (file: string) => string | undefined,
  sourceOf: (row: ReadShares) => Source,
): AllocationChanges {
  const added: ReadShares[] = [];
  const conflicts: { row: ReadShares; differs: string }[] = [];
  let same = 0;
  for (const row of rows) {
    const differs = differenceTo(row, area, model);
    if (differs === undefined) added.push(row);
    else if (differs === '') same += 1;
    else conflicts.push({ row, differs });
  }
  const files = new Map<string, string>();
  const places: { file: string; from: number; row: ReadShares }[] = [];
  for (const row of added) {
    const file = `areas/${area.id}/allocations/${row.indicator.project.programme.id}.yaml`;
    const there = files.get(file) ?? textOf(file) ?? '';
    const before = there === '' || there.endsWith('\n') ? there : `${there}\n`;
    places.push({ file, from: before.split('\n').length, row });
    files.set(file, `${before}${formatYaml([recordOf(row, area, sourceOf(row))])}`);
  }
  return { files, added, places, same, conflicts };
}

/** How a row differs from the record: empty where it does not, undefined where there is none yet. */
function differenceTo(row: ReadShares, area: Area, model: Model): string | undefined {
  const { indicator, shares } = row;
  const own = indicator.project.programme.issuer.id === area.id ? model.allocations.get(indicator.id)?.get(area.id)?.target : undefined;
  const known = model.decompositions.filter((each) => each.by === area.id && each.indicator === indicator.id);
  if (known.length === 0 && (own === undefined || Object.keys(shares).some((id) => id !== area.id))) return undefined;
  const there = (id: string) => known.map((each: Decomposition) => each.shares.get(id)).find(Boolean) ?? (id === area.id ? own : undefined);
  const differences = Object.entries(shares).flatMap(([id, cell]) => {
    const [before, now] = [there(id), readCell(cell, row)];
    return before !== undefined && isSame(before, now) ? [] : [`${model.areas.get(id)?.name ?? id}已有“${before?.text ?? '没有写'}”，表里是“${now.text}”`];
  });
  return differences.join('；');
}

function readCell(cell: Cell, { unit, operator }: ReadShares): Target {
  return typeof cell === 'string' ? parseTargetCell(cell, unit, operator) : cell;
}

/** The same words, or the same number. */
function isSame(before: Target, now: Target): boolean {
  if (before.kind === 'number' && now.kind === 'number') return before.value === now.value && before.upTo === now.upTo;
  return before.text === now.text;
}

function recordOf({ indicator, text, unit, operator, total, totalUpTo, shares, note }: ReadShares, area: Area, source: Source) {
  const isOwn = indicator.project.programme.issuer.id === area.id;
  return {
    indicator: indicator.id,
    text,
    ...(unit === '' ? {} : { unit }),
    ...(operator === undefined ? {} : { operator }),
    ...(total === undefined || isOwn ? {} : { total: totalUpTo === undefined ? total : `${total}—${totalUpTo}` }),
    ...(total === undefined ? {} : { isComplete: true }),
    shares,
    ...(note === '' ? {} : { note }),
    source,
  };
}
