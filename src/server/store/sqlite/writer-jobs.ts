import type { Inputs, WriteName } from '../contract/writes.ts';
import type { NewSubmission } from '../feedback/submissions.ts';

/** What the writer thread is asked to do; `number` comes back with the reply. */
export type Job = { number: number; kind: 'submit'; submission: NewSubmission } | { number: number; kind: 'write'; name: WriteName; input: Inputs[WriteName] };

/**
 * What became of a job. `unavailable`: the store could not do it, nobody may be
 * told it was done. `faulty`: the operation itself threw; only it was undone.
 * Across the thread the result's type is the one its job asked for, so the asking
 * side reads it as `Reply<never>`, which fits every job.
 */
export type Reply<Result = unknown> =
  | { number: number; outcome: 'done'; result: Result }
  | { number: number; outcome: 'unavailable' | 'faulty'; message: string };
