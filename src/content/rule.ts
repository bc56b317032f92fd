import type { IssueDraft } from '../domain/value/issue.ts';
import type { Entries } from './entries.ts';
import type { Model } from './model.ts';

/** A rule that looks across files: its id, its sentence in the published methodology, and what it finds. */
export interface Rule {
  readonly id: string;
  readonly sentence: string;
  /** Whatever it finds is told and published, and does not stop a build: a build asks it only where an exception names it. */
  readonly isWarning?: boolean;
  /** Drafts without a rule: its id is added to all of them. A draft of a rule that does not only warn may say by itself that it is a warning. */
  readonly find: (model: Model, entries: Entries) => IssueDraft[];
}
