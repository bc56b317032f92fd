import type { Model } from '../content/model.ts';
import type { Commitment, Programme } from '../domain/task/programme.ts';
import type { Task } from './task.ts';

/** How many 件 an area has, told apart by the list that numbers them. */
export interface CommitmentCount {
  /** Those with an ordinal: of the area's own documents where these number a list, else of the list itself. */
  readonly numbered: number;
  /** Those of a list that the area's own documents number, which these leave out. */
  readonly beyond: number;
  /** Those that are only monitored (重点监测). */
  readonly monitored: number;
}

/**
 * The 件 of an area among `tasks`, counted only where documents print ordinals; undefined where a
 * list has an entry without an ordinal.
 */
export function commitmentCount(model: Pick<Model, 'documents'>, area: string, tasks: readonly Task[]): CommitmentCount | undefined {
  const lists = new Map<Programme, Set<Commitment>>();
  const monitored = new Set<Commitment>();
  for (const { project } of tasks) {
    if (project.programme.level === 'monitored') monitored.add(project.commitment);
    else lists.set(project.programme, (lists.get(project.programme) ?? new Set()).add(project.commitment));
  }
  const counts = [...lists.values()].map((commitments) => printedCount(model, area, [...commitments]));
  const known = counts.flatMap((count) => count ?? []);
  if (known.length < counts.length) return undefined;
  const total = (field: 'numbered' | 'beyond') => known.reduce((sum, count) => sum + count[field], 0);
  return { numbered: total('numbered'), beyond: total('beyond'), monitored: monitored.size };
}

function printedCount(
  { documents }: Pick<Model, 'documents'>,
  area: string,
  commitments: readonly Commitment[],
): Pick<CommitmentCount, 'numbered' | 'beyond'> | undefined {
  const own = commitments.filter(({ otherNumbers }) => otherNumbers.some(({ source }) => documents.get(source.document)?.area === area));
  if (own.length > 0) return { numbered: own.length, beyond: commitments.length - own.length };
  return commitments.every(({ number }) => number !== undefined) ? { numbered: commitments.length, beyond: 0 } : undefined;
}
