import type { Kysely } from 'kysely';
import { staffOperations } from '../staff/staff-operations.ts';
import { restoreRows } from './backup.ts';
import { leaseCaseNumbers } from './case-numbers.ts';
import { contactKeyOfMonth } from './contact-keys.ts';
import { beat } from './heartbeat.ts';
import { appendEvent } from './history.ts';
import { erase } from './retention.ts';
import type { Database } from './tables.ts';

/**
 * Everything that changes the store, by name. Each runs in a transaction of its
 * own, possibly in another thread and possibly again after a conflict: so it takes
 * its clock, ids and secrets from its input, touches nothing but `db`, and its
 * input and result are plain values. A room that brings tables adds its own here.
 */
export const operations = { appendEvent, beat, contactKeyOfMonth, erase, leaseCaseNumbers, restoreRows, ...staffOperations };

/** Operations after which no byte of what they erased may stay in a file of the store. */
export const erasingOperations: readonly OperationName[] = ['erase', 'eraseOnRequest', 'eraseProposalOnRequest'];

export type OperationName = keyof typeof operations;
export type Inputs = { [Name in OperationName]: Parameters<(typeof operations)[Name]>[1] };
export type Results = { [Name in OperationName]: Awaited<ReturnType<(typeof operations)[Name]>> };

type Operations = { [Name in OperationName]: (db: Kysely<Database>, input: Inputs[Name]) => Promise<Results[Name]> };

/** Runs one operation. */
export function runOperation<Name extends OperationName>(
  db: Kysely<Database>,
  name: Name,
  input: Inputs[Name],
): Promise<Results[Name]> {
  const byName: Operations = operations;
  return byName[name](db, input);
}
