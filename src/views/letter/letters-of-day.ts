import type { Model } from '../../content/model.ts';
import type { Area } from '../../domain/task/area.ts';
import { type CivilDate, yearOf } from '../../domain/value/civil-date.ts';
import { modelAsOf } from '../../findings/as-of.ts';
import { type Snapshot, snapshotOf } from '../../findings/snapshot.ts';
import { ownIssuer } from './own-issuer.ts';
import { behindWithoutLetter, type Letter, lettersOf } from './letter.ts';

/** The letters that an area's office has to write on a day. */
export interface LettersOfDay {
  readonly year: number;
  /** Who writes them: the office that is on record for the year, otherwise who runs the portal. */
  readonly issuer: string;
  readonly letters: readonly Letter[];
  /** What is behind for which no unit of the area is on record, so that no letter tells of it. */
  readonly unaddressed: readonly string[];
}

/** The record that letters of a day are written from: what had come in by then. */
export function letterSnapshot(model: Model, day: CivilDate, siteUrl: string): Snapshot {
  return snapshotOf(modelAsOf(model, day, day), day, siteUrl);
}

/**
 * The letters of the snapshot's day, for the command and for the page of staff alike; undefined where no unit of the area is on record.
 *
 * @param year of the list; without one this year's, or last year's as long as this year's is not on record
 */
export function lettersOfDay(snapshot: Snapshot, area: Area, asked?: number): LettersOfDay | undefined {
  const { model } = snapshot;
  if (!model.agencies.has(area.id)) return undefined;
  const year = asked ?? yearInHand(snapshot, area);
  const issuer = ownIssuer(model, area, year) ?? model.portal.operator;
  return { year, issuer, letters: lettersOf(snapshot, area, year), unaddressed: behindWithoutLetter(snapshot, area, year) };
}

/** A list is settled in the first months of the next year, before the next list comes out. */
function yearInHand({ tasksByArea, builtOn }: Snapshot, area: Area): number {
  const year = yearOf(builtOn);
  const years = new Set((tasksByArea.get(area.id) ?? []).map(({ project }) => project.programme.year));
  return !years.has(year) && years.has(year - 1) ? year - 1 : year;
}
