import { statusNames } from '../../domain/task/status.ts';
import type { TaskResult } from '../../domain/year/year-result.ts';
import { statusCounts, type StatusView } from '../figure/status.ts';
import type { NamedBehind } from '../figure/named-behind.ts';
import { type StatusTone, toneOf } from '../figure/tone.ts';
import { resultShares } from '../year/year-end.ts';

/** A piece of the sentence that says how a year stands; a toned one is one of its numbers. */
export interface YearPiece {
  readonly text: string;
  readonly tone?: StatusTone;
}

/**
 * Where a year stands, in one sentence of everyday words that counts every indicator once: 45项指标：36项按时或提前，2项落后，2项还看不出快慢，5项没有单独公布。
 * What a document alone calls behind is said after it. Which status each has, in the words of the method, is for the key of the bar below it.
 */
export function yearAnswer(statuses: readonly StatusView[], named: readonly NamedBehind[] = []): YearPiece[] {
  const counts = statusCounts(statuses);
  const total = statuses.length;
  if (total === 0) return [];
  const end = [...named.flatMap(({ words, count }): YearPiece[] => [{ text: '；' }, { text: `其中${count}项文件${words}`, tone: 'behind' }]), { text: '。' }];
  const [alone, ...further] = counts;
  if (alone !== undefined && further.length === 0) return [...allOf(total, { words: alone.status.words, tone: toneOf(alone.status.kind) }), ...end];
  const of = (tone: StatusTone) => counts.filter(({ status }) => toneOf(status.kind) === tone);
  const groups = [
    ...together([...of('done'), ...of('onSchedule')], '按时或提前'),
    ...together(of('behind'), '落后'),
    ...together(of('unclear'), '还看不出快慢'),
    ...together(of('none'), '没有进展可看'),
  ];
  const [only, ...others] = groups;
  if (only === undefined) return end;
  if (others.length === 0) return [...allOf(total, only), ...end];
  const pieces = groups.map(({ count, words, tone, isOwn }): YearPiece => ({ text: `${tone === 'none' && !isOwn ? '其余' : ''}${count}项${words}`, tone }));
  return [{ text: `${total}项指标：` }, ...pieces.flatMap((piece, index) => (index === 0 ? [piece] : [{ text: '，' }, piece])), ...end];
}

/** The final results that were approved, in one sentence: 最终结果已经审定：4个项目完成，2个项目部分完成，3个项目未完成。 Nothing where none was. */
export function resultAnswer(outcomes: readonly Pick<TaskResult, 'outcome'>[]): YearPiece[] {
  const pieces = resultShares(outcomes).map(({ kind, words }): YearPiece => ({ text: words, tone: resultTones[kind] }));
  if (pieces.length === 0) return [];
  return [{ text: '最终结果已经审定：' }, ...pieces.flatMap((piece, index) => (index === 0 ? [piece] : [{ text: '，' }, piece])), { text: '。' }];
}

/** How good or bad a final result is. */
export const resultTones: Readonly<Record<TaskResult['outcome'], StatusTone>> = { completed: 'done', partly: 'unclear', notCompleted: 'behind' };

/** What stands first of a year and what after it: where a final result was approved it comes before what the published figures make of it. */
export function inOrder(
  answer: readonly YearPiece[],
  result: readonly YearPiece[],
): { readonly first: readonly YearPiece[]; readonly second: readonly YearPiece[] } {
  if (result.length === 0) return { first: answer, second: [] };
  return { first: result, second: answer.length === 0 ? [] : [{ text: '按公开的进展，' }, ...answer] };
}

/** The whole sentence without its colours, with its dates: what a shared address says below its title. */
export function standingWords({
  answer,
  result,
  dates,
}: {
  readonly answer: readonly YearPiece[];
  readonly result: readonly YearPiece[];
  readonly dates: string;
}): string {
  const { first, second } = inOrder(answer, result);
  return `${[...first, ...second].map(({ text }) => text).join('')}${dates}`;
}

/** Statuses that a plain word says together. */
interface Group {
  readonly count: number;
  readonly words: string;
  readonly tone: StatusTone;
  /** Whether the words are a status's own. */
  readonly isOwn: boolean;
}

/** Several statuses under one plain word. What is done, and what nothing can be seen of, keeps its own word where it is one status. */
function together(counts: ReturnType<typeof statusCounts>, word: string): Group[] {
  const [first, ...others] = counts;
  if (first === undefined) return [];
  const { kind, words } = first.status;
  const tone = toneOf(kind);
  const isOwn = others.length === 0 && (tone === 'done' || tone === 'none');
  return [{ count: counts.reduce((sum, { count }) => sum + count, 0), words: isOwn ? words : word, tone, isOwn }];
}

/** 2项指标都没有进展可看; of a single one without 都. A task that waits for its number (任务待下达) is said as what waits. */
function allOf(total: number, { words, tone }: Pick<Group, 'words' | 'tone'>): YearPiece[] {
  const all = total === 1 ? '' : '都';
  if (words === statusNames.pending) return [{ text: `${total}项指标的任务` }, { text: `${all}待下达`, tone }];
  return [{ text: `${total}项指标` }, { text: `${all}${words}`, tone }];
}
