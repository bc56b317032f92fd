import type { Read } from './reads.ts';
import type { Inputs, Results, WriteName } from './writes.ts';
import type { NewSubmission, Stored } from '../feedback/submissions.ts';

/**
 * Where feedback is kept. Nothing is remembered outside the database, so several
 * processes may share one (PostgreSQL) or one process may be killed at any moment.
 */
export interface Store {
  /**
   * The connection string it was opened with. Whoever opens it again by `storeAt`, in another thread or another process, and while this one
   * is open, reads every row that was stored: exports are written by a thread that does. So rows in the memory of one process are no store.
   */
  readonly address: string;

  /** The folder of this machine that the rows lie in, whose disk has to have room; undefined where a database server looks after its own. */
  readonly folder: string | undefined;

  /**
   * Stores a form, or says that it is there already. Resolved only once the row is
   * durable on disk.
   *
   * @throws {StoreUnavailable} if it could not be stored, or if nobody can tell; sending the same form again is safe
   */
  submit(submission: NewSubmission): Promise<Stored>;

  /**
   * Changes what a name of `writes` says, in a transaction; durable once resolved.
   *
   * @throws {StoreUnavailable} as `submit`
   */
  write<Name extends WriteName>(name: Name, input: Inputs[Name]): Promise<Results[Name]>;

  /**
   * Asks what a name of `reads` says; the answer knows everything resolved before it was asked.
   *
   * @throws {StoreUnavailable} if the database cannot be read
   */
  readonly read: Read;

  /**
   * Lets `work` ask several questions of the store as it was at one moment.
   *
   * @throws {StoreUnavailable} as `read`
   */
  consistently<T>(work: (read: Read) => Promise<T>): Promise<T>;

  /** Waits for what is under way, then lets go of files and connections. */
  close(): Promise<void>;
}

/** The store cannot do it now: it is away, full, locked, read-only or has too much to do. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}
