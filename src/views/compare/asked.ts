import type { Outcome } from '../../findings/outcome.ts';
import { targetWords } from '../words.ts';

/**
 * What an area was asked for, in a table of areas: empty where no document says; 待下达 with
 * the share that applied before where there was one.
 */
export function askedWords({ indicator, target, allocation, revisions }: Pick<Outcome, 'indicator' | 'target' | 'allocation' | 'revisions'>): string {
  if (target === undefined) return '';
  const before = allocation?.target;
  const isChanged = target.kind === 'pending' && revisions.length > 0 && before !== undefined && before.kind !== 'pending';
  return isChanged ? `待下达（原${targetWords(before, indicator.unit)}）` : targetWords(target, indicator.unit);
}
