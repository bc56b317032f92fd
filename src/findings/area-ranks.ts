import { ranked, type Ranked } from '../comparison/rank.ts';
import type { CivilDate } from '../domain/value/civil-date.ts';
import type { Outcome } from './outcome.ts';

/** The place of an area among those beside it that have a figure of the same day. */
export interface AreaRank extends Pick<Ranked, 'rank' | 'rankOf'> {
  readonly asOf: CivilDate;
}

/**
 * Ranks computed from completion against the target, area → rank; areas with the same completion share one. Compared are
 * figures of one day alone: the newest on which two areas have one. Empty where there is no such day.
 *
 * @param outcomes of one indicator in the areas directly below one area
 */
export function areaRanks(outcomes: readonly Outcome[]): Map<string, AreaRank> {
  const figures = outcomes.flatMap(({ area, standing, latest }) =>
    latest === undefined || standing.completion === undefined || standing.judged?.basis !== 'target'
      ? []
      : [{ area, asOf: latest.asOf, percent: standing.completion }],
  );
  const days = [...new Set(figures.map(({ asOf }) => asOf))].sort().reverse();
  const asOf = days.find((day) => figures.filter((figure) => figure.asOf === day).length > 1);
  if (asOf === undefined) return new Map();
  return new Map(ranked(figures.filter((figure) => figure.asOf === asOf)).map(({ area, rank, rankOf }) => [area, { rank, rankOf, asOf }]));
}
