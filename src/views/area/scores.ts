import { formatCivilDate, yearOf } from '../../domain/value/civil-date.ts';
import { compareDecimals } from '../../domain/value/quantity.ts';
import type { PublishedScore } from '../../domain/publication/disclosure.ts';
import { areaPath, type Link, relativeHref, type SitePath } from '../address.ts';
import type { Edition } from '../../findings/edition.ts';
import type { Count } from '../../disclosure/solutions.ts';
import { possibleCounts } from '../../findings/score.ts';
import { sourceLink } from '../document/source-line.ts';

/** A printed disclosure score and the parts that give exactly this number. */
export interface ScoreRow {
  readonly area: Link;
  readonly day: string;
  readonly score: string;
  readonly maxPoints: string;
  /** `6 × 21 ÷ 23`; several where the number leaves a choice. */
  readonly parts: readonly string[];
  /** How many projects lack something, for each of `parts`. */
  readonly missing: string;
  readonly source: Link;
}

/** The scores that a circular of `year` printed for `area` or the areas below it, best first. */
export function scoreRows(edition: Edition, from: SitePath, area: string, year: number): ScoreRow[] {
  const { areas, scores } = edition.model;
  return scores
    .filter((each) => yearOf(each.asOf) === year && (each.area === area || areas.get(each.area)?.parent?.id === area))
    .toSorted((left, right) => compareDecimals(right.score, left.score))
    .map((each) => scoreRow(edition, from, each));
}

function scoreRow(edition: Edition, from: SitePath, score: PublishedScore): ScoreRow {
  const name = edition.model.areas.get(score.area)?.name ?? score.area;
  return {
    area: { words: name, href: relativeHref(from, areaPath(score.area)) },
    day: formatCivilDate(score.asOf),
    score: score.score,
    maxPoints: score.maxPoints,
    ...partsOf(score, possibleCounts(edition.model, score)),
    source: sourceLink(edition, from, score.source),
  };
}

/** Any list length gives full marks, so full marks name no length. */
function partsOf({ score, maxPoints }: PublishedScore, counts: readonly Count[]): Pick<ScoreRow, 'parts' | 'missing'> {
  if (compareDecimals(score, maxPoints) === 0) return { parts: ['全部公开'], missing: '0' };
  return {
    parts: counts.map(({ disclosed, assigned }) => `${maxPoints} × ${disclosed} ÷ ${assigned}`),
    missing: counts.map(({ disclosed, assigned }) => assigned - disclosed).join('或'),
  };
}
