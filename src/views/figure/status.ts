import { stageNames } from '../../domain/task/stage.ts';
import { type Status, statusNames } from '../../domain/task/status.ts';
import { keysOf } from '../../domain/value/keys.ts';
import type { Outcome } from '../../findings/outcome.ts';
import type { Standing } from '../../schedule/standing.ts';

/** A status as it is printed: the word, and the name of the shape beside it. */
export interface StatusView {
  readonly kind: Status;
  readonly words: string;
}

/** What a status means in everyday words, where its name is a word of offices. */
const plainWords: Readonly<Partial<Record<Status, string>>> = {
  onSchedule: '按计划在办',
  behindSchedule: '比计划慢',
  stageOnly: '只说了办到哪一步',
  pending: '任务数还没有定',
};

/** 任务数还没有定: the everyday word of a status, its name where it is one. */
export function plainWord(kind: Status): string {
  return plainWords[kind] ?? statusNames[kind];
}

/** 按计划在办（按序时推进）: a status in the key of a page, its plain word first, the word of the method once behind it. */
export function keyWords(kind: Status): string {
  const plain = plainWords[kind];
  return plain === undefined ? statusNames[kind] : `${plain}（${statusNames[kind]}）`;
}

/** The status of a standing, worded: where only a stage was reported, the stage is the word. */
export function statusView({ status, stage }: Pick<Standing, 'status' | 'stage'>): StatusView {
  if (status === 'stageOnly' && stage !== undefined) return { kind: status, words: stageNames[stage] };
  return { kind: status, words: statusNames[status] };
}

/** The status of an outcome: where parts were reported, the stage that all have reached would hide those further on. */
export function outcomeStatus({ standing, latest }: Pick<Outcome, 'standing' | 'latest'>): StatusView {
  const { status } = standing;
  return status === 'stageOnly' && latest?.breakdown !== undefined ? { kind: status, words: statusNames[status] } : statusView(standing);
}

/**
 * The status under which an outcome is counted for its area: of what was never reported nothing can be seen but that, also where its target
 * has two readings.
 */
export function countedStatus({ standing, reports }: Pick<Outcome, 'standing' | 'reports'>): StatusView {
  return statusView(standing.status === 'undecided' && reports.length === 0 ? { ...standing, status: 'notReported' } : standing);
}

/** How many of several statuses there are, in the order of `statusNames`; kinds that do not occur are left out. */
export function statusCounts(statuses: readonly StatusView[]): { status: StatusView; count: number }[] {
  return keysOf(statusNames).flatMap((kind) => {
    const count = statuses.filter((status) => status.kind === kind).length;
    return count === 0 ? [] : [{ status: { kind, words: statusNames[kind] }, count }];
  });
}
