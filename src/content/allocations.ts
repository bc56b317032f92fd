import type { Allocation, Cell, Decomposition } from '../domain/task/allocation.ts';
import { type Area, lineage } from '../domain/task/area.ts';
import type { Indicator } from '../domain/task/programme.ts';
import { parseTargetCell } from '../domain/task/target-cell.ts';
import type { Target } from '../domain/task/target.ts';
import { inUnit } from '../domain/value/unit.ts';
import type { Entries } from './entries.ts';

/** Every row of the allocation tables, its cells read as targets in the indicator's unit. */
export function readDecompositions(
  { decompositions, places }: Pick<Entries, 'decompositions' | 'places'>,
  indicators: ReadonlyMap<string, Indicator>,
): Decomposition[] {
  return decompositions.map((row) => {
    const indicator = indicators.get(row.indicator);
    const read = (cell: (typeof row.shares)[string]) =>
      targetInUnit(targetOf(cell, { unit: row.unit ?? indicator?.unit, operator: row.operator ?? indicator?.operator }), row.unit, indicator?.unit);
    const shares = new Map(Object.entries(row.shares).map(([area, cell]) => [area, read(cell)]));
    const decomposition = { ...row, total: row.total === undefined ? undefined : read(row.total), shares };
    const place = places.get(row);
    if (place !== undefined) places.set(decomposition, place);
    return decomposition;
  });
}

type AppliesTo = (document: string, area: string) => boolean;

/** Whether a document's words apply to an area: it was issued there or above, never below or by an area beside it. */
export function documentsApplying(areas: ReadonlyMap<string, Area>, documents: Entries['documents']): AppliesTo {
  const issuers = new Map(documents.map(({ id, area }) => [id, area]));
  return (document, areaId) => {
    const [issuer, area] = [issuers.get(document), areas.get(areaId)];
    return issuer === undefined || area === undefined || lineage(area).some(({ id }) => id === issuer);
  };
}

/**
 * Indicator → area → what that area has to reach: an issuer's own target, the total that a table declares, the shares of a table.
 * Of several for one area the first stands; the checks tell that there are others.
 */
export function allocationsOf(
  decompositions: readonly Decomposition[],
  indicators: readonly Indicator[],
  appliesTo: AppliesTo,
): Map<string, Map<string, Allocation>> {
  const allocations = new Map<string, Map<string, Allocation>>();
  const keep = (allocation: Allocation) => {
    const areas = allocations.get(allocation.indicator) ?? new Map<string, Allocation>();
    if (!areas.has(allocation.area)) areas.set(allocation.area, allocation);
    allocations.set(allocation.indicator, areas);
  };
  for (const indicator of indicators) for (const own of issuerShare(indicator)) keep(own);
  for (const decomposition of decompositions) for (const share of sharesOf(decomposition, appliesTo)) keep(share);
  return allocations;
}

function issuerShare(indicator: Indicator): Allocation[] {
  if (indicator.target === undefined) return [];
  const { id, project, source, alsoIn } = indicator;
  return [{ indicator: id, area: project.programme.issuer.id, target: targetOf(indicator.target, indicator), source, alsoIn }];
}

/** The declared total first, then every area's share, in the table's order. What one district restates is about its own share alone. */
function sharesOf({ by, indicator, total, shares, source, alsoIn }: Decomposition, appliesTo: AppliesTo): Allocation[] {
  const share = (area: string, target: Target): Allocation => {
    return { indicator, area, target, source, alsoIn: alsoIn.filter(({ document }) => appliesTo(document, area)) };
  };
  const declared = total === undefined ? [] : [share(by, total)];
  return [...declared, ...[...shares].map(([area, target]) => share(area, target))];
}

/** What a cell asks, in the unit and with the word of comparison of its indicator. */
export function targetOf(cell: Cell, { unit, operator }: Pick<Indicator, 'unit' | 'operator'>): Target {
  return typeof cell === 'string' ? parseTargetCell(cell, unit ?? '', operator) : cell;
}

/** A number of a table that has a unit of its own, in the indicator's unit; as it stands where the units are of different things. */
function targetInUnit(target: Target, from: string | undefined, to: string | undefined): Target {
  if (target.kind !== 'number' || from === undefined || from === to) return target;
  const [value, upTo, baseline] = [target.value, target.upTo, target.baseline].map((each) => each && inUnit(each, from, to));
  return value === undefined ? target : { ...target, value, upTo, baseline };
}
