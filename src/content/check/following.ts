import type { IssueDraft } from '../../domain/value/issue.ts';

type Found = IssueDraft & { readonly rule: string };

/**
 * Without what only follows from another find: what is said of a day that has not come, beside that it has not come; and that
 * a thing has no code, where the line it comes of is wrong.
 */
export function withoutFollowing(found: readonly Found[]): Found[] {
  const toCome = [...new Set(found.flatMap(({ rule, what }) => (rule === 'date-in-future' ? (/^\S+/.exec(what)?.[0] ?? []) : [])))];
  const uncoded = found.filter(isUncoded);
  const errors = uncoded.length === 0 ? [] : found.filter((each) => each.isWarning !== true && !isUncoded(each));
  return found.filter((each) => {
    if (isUncoded(each)) return !errors.some((other) => isSamePlace(other, each));
    return each.rule === 'date-in-future' || !toCome.some((day) => each.what.includes(day));
  });
}

/** A row of a table is one place; of another record each field is one. */
function isSamePlace(one: Found, other: Found): boolean {
  if (one.at === undefined || one.at !== other.at) return false;
  const isRow = 'asOf' in one.at && 'indicator' in one.at;
  return isRow || (one.path ?? []).join('.') === (other.path ?? []).join('.');
}

function isUncoded({ rule, what }: Found): boolean {
  return rule === 'code-registry' && what.includes('还没有码');
}
