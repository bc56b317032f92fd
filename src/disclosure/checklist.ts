import { ascending } from '../domain/value/order.ts';
import { type CivilDate, daysBetween } from '../domain/value/civil-date.ts';
import type { Checklist, ChecklistItem } from '../domain/publication/disclosure.ts';
import type { Decimal } from '../domain/value/quantity.ts';
import { disclosureScore } from './solutions.ts';

/** What one assignment has published, as far as the checklist asks. */
export interface DisclosureFacts {
  readonly policyDocumentCount: number;
  readonly hasScope: boolean;
  readonly hasRequirements: boolean;
  readonly latestUpdateOn: CivilDate | undefined;
  /** Opinions past their due date without a reply; undefined where no counts were published. */
  readonly overdueFeedbackCount: number | undefined;
  /** Sites that should carry a sign and do not. */
  readonly sitesWithoutSignCount: number;
}

/** One assignment against the checklist; disclosed only if nothing is missing. */
export interface Disclosed<Key> {
  readonly assignment: Key;
  readonly missing: readonly ChecklistItem[];
}

/** An area's score: the list first, the number last. */
export interface AreaScore<Key> {
  readonly items: readonly Disclosed<Key>[];
  /** k: assignments with nothing missing. */
  readonly disclosed: number;
  /** n: assignments of the scored levels. */
  readonly assigned: number;
  readonly maxPoints: Decimal;
  /** Full marks × k ÷ n, four decimals; undefined for an area without a scored assignment. */
  readonly score: Decimal | undefined;
}

/**
 * The version of the checklist in force on `asOf`; the latest that has begun.
 * Undefined before the first.
 */
export function checklistInForce(checklists: readonly Checklist[], asOf: CivilDate): Checklist | undefined {
  const begun = checklists.filter(({ from }) => from <= asOf);
  return begun.toSorted(ascending(({ from }) => from)).at(-1);
}

/** Scores the assignments of one area; the caller has kept only those of the scored levels. */
export function areaScore<Key>(
  assignments: readonly { readonly assignment: Key; readonly facts: DisclosureFacts }[],
  checklist: Checklist,
  asOf: CivilDate,
): AreaScore<Key> {
  const items = assignments.map(({ assignment, facts }) => ({
    assignment,
    missing: checklist.items.filter((item) => !isPresent(item, facts, asOf)),
  }));
  const disclosed = items.filter(({ missing }) => missing.length === 0).length;
  const assigned = items.length;
  const { maxPoints } = checklist;
  const score = assigned === 0 ? undefined : disclosureScore({ disclosed, assigned }, maxPoints);
  return { items, disclosed, assigned, maxPoints, score };
}

function isPresent(item: ChecklistItem, facts: DisclosureFacts, asOf: CivilDate): boolean {
  switch (item.id) {
    case 'policyDocument':
      return facts.policyDocumentCount > 0;
    case 'scopeAndRequirements':
      return facts.hasScope && facts.hasRequirements;
    case 'recentUpdate':
      return isFresh(facts.latestUpdateOn, item.withinDays, asOf);
    case 'feedbackAnswered':
      return (facts.overdueFeedbackCount ?? 0) === 0;
    case 'signInstalled':
      return facts.sitesWithoutSignCount === 0;
    default:
      return item.id satisfies never;
  }
}

/** Day `withinDays` itself still counts; without a period any date counts; a later date never does. */
function isFresh(date: CivilDate | undefined, withinDays: number | undefined, asOf: CivilDate): boolean {
  if (date === undefined || date > asOf) return false;
  return withinDays === undefined || daysBetween(date, asOf) <= withinDays;
}
