import type { Kysely } from 'kysely';
import { type AuditEntry, appendAudit } from './audit.ts';
import type { CannedAnswerTable } from '../schema/staff-tables.ts';
import type { Database } from '../schema/tables.ts';

/** Adds or changes a canned answer. Runs inside a transaction. */
export async function saveCannedAnswer(db: Kysely<Database>, { answer, audit }: { answer: CannedAnswerTable; audit: AuditEntry }): Promise<void> {
  await db.deleteFrom('cannedAnswer').where('id', '=', answer.id).execute();
  await db.insertInto('cannedAnswer').values(answer).execute();
  await appendAudit(db, audit);
}

/** Deletes a canned answer. Runs inside a transaction. */
export async function deleteCannedAnswer(db: Kysely<Database>, { id, audit }: { id: string; audit: AuditEntry }): Promise<void> {
  await db.deleteFrom('cannedAnswer').where('id', '=', id).execute();
  await appendAudit(db, audit);
}

/** Everyone's canned answers and those of the areas given, by title; of every area where none is given. */
export async function cannedAnswers(db: Kysely<Database>, areas: readonly string[]): Promise<CannedAnswerTable[]> {
  const all = await db.selectFrom('cannedAnswer').selectAll().execute();
  const seen = all.filter(({ area }) => area === null || areas.length === 0 || areas.includes(area));
  return seen.sort((left, right) => left.title.localeCompare(right.title, 'zh-CN'));
}
