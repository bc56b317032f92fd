import { statusCounts, type StatusView } from '../figure/status.ts';
import type { NamedBehind } from '../figure/named-behind.ts';
import { type StatusTone, toneOf } from '../figure/tone.ts';

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
  const [only] = counts;
  if (only === undefined) return [];
  const { kind, words } = only.status;
  const end = [...named.flatMap(({ words, count }): YearPiece[] => [{ text: '；' }, { text: `其中${count}项文件${words}`, tone: 'behind' }]), { text: '。' }];
  if (counts.length === 1) return [{ text: `${statuses.length}项指标` }, { text: `都${words}`, tone: toneOf(kind) }, ...end];
  const of = (tone: StatusTone) => counts.filter(({ status }) => toneOf(status.kind) === tone);
  const seen = [...together([...of('done'), ...of('onSchedule')], '按时或提前'), ...together(of('behind'), '落后'), ...together(of('unclear'), '还看不出快慢')];
  if (seen.length === 0) return [{ text: `${statuses.length}项指标` }, { text: '都没有进展可看', tone: 'none' }, ...end];
  const pieces = [...seen, ...without(of('none'))];
  return [{ text: `${statuses.length}项指标：` }, ...pieces.flatMap((piece, index) => (index === 0 ? [piece] : [{ text: '，' }, piece])), ...end];
}

/** What nothing can be seen of beside what was told: under its own word, or, where it needs several, as the rest, which the key tells apart. */
function without(counts: ReturnType<typeof statusCounts>): YearPiece[] {
  const [first, ...others] = counts;
  if (first === undefined) return [];
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return [{ text: others.length === 0 ? `${total}项${first.status.words}` : `其余${total}项没有进展可看`, tone: 'none' }];
}

/** Several statuses under one plain word, or the one there is under its own. */
function together(counts: ReturnType<typeof statusCounts>, word: string): YearPiece[] {
  const [first, ...others] = counts;
  if (first === undefined) return [];
  const { kind, words } = first.status;
  const isOwn = others.length === 0 && toneOf(kind) === 'done';
  return [{ text: `${counts.reduce((sum, { count }) => sum + count, 0)}项${isOwn ? words : word}`, tone: toneOf(kind) }];
}
