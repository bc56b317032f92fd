import type { Agency } from '../../domain/task/agency.ts';
import { verdictNames } from '../../domain/year/evidence.ts';
import { formatCivilDate } from '../../domain/value/civil-date.ts';
import { type Dispute, handedInSince } from '../../findings/evidence.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { withoutStop } from '../stop.ts';
import type { LetterGroup } from './letter-group.ts';

/** Evidence that a review found wanting, and that was not handed in again. */
export function disputedGroup(snapshot: Snapshot, agency: Agency, year: number): LetterGroup {
  const lines = disputesAt(snapshot, agency, year).flatMap((each) => (handedInSince(snapshot.model, each) === undefined ? [disputeLine(each)] : []));
  return { lead: '佐证材料不相符或没有上传，请核对后补交：', lines };
}

/** What was found wanting and handed in again since: nothing is asked of the unit until that is reviewed. */
export function handedInGroup(snapshot: Snapshot, agency: Agency, year: number): LetterGroup {
  const lines = disputesAt(snapshot, agency, year).flatMap((each) => {
    const since = handedInSince(snapshot.model, each);
    return since === undefined ? [] : [`${disputeLine(each)}${formatCivilDate(since)}又交来材料，还没有核验。`];
  });
  return { lead: '佐证材料不相符，已经又交来，等核验，暂不用再交：', lines };
}

function disputesAt({ disputesByAgency }: Snapshot, { area, id }: Agency, year: number): Dispute[] {
  return (disputesByAgency.get(`${area}/${id}`) ?? []).filter(({ task }) => task.project.programme.year === year);
}

function disputeLine({ task, evidence: { review } }: Dispute): string {
  return `${task.project.title}：${review === undefined ? '' : verdictNames[review.verdict]}${reasonOf(review?.reason)}。`;
}

function reasonOf(reason: string | undefined): string {
  return reason === undefined ? '' : `，${withoutStop(reason)}`;
}
