import type { Kysely } from 'kysely';
import type { Database } from '../schema/tables.ts';
import { type AuditEntry, appendAudit } from './audit.ts';
import type { StaffRow } from './staff-members.ts';
import { farthestAhead, isUnused } from './totp-step.ts';

/**
 * After this many wrong codes with the right password, only known devices sign in
 * under the name for `lockMinutes`: somebody else has the password and is guessing the
 * code, 960 times a day at most, of which one in 330,000 is right. Strangers without
 * the password lock out nobody.
 */
const lockout = { wrongCodes: 10, lockMinutes: 15 } as const;

/** A password that somebody else drew is of no use after this many days. */
const drawnPasswordDays = 7;

/** One try to sign in, judged outside the transaction but for what another try may have changed meanwhile. */
export interface SignInTry {
  readonly staffId: string;
  readonly at: string;
  readonly isPasswordRight: boolean;
  /** Whether the browser carries the mark of an earlier sign-in. */
  readonly isKnownDevice?: boolean;
  /** Step of the code, where it matched one. */
  readonly totpStep?: number;
  readonly session: { readonly tokenHash: string; readonly expiresAt: string };
}

export type SignInOutcome = 'signedIn' | 'refused' | 'locked';

/** Opens a session or notes a failure. A code's step is used up in the same transaction. */
export async function recordSignIn(db: Kysely<Database>, attempt: SignInTry): Promise<SignInOutcome> {
  const { staffId: id, at, isPasswordRight, totpStep } = attempt;
  const row = await db.selectFrom('staff').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  if (!attempt.isKnownDevice && isLocked(row, at)) return 'locked';
  if (!isPasswordRight || row.isActive !== 1 || isStale(row, at)) return await refuse(db, row, at);
  if (totpStep === undefined || !isUnused(totpStep, row.totpLastStep)) return await countWrongCode(db, row, at);
  // A second try with the same code, at the same moment, finds the step used up.
  const { numUpdatedRows } = await db
    .updateTable('staff')
    .set({ failures: 0, lockedUntil: null, totpLastStep: totpStep })
    .where('id', '=', id)
    .where(({ eb, or }) => or([eb('totpLastStep', '<', totpStep), eb('totpLastStep', '>', totpStep + farthestAhead)]))
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return await countWrongCode(db, row, at);
  await db.deleteFrom('staffSession').where('expiresAt', '<', at).execute();
  await db
    .insertInto('staffSession')
    .values({ ...attempt.session, staffId: id, openedAt: at, seenAt: at })
    .execute();
  await appendAudit(db, { at, actor: id, act: 'signIn' });
  return 'signedIn';
}

/** Notes that a session was used; written at most once a minute by its caller. */
export async function touchSession(db: Kysely<Database>, { tokenHash, seenAt }: { tokenHash: string; seenAt: string }): Promise<void> {
  await db.updateTable('staffSession').set({ seenAt }).where('tokenHash', '=', tokenHash).execute();
}

/** Ends one session. */
export async function endSession(db: Kysely<Database>, { tokenHash, audit }: { tokenHash: string; audit: AuditEntry }): Promise<void> {
  await db.deleteFrom('staffSession').where('tokenHash', '=', tokenHash).execute();
  await appendAudit(db, audit);
}

/** Ends every session of somebody but one. */
export async function endOtherSessions(db: Kysely<Database>, { staffId, kept, audit }: { staffId: string; kept: string; audit: AuditEntry }): Promise<void> {
  await db.deleteFrom('staffSession').where('staffId', '=', staffId).where('tokenHash', '<>', kept).execute();
  await appendAudit(db, audit);
}

/** Somebody's sessions that are not over, newest first; the idle ones among them may be. */
export function sessionsOf(db: Kysely<Database>, staffId: string, now: string) {
  return db.selectFrom('staffSession').selectAll().where('staffId', '=', staffId).where('expiresAt', '>', now).orderBy('openedAt', 'desc').execute();
}

/** A session and whose it is, active staff only. */
export function sessionByToken(db: Kysely<Database>, tokenHash: string) {
  return db
    .selectFrom('staffSession')
    .innerJoin('staff', 'staff.id', 'staffSession.staffId')
    .selectAll('staff')
    .select(['staffSession.seenAt', 'staffSession.expiresAt'])
    .where('staffSession.tokenHash', '=', tokenHash)
    .where('staff.isActive', '=', 1)
    .executeTakeFirst();
}

/** Whether the password is a drawn one that nobody used in time; `updatedAt` is when it was drawn. */
function isStale({ mustChangePassword, updatedAt }: StaffRow, at: string): boolean {
  return mustChangePassword === 1 && Date.parse(at) - Date.parse(updatedAt) > drawnPasswordDays * 86_400_000;
}

/** A lock never lasts longer than it is made for, whatever the clock did since. */
function isLocked({ lockedUntil }: StaffRow, at: string): boolean {
  if (lockedUntil === null) return false;
  const leftMs = Date.parse(lockedUntil) - Date.parse(at);
  return leftMs > 0 && leftMs <= lockout.lockMinutes * 60_000;
}

async function refuse(db: Kysely<Database>, { id }: StaffRow, at: string, detail?: string): Promise<SignInOutcome> {
  await appendAudit(db, { at, actor: id, act: 'signInRefused', detail });
  return 'refused';
}

async function countWrongCode(db: Kysely<Database>, row: StaffRow, at: string): Promise<SignInOutcome> {
  const { failures } = await db
    .updateTable('staff')
    .set(({ eb }) => ({ failures: eb('failures', '+', 1) }))
    .where('id', '=', row.id)
    .returning('failures')
    .executeTakeFirstOrThrow();
  if (failures < lockout.wrongCodes) return refuse(db, row, at, '密码对，验证码不对');
  const lockedUntil = new Date(Date.parse(at) + lockout.lockMinutes * 60_000).toISOString();
  await db.updateTable('staff').set({ failures: 0, lockedUntil }).where('id', '=', row.id).execute();
  await refuse(db, row, at, `密码对，验证码不对 ${failures} 次：${lockout.lockMinutes} 分钟内只能在登录过的设备上登录`);
  return 'locked';
}
