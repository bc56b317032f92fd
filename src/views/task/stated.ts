import type { SitePath } from '../../domain/publication/page-path.ts';
import { localWords } from '../../findings/answerable.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import type { Task } from '../../findings/task.ts';
import type { Link } from '../address.ts';
import { originLink } from '../figure/origin.ts';
import { yearsWords } from '../words.ts';

/** Something said of a task in one line: what it is, the words, and where they stand if they are a document's of their own. */
export interface Stated {
  readonly label: string;
  readonly value: string;
  readonly source?: Link | undefined;
}

/**
 * What is stated of a task beside its targets and figures, in the order of the page. A further field of a project is one line
 * here: `{ label, value, source: originLink(snapshot, from, …) }`; the page prints all of them alike.
 */
export function statedOf(snapshot: Snapshot, from: SitePath, task: Task): Stated[] {
  const requirements = localWords(snapshot.model, task, 'requirements');
  const { span } = task;
  return [
    ...(requirements === undefined ? [] : [{ label: '建设要求', value: requirements.words, source: originLink(snapshot, from, requirements.source) }]),
    ...(span.from === span.to ? [] : [{ label: '计划时间', value: yearsWords(span) }]),
  ];
}
