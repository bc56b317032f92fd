import { roundRatio } from '../domain/value/quantity.ts';
import { leadPercentagePoints } from '../schedule/standing.ts';
import { isSeenBehind, type Told } from './document-judgement.ts';
import type { Outcome } from './outcome.ts';

type Judged = Pick<Outcome, 'standing'>;

/** By how far each is behind its plan; what cannot be measured so comes after, in the order given. */
function furthestFirst(left: Judged, right: Judged): number {
  const [first, second] = [left, right].map(({ standing }) => leadPercentagePoints(standing));
  if (first === undefined || second === undefined) return Number(first === undefined) - Number(second === undefined);
  return Number(roundRatio(first, 4)) - Number(roundRatio(second, 4));
}

/** What failed at its term before what is only slower than its plan, and of each the furthest behind first. */
export function worstFirst(left: Judged, right: Judged): number {
  return termRank(left) - termRank(right) || furthestFirst(left, right);
}

function termRank({ standing: { status } }: Judged): number {
  return status === 'notCompleted' ? 0 : status === 'overdue' ? 1 : 2;
}

/**
 * Rows by what is furthest behind in each: those with something behind first, by figures and then by a document's word alone, the others after them in the order given.
 *
 * @param rows the outcomes of each row
 * @returns the rows' own places, 0 first, in the order given
 */
export function behindPlaces(rows: readonly (readonly Told[])[]): number[] {
  const worst = rows.map((outcomes) => outcomes.filter(isSeenBehind).toSorted(furthestFirst)[0]);
  const order = [...worst.keys()].sort((left, right) => {
    const [first, second] = [worst[left], worst[right]];
    if (first === undefined || second === undefined) return Number(first === undefined) - Number(second === undefined);
    return furthestFirst(first, second);
  });
  return ranksIn(order);
}

/**
 * The place of each row in an order.
 *
 * @param order numbers of the rows, first row of the order first
 */
export function ranksIn(order: readonly number[]): number[] {
  const places = order.map(() => 0);
  order.forEach((row, place) => {
    places[row] = place;
  });
  return places;
}
