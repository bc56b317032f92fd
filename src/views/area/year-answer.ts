import type { TaskResult } from '../../domain/year/year-result.ts';
import { plainWord, statusCounts, type StatusView } from '../figure/status.ts';
import type { NamedBehind } from '../figure/named-behind.ts';
import { type StatusTone, toneOf } from '../figure/tone.ts';
import { resultKinds } from '../year/result-mark.ts';
import { resultShares } from '../year/year-end.ts';

/** A piece of the sentence that says how a year stands; a toned one is one of its numbers. */
export interface YearPiece {
  readonly text: string;
  readonly tone?: StatusTone;
}

/**
 * Where a year stands, in one sentence of everyday words that counts every indicator once: 45项指标：36项按时或提前，2项落后，2项还看不出快慢，5项没有单独公布。
 * What a document alone calls behind is said in brackets after the number that it is part of. Which status each has, in the words of the method, is for the key of the bar below it.
 */
export function yearAnswer(statuses: readonly StatusView[], named: readonly NamedBehind[] = []): YearPiece[] {
  const counts = statusCounts(statuses);
  const total = statuses.length;
  if (total === 0) return [];
  const end = [...named.flatMap(({ words, count }): YearPiece[] => [{ text: '；' }, { text: `其中${count}项文件${words}`, tone: 'behind' }]), { text: '。' }];
  const [alone, ...further] = counts;
  if (alone !== undefined && further.length === 0) {
    const tone = toneOf(alone.status.kind);
    return [...allOf(total, { words: tone === 'none' ? plainWord(alone.status.kind) : alone.status.words, tone }), ...end];
  }
  const of = (tone: StatusTone) => counts.filter(({ status }) => toneOf(status.kind) === tone);
  const compared = [...together([...of('done'), ...of('onSchedule')], '按时或提前'), ...together(of('behind'), '落后')];
  // Waiting for its number, cancelled, not reported: what is said of each alone is never one word.
  const uncompared = [
    ...together(of('unclear'), '还看不出快慢'),
    ...of('none').map(({ status: { kind }, count }): Group => ({ count, words: plainWord(kind), tone: 'none', isCancelled: kind === 'withdrawn' })),
  ];
  const groups = [...compared, ...(compared.length === 0 ? uncompared : shortened(uncompared))];
  const [only, ...others] = groups;
  if (only === undefined) return end;
  if (others.length === 0) return [...allOf(total, only), ...end];
  return [{ text: `${total}项指标：` }, ...groups.flatMap((group, index) => [...(index === 0 ? [] : [{ text: '，' }]), ...told(group, named)]), { text: '。' }];
}

/** Three kinds and more of what has no number to compare are one remainder: the key of the bar below tells them apart. What is cancelled is none of it. */
function shortened(groups: readonly Group[]): Group[] {
  const open = groups.filter(({ isCancelled }) => isCancelled !== true);
  if (open.length < 3) return [...groups];
  const count = open.reduce((sum, group) => sum + group.count, 0);
  const rest: Group = { before: '其余', count, words: '没有可比的数', tone: open[0]?.tone ?? 'none' };
  return [rest, ...groups.filter((group) => !open.includes(group))];
}

/** 3项还看不出快慢（其中1项文件点名落后） */
function told({ before = '', count, words, tone }: Group, named: readonly NamedBehind[]): YearPiece[] {
  const own = named.flatMap(({ words: word, tones }) => {
    const ofGroup = tones.filter((each) => each === tone || (tone === 'done' && each === 'onSchedule')).length;
    return ofGroup === 0 ? [] : [`${count === 1 ? '' : `其中${ofGroup}项`}文件${word}`];
  });
  const piece: YearPiece = { text: `${before}${count}项${words}`, tone };
  return own.length === 0 ? [piece] : [piece, { text: '（' }, { text: own.join('，'), tone: 'behind' }, { text: '）' }];
}

/**
 * The final results that were approved, in one sentence that counts every project once: 最终结果已经审定：4个项目完成，2个项目部分完成，3个项目未完成，其余3个项目没有审定结果。
 * Nothing where none was.
 */
export function resultAnswer(outcomes: readonly Pick<TaskResult, 'outcome'>[], undecided = 0): YearPiece[] {
  const pieces = resultShares(outcomes).map(({ kind, words }): YearPiece => ({ text: words, tone: resultTones[kind] }));
  if (pieces.length === 0) return [];
  const all = undecided === 0 ? pieces : [...pieces, { text: `其余${undecided}个项目没有审定结果`, tone: 'none' as const }];
  return [{ text: '最终结果已经审定：' }, ...all.flatMap((piece, index) => (index === 0 ? [piece] : [{ text: '，' }, piece])), { text: '。' }];
}

/** How good or bad a final result is. */
export const resultTones: Readonly<Record<TaskResult['outcome'], StatusTone>> = {
  completed: toneOf(resultKinds.completed),
  partly: toneOf(resultKinds.partly),
  notCompleted: toneOf(resultKinds.notCompleted),
};

/** What stands first of a year and what after it: where a final result was approved it comes before what the published figures make of it. */
export function inOrder(
  answer: readonly YearPiece[],
  result: readonly YearPiece[],
): { readonly first: readonly YearPiece[]; readonly second: readonly YearPiece[] } {
  if (result.length === 0) return { first: answer, second: [] };
  return { first: result, second: answer.length === 0 ? [] : [{ text: '按公开的进展，' }, ...answer] };
}

/** The whole sentence without its colours, with what the page says of its reach, judge and dates: what a shared address says below its title. */
export function yearWords({ answer, result, partial, judgedBy, dates }: SaidOfYear): string {
  const { first, second } = inOrder(answer, result);
  return `${[...first, ...second].map(({ text }) => text).join('')}${partial}${judgedBy}${dates}`;
}

interface SaidOfYear {
  readonly answer: readonly YearPiece[];
  readonly result: readonly YearPiece[];
  readonly partial: string;
  readonly judgedBy: string;
  readonly dates: string;
}

/** Statuses that a plain word says together. */
interface Group {
  readonly count: number;
  readonly words: string;
  readonly tone: StatusTone;
  readonly before?: string;
  readonly isCancelled?: boolean;
}

/** Several statuses under one plain word. What is done keeps its own word where it is one status. */
function together(counts: ReturnType<typeof statusCounts>, word: string): Group[] {
  const [first, ...others] = counts;
  if (first === undefined) return [];
  const { kind, words } = first.status;
  const tone = toneOf(kind);
  return [{ count: counts.reduce((sum, { count }) => sum + count, 0), words: others.length === 0 && tone === 'done' ? words : word, tone }];
}

/** 2项指标都还没有公布进展; of a single one without 都. Of what waits for its number the number is said: 2项指标的任务数都还没有定. */
function allOf(total: number, { words, tone }: Pick<Group, 'words' | 'tone'>): YearPiece[] {
  const all = total === 1 ? '' : '都';
  const rest = words.replace(/^任务数/u, '');
  return [{ text: `${total}项指标${rest === words ? '' : '的任务数'}` }, { text: `${all}${rest}`, tone }];
}
