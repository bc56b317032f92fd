import { join } from 'node:path';
import { readContent } from '../../src/content/read/read.ts';
import type { Model } from '../../src/content/model.ts';
import { assignmentKey } from '../../src/domain/task/assignment.ts';
import type { Report } from '../../src/domain/task/report.ts';
import { documentOf } from '../../src/domain/value/source.ts';
import { spanOf } from '../../src/findings/span.ts';
import { reportStanding } from '../../src/schedule/report-standing.ts';
import type { Standing } from '../../src/schedule/standing.ts';

/** The committed content. */
export const content = join(import.meta.dirname, '../../content');

/** The committed content, tied together; it may still lack codes. */
export function readModel(): Model {
  const { model, issues } = readContent(content);
  if (model === undefined) throw new Error(JSON.stringify(issues));
  return model;
}

/** Every report that a document states, oldest first within an indicator and area. */
export function reportsOf({ reports }: Model, document: string): Report[] {
  return [...reports.values()].flat().filter(({ source }) => documentOf(source)?.document === document);
}

/** The line of a report's document; 0 for one that a unit filed. */
export function lineOf({ source }: Pick<Report, 'source'>): number {
  return documentOf(source)?.line ?? 0;
}

/** Where a report stood on its own day. */
export function standingOf(model: Model, report: Report): Standing {
  const indicator = model.indicators.get(report.indicator)!;
  const firstTarget = model.allocations.get(report.indicator)?.get(report.area)?.target;
  const revisions = model.revisions.get(assignmentKey(report.indicator, report.area)) ?? [];
  return reportStanding(report, { indicator, firstTarget, revisions, span: spanOf(model, indicator.project, report.area) });
}
