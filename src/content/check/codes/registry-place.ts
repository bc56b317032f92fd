import type { PublishedSource } from '../../../domain/code/registry-lost.ts';
import type { IssueDraft } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';

/** Everything that is known to have been published: the record in the content, and what the caller found elsewhere. */
export function publishedSources({ publishedCodes, publishedElsewhere }: Pick<Entries, 'publishedCodes' | 'publishedElsewhere'>): PublishedSource[] {
  return [{ where: '底册（published-codes）', events: publishedCodes }, ...publishedElsewhere];
}

/** The issue at its line of the registry. */
export function inRegistry(issue: IssueDraft, { places }: Entries): IssueDraft {
  const { line = 0, field = '' } = issue;
  const at = {};
  places.set(at, { file: 'codes.csv', path: [field], line });
  return { ...issue, at };
}
