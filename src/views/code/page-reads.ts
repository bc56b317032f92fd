import { formatCivilDate } from '../../domain/value/civil-date.ts';
import type { NewestReads, PageReads } from '../../domain/code/page-reads.ts';
import type { Model } from '../../content/model.ts';

/** How often the page of a code was opened, in the newest month that counts it; undefined where nobody counted. */
export function readsSentence({ newestReads }: Pick<Model, 'newestReads'>, code: string): string | undefined {
  const newest = newestReads.get(code);
  return newest && `${spanWords(newest)}，这个码的网页打开${timesWords(newest.counted.reads)}。同一个人打开几次算几次，程序打开的不算；不记是谁打开的。`;
}

/** 2025年12月1日至2025年12月31日 */
export function spanWords({ from, to }: Pick<NewestReads, 'from' | 'to'>): string {
  return `${formatCivilDate(from)}至${formatCivilDate(to)}`;
}

/** 134次; 不足10次 */
function timesWords(reads: PageReads['codes'][number]['reads']): string {
  return `${reads}次`;
}
