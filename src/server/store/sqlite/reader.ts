/**
 * A thread that only reads the file, so that a long query holds up nobody but those
 * who wait for this thread. It opens the file anew when another one lies at the path.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { fileIdentity } from './file-identity.ts';
import type { Answer, Question } from './reader-questions.ts';
import { bound, openFileForReading } from './file.ts';

/** How long a query waits for a lock, such as that of a process which just rewrites the file. */
const lockTimeoutMs = 1000;
const mostPrepared = 200;

const path: string = workerData.path;
let open: { readonly file: DatabaseSync; readonly identity: string | undefined } | undefined;
const prepared = new Map<string, StatementSync>();

parentPort?.on('message', (message: Question | 'reopen' | 'close') => {
  if (message === 'reopen') return letGo();
  if (message === 'close') {
    letGo();
    return parentPort?.close();
  }
  parentPort?.postMessage(answerTo(message));
});

function answerTo({ number, sql, parameters }: Question): Answer {
  try {
    const rows = statementFor(sql).all(...bound(parameters));
    // SQLite's rows have no prototype, which a message cannot carry.
    return { number, outcome: 'rows', rows: rows.map((row) => ({ ...row })) };
  } catch (error) {
    const isOfSqlite = error instanceof Error && 'errcode' in error;
    if (isOfSqlite) letGo();
    return { number, outcome: isOfSqlite ? 'unavailable' : 'faulty', message: String(error) };
  }
}

function statementFor(sql: string): StatementSync {
  const identity = fileIdentity(path);
  if (open?.identity !== identity) letGo();
  open ??= { file: openFileForReading(path, lockTimeoutMs), identity };
  const known = prepared.get(sql);
  if (known) return known;
  if (prepared.size >= mostPrepared) prepared.clear();
  const statement = open.file.prepare(sql);
  prepared.set(sql, statement);
  return statement;
}

function letGo(): void {
  prepared.clear();
  open?.file.close();
  open = undefined;
}
