import { allFeedback, type FeedbackRow } from '../store/feedback-list.ts';
import type { ProposalRow } from '../store/proposals.ts';
import type { Store } from '../store/store.ts';
import { allApprovals } from './act.ts';
import { proposalPage } from './proposals.ts';
import type { Holdings } from './publication.ts';
import { surveyCounts } from './survey-counts.ts';

const pageLength = 500;

/** Everything publishing looks at, read page by page. */
export async function holdingsOf(store: Store): Promise<Holdings> {
  const approvals = await store.read(allApprovals);
  return {
    feedback: await everyFeedback(store),
    approvals: new Map(approvals.map((approval) => [approval.subjectId, approval])),
    proposals: await allProposals(store),
    surveys: await store.read(surveyCounts),
  };
}

async function everyFeedback(store: Store): Promise<FeedbackRow[]> {
  const rows: FeedbackRow[] = [];
  for await (const row of allFeedback((query) => store.read(query), {})) rows.push(row);
  return rows;
}

async function allProposals(store: Store): Promise<ProposalRow[]> {
  const rows: ProposalRow[] = [];
  let page: ProposalRow[];
  do {
    const after = rows.at(-1)?.id;
    page = await store.read((db) => proposalPage(db, { limit: pageLength, after }));
    rows.push(...page);
  } while (page.length === pageLength);
  return rows;
}
