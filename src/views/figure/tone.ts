import type { Status } from '../../domain/task/status.ts';

/**
 * What a colour of a bar means: done, as fast as planned, behind, reported but with nothing that can be held against a
 * plan, and nothing reported or asked.
 */
export const statusTones = ['done', 'onSchedule', 'behind', 'unclear', 'none'] as const;

export type StatusTone = (typeof statusTones)[number];

const tones: Readonly<Record<Status, StatusTone>> = {
  completed: 'done',
  completedEarly: 'done',
  onSchedule: 'onSchedule',
  notCompleted: 'behind',
  behindSchedule: 'behind',
  overdue: 'behind',
  notYetDue: 'unclear',
  stageOnly: 'unclear',
  notComputable: 'unclear',
  undecided: 'unclear',
  notReported: 'none',
  notStated: 'none',
  pending: 'none',
  withdrawn: 'none',
  notAssigned: 'none',
};

/** The colour of a status. */
export function toneOf(status: Status): StatusTone {
  return tones[status];
}
