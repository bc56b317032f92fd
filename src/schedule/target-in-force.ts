import type { CivilDate } from '../domain/value/civil-date.ts';
import type { TargetRevision } from '../domain/task/revision.ts';
import type { Target } from '../domain/task/target.ts';

/**
 * The target that applied on `asOf`: the first one until a revision's day, which itself
 * already counts. Undefined if no target was ever written down.
 */
export function targetInForce(
  first: Target | undefined,
  revisions: readonly Pick<TargetRevision, 'revisedOn' | 'after'>[],
  asOf: CivilDate,
): Target | undefined {
  return revisions.findLast(({ revisedOn }) => revisedOn <= asOf)?.after ?? first;
}
