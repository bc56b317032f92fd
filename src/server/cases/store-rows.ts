import { everyFeedback, everyProposal } from '../store/every-row.ts';
import type { Store } from '../store/contract/store.ts';
import type { StoreRows } from './publication.ts';

/** Everything publishing looks at, read page by page. */
export async function storeRows({ read }: Pick<Store, 'read'>): Promise<StoreRows> {
  const approvals = await read('allApprovals');
  return {
    feedback: await collected(everyFeedback(read, {})),
    approvals: new Map(approvals.map((approval) => [approval.subjectId, approval])),
    proposals: await collected(everyProposal(read)),
    surveys: await read('surveyCounts'),
    glances: await read('glanceCounts'),
  };
}

async function collected<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const row of rows) all.push(row);
  return all;
}
