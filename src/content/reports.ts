import { assignmentKey } from '../domain/task/assignment.ts';
import type { OfficialDocument } from '../domain/publication/document.ts';
import type { Area } from '../domain/task/area.ts';
import { documentOf } from '../domain/value/source.ts';
import type { Correction, Report } from '../domain/task/report.ts';

/** Reports in force, and each corrected figure beside its correction; `reports` are oldest first, corrections after what they correct. */
export function reportsInForce(reports: readonly Report[]): { current: Report[]; corrections: Correction[] } {
  const latest = new Map<string, Report>();
  const corrections: Correction[] = [];
  for (const report of reports) {
    const key = `${indicatorKey(report)} ${report.asOf} ${report.measure}`;
    const before = latest.get(key);
    if (before !== undefined && report.correctedOn !== undefined) corrections.push({ before, after: report });
    const isFree = before === undefined || report.correctedOn !== undefined;
    latest.set(isFree ? key : `${key} ${latest.size}`, report);
  }
  return { current: [...latest.values()], corrections };
}

/** `indicator@area`, under which the model keeps reports, corrections and revisions. */
export function indicatorKey({ indicator, area }: { indicator: string; area: string }): string {
  return assignmentKey(indicator, area);
}

/** `indicator@area` → the areas directly below it that a document of the area itself reports, each once. */
export function toldBelow(
  reports: readonly Report[],
  documents: ReadonlyMap<string, Pick<OfficialDocument, 'area'>>,
  areas: ReadonlyMap<string, Pick<Area, 'parent'>>,
): Map<string, string[]> {
  const told = new Map<string, string[]>();
  for (const { indicator, area, source } of reports) {
    const above = areas.get(area)?.parent?.id;
    if (above === undefined || documents.get(documentOf(source)?.document ?? '')?.area !== above) continue;
    const key = assignmentKey(indicator, above);
    const known = told.get(key) ?? [];
    if (!known.includes(area)) told.set(key, [...known, area]);
  }
  return told;
}
