import type { Standing, Status } from '../../schedule/standing.ts';

/** A status as it is printed: the word, and the name of the shape beside it. */
export interface StatusView {
  readonly kind: StatusKind;
  readonly words: string;
}

/** The statuses of the schedule; an absent report and an absent task are told apart from 无法计算. */
export type StatusKind = Status | 'notReported' | 'notAssigned';

/** The word of every status; the same words stand in the methodology, the tables and the data. */
export const statusNames: Readonly<Record<StatusKind, string>> = {
  completedEarly: '提前完成',
  onSchedule: '按序时推进',
  behindSchedule: '未达序时',
  notYetDue: '未到计划',
  pending: '任务待下达',
  notComputable: '无法计算',
  notReported: '暂无进展报告',
  notAssigned: '没有任务',
};

/** The status of a standing, worded. */
export function statusView({ status, obstacle }: Pick<Standing, 'status' | 'obstacle'>): StatusView {
  if (obstacle === 'noReport') return statusOf('notReported');
  if (obstacle === 'notAssigned') return statusOf('notAssigned');
  return statusOf(status);
}

/** How many of several statuses there are, in the order of `statusNames`; kinds that do not occur are left out. */
export function statusCounts(statuses: readonly StatusView[]): { status: StatusView; count: number }[] {
  const kinds: StatusKind[] = statusKinds.filter((kind) => statuses.some((status) => status.kind === kind));
  return kinds.map((kind) => ({ status: statusOf(kind), count: statuses.filter((status) => status.kind === kind).length }));
}

const statusKinds: readonly StatusKind[] = [
  'completedEarly',
  'onSchedule',
  'behindSchedule',
  'notYetDue',
  'pending',
  'notComputable',
  'notReported',
  'notAssigned',
];

function statusOf(kind: StatusKind): StatusView {
  return { kind, words: statusNames[kind] };
}
