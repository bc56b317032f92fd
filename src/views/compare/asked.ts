import { stageNames } from '../../domain/task/stage.ts';
import { isDone } from '../../domain/task/status.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { statusView } from '../figure/status.ts';
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

/** A figure beside its status; empty where that says as much: 前期准备, or 已完成全年任务 beside 提前完成. */
export function figureBesideStatus({ standing }: Pick<Outcome, 'standing'>, figure: string): string {
  const isSaid = figure === statusView(standing).words || (isDone(standing.status) && figure === stageNames.completed);
  return isSaid ? '' : figure;
}
