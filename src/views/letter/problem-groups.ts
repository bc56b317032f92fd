import type { Agency } from '../../domain/task/agency.ts';
import { problemState } from '../../domain/year/problem.ts';
import { addDays, formatCivilDate } from '../../domain/value/civil-date.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { withoutStop, withStop } from '../stop.ts';
import type { LetterGroup } from './letter-group.ts';

/** A problem whose last day is at most so many days off falls due soon. */
const soonDays = 30;

/** Open problems whose last day is past. */
export function overdueGroup(snapshot: Snapshot, agency: Agency, year: number): LetterGroup {
  const lines = openProblems(snapshot, agency, year)
    .filter(({ dueOn }) => dueOn !== undefined && dueOn < snapshot.builtOn)
    .map(({ text, dueOn }) => `${withoutStop(text)}（限${dueOn === undefined ? '' : formatCivilDate(dueOn)}以前解决）。`);
  return { lead: '问题过期没有登记解决，请报解决情况：', lines };
}

/** Open problems whose last day is near. */
export function dueSoonGroup(snapshot: Snapshot, agency: Agency, year: number): LetterGroup {
  const last = addDays(snapshot.builtOn, soonDays);
  const lines = openProblems(snapshot, agency, year)
    .filter(({ dueOn }) => dueOn !== undefined && dueOn >= snapshot.builtOn && dueOn <= last)
    .map(({ text, dueOn }) => `${withoutStop(text)}（限${dueOn === undefined ? '' : formatCivilDate(dueOn)}以前解决）。`);
  return { lead: `问题${soonDays}天以内到期，请抓紧解决：`, lines };
}

/** Open problems of which no document says by when. */
export function undatedGroup(snapshot: Snapshot, agency: Agency, year: number): LetterGroup {
  const lines = openProblems(snapshot, agency, year)
    .filter(({ dueOn }) => dueOn === undefined)
    .map(({ text }) => withStop(text));
  return { lead: '问题还没有登记解决，请报打算和解决情况：', lines };
}

function openProblems({ problemsByAgency, builtOn }: Snapshot, { area, id }: Agency, year: number) {
  return (problemsByAgency.get(`${area}/${id}`) ?? []).filter((problem) => problem.year === year && problemState(problem, builtOn) !== 'solved');
}
