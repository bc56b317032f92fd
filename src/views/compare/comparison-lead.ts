import { isBehind } from '../../domain/task/status.ts';
import { formatCivilDate } from '../../domain/value/civil-date.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { namedBehindIn } from '../figure/named-behind.ts';
import { statusCounts, type StatusView, statusView } from '../figure/status.ts';

/**
 * How the compared areas stand, in one sentence that counts each area once, what is behind first, with the day of the newest figure:
 * 15个区域：3个未达序时，2个提前完成，10个还没有公布进展。最新的数截至2024年9月30日。 Where all stand alike: 12个区域都提前完成。
 */
export function comparisonLead(outcomes: readonly Outcome[]): string {
  const counts = statusCounts(outcomes.map(({ standing }) => statusView(standing)));
  const inOrder = [...counts.filter(({ status }) => isBehind(status.kind)), ...counts.filter(({ status }) => !isBehind(status.kind))];
  const named = namedBehindIn(outcomes).map(({ words, count }) => `；其中${count}个文件${words}`);
  const newest = outcomes
    .flatMap(({ latest }) => latest?.asOf ?? [])
    .toSorted()
    .at(-1);
  const words = inOrder.map(({ status, count }) => `${count}个${status.words}`).join('，');
  const all = inOrder.length === 1 ? inOrder[0]?.status : undefined;
  const end = newest === undefined ? '' : `最新的数截至${formatCivilDate(newest)}。`;
  return `${outcomes.length}个区域${all === undefined ? `：${words}` : `${allWords(all)}`}${named.join('')}。${end}`;
}

/** 都提前完成, 任务都待下达. */
function allWords({ words }: StatusView): string {
  return words.replace(/^(任务数?|)/u, '$1都');
}
