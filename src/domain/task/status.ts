/**
 * Where a task stands, computed from its target, its plan and its last report, never typed. The word
 * of every status is the same on pages, in the methodology, in tables and in circulars.
 */
export const statusNames = {
  completed: '已完成',
  completedEarly: '提前完成',
  notCompleted: '未完成',
  onSchedule: '按序时推进',
  behindSchedule: '未达序时',
  overdue: '到期没有完成',
  notYetDue: '未到计划',
  stageOnly: '只报了阶段',
  notComputable: '已报告，没有可比的数',
  notReported: '还没有公布进展',
  notStated: '没有单独公布',
  pending: '任务待下达',
  undecided: '任务数有两种读法',
  withdrawn: '已取消',
  notAssigned: '没有任务',
} as const;

export type Status = keyof typeof statusNames;

/** Whether it is behind: below what was due by the day of its report, not done at its term, or not completed by the plan's rule. */
export function isBehind(status: Status): boolean {
  return status === 'behindSchedule' || status === 'overdue' || status === 'notCompleted';
}

/** Whether the year's task is done, before its end or by it. */
export function isDone(status: Status): boolean {
  return status === 'completed' || status === 'completedEarly';
}
