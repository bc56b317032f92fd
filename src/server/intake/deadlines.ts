import { type CivilDate, formatCivilDate } from '../../domain/value/civil-date.ts';
import { provisionalDeadline, type WorkingDayCount } from '../../schedule/working-days.ts';
import { clockInChina, dateInChina } from '../../domain/value/china-day.ts';

/** The terms of an installation, in working days after the day of receipt. */
export interface Terms {
  readonly firstReplyWorkingDays: number;
  readonly completionWorkingDays: number;
}

/** Both clocks of a feedback. */
export interface Deadlines {
  readonly firstReply: WorkingDayCount;
  readonly completion: WorkingDayCount;
}

/** Counts both deadlines for what is received on a day; a day's answer is kept, since it serves every form of that day. */
export function deadlineCounter({ firstReplyWorkingDays, completionWorkingDays }: Terms) {
  let last: Deadlines | undefined;
  return (receivedOn: CivilDate): Deadlines => {
    if (last?.completion.from === receivedOn) return last;
    last = {
      firstReply: provisionalDeadline(receivedOn, firstReplyWorkingDays),
      completion: provisionalDeadline(receivedOn, completionWorkingDays),
    };
    return last;
  };
}

/** `2026年11月22日16:05` in China at an ISO-8601 instant, as every page writes it. */
export function formatInstant(instant: string): string {
  const [, time] = timeInChina(instant).split(' ');
  return `${formatCivilDate(dateInChina(Date.parse(instant)))}${time}`;
}

/** `2026-11-22 16:05` in China at an ISO-8601 instant, as tables write it. */
export function timeInChina(instant: string): string {
  return clockInChina(Date.parse(instant)).slice(0, 16).replace('T', ' ');
}
