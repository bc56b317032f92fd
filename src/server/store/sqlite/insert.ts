import type { StatementSync } from 'node:sqlite';
import type { SqliteDatabase } from './database.ts';
import { bound } from './file.ts';
import { insertQuery, type NewSubmission } from '../feedback/submissions.ts';

const prepared = new WeakMap<SqliteDatabase, Map<string, StatementSync>>();

/**
 * Inserts a submission with a statement compiled once for its table and columns:
 * the one write that every resident waits for need not be worded anew each time.
 */
export function insertPrepared(database: SqliteDatabase, submission: NewSubmission): void {
  const filled = Object.entries(submission.row).filter(([, value]) => value !== undefined);
  const statement = statementFor(database, submission, filled.map(([column]) => column).join());
  statement.run(...bound(filled.map(([, value]) => value)));
}

function statementFor(database: SqliteDatabase, submission: NewSubmission, columns: string): StatementSync {
  const statements = prepared.get(database) ?? new Map<string, StatementSync>();
  prepared.set(database, statements);
  const key = `${submission.table} ${columns}`;
  const known = statements.get(key);
  if (known) return known;
  const statement = database.file.prepare(insertQuery(database.queries, submission).compile().sql);
  statements.set(key, statement);
  return statement;
}
