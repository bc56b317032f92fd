import type { Model } from '../content/model.ts';
import type { Commitment, Programme } from '../domain/task/programme.ts';
import type { Task } from './task.ts';

/**
 * How many 件 an area has among `tasks`, counted only where documents print ordinals: by the area's
 * own documents if these number a list, else by the list itself. Undefined where a list has an entry
 * without an ordinal; lists that are only monitored are not counted.
 */
export function commitmentCount(model: Pick<Model, 'documents'>, area: string, tasks: readonly Task[]): number | undefined {
  const lists = new Map<Programme, Set<Commitment>>();
  for (const { project } of tasks) {
    if (project.programme.level === 'monitored') continue;
    lists.set(project.programme, (lists.get(project.programme) ?? new Set()).add(project.commitment));
  }
  const counts = [...lists.values()].map((commitments) => printedCount(model, area, [...commitments]));
  return counts.every((count) => count !== undefined) ? counts.reduce((total, count) => total + count, 0) : undefined;
}

function printedCount({ documents }: Pick<Model, 'documents'>, area: string, commitments: readonly Commitment[]): number | undefined {
  const own = commitments.filter(({ otherNumbers }) => otherNumbers.some(({ source }) => documents.get(source.document)?.area === area));
  if (own.length > 0) return own.length;
  return commitments.every(({ number }) => number !== undefined) ? commitments.length : undefined;
}
