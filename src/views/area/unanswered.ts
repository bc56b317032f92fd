import { pageOfCode, type SitePath } from '../../domain/publication/page-path.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import type { Task } from '../../findings/task.ts';
import { unansweredIn } from '../../findings/unanswered.ts';
import { type Link, relativeHref } from '../address.ts';
import { listed } from '../words.ts';

/** The tasks of an area's year that nobody answers for, as links; of a task in part, with the indicators. */
export function unansweredLinks(snapshot: Snapshot, from: SitePath, tasks: readonly Task[]): Link[] {
  return tasks.flatMap((task) => {
    const found = unansweredIn(snapshot, task);
    if (found === undefined) return [];
    const part = found.isWhole ? '' : `：${listed(found.indicators.map(({ text }) => text))}`;
    return [{ words: `${task.title}${part}`, href: task.code && relativeHref(from, pageOfCode(task.code)) }];
  });
}
