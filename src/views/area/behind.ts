import { formatCivilDate } from '../../domain/value/civil-date.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { speakingOutcome } from '../../findings/reported-under.ts';
import { pageOfCode, type SitePath } from '../../domain/publication/page-path.ts';
import { type Link, relativeHref } from '../address.ts';
import { indicatorName } from '../indicator-name.ts';
import { indicatorSlug } from '../task/figure.ts';
import { rowFigure } from '../figure/row.ts';
import { speedSentence } from '../figure/speed.ts';
import { tasksOfYear } from './year-summary.ts';

/** An indicator that is behind schedule, with its figure and the day of the figure. */
export interface BehindRow extends Link {
  readonly number: string;
  /** 截至2023年5月31日 */
  readonly day: string;
  /** How fast it has to go; empty where no figure allows it, and once the year is over. */
  readonly speed: string;
}

/** The indicators of an area's year that are behind schedule, in list order. */
export function behindRows(snapshot: Snapshot, from: SitePath, area: string, year: number): BehindRow[] {
  return tasksOfYear(snapshot, area, year).flatMap(({ indicators, code }) =>
    indicators
      .map((indicator) => ({ indicator, outcome: speakingOutcome(snapshot, snapshot.outcome(indicator, area)) }))
      .filter(({ outcome }) => outcome.standing.status === 'behindSchedule')
      .map(({ indicator, outcome }) => ({
        words: indicatorName(indicator),
        href: code && `${relativeHref(from, pageOfCode(code))}#${indicatorSlug(indicator)}`,
        number: rowFigure(outcome),
        speed: speedSentence(outcome, snapshot.builtOn) ?? '',
        day: outcome.latest === undefined ? '' : `截至${formatCivilDate(outcome.latest.asOf)}`,
      })),
  );
}
