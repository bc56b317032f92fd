import type { KeyObject } from 'node:crypto';
import { opened, sealed } from '../secrets/sealing.ts';
import type { Store } from '../store/contract/store.ts';
import { uuidV7 } from '../store/uuid.ts';
import type { AuditEntry } from '../store/staff/audit.ts';
import type { Place } from './hashing-queue.ts';
import { drawnPassword, isPassword, passwordFault, passwordHash } from './password.ts';
import { type Staff, staffOf } from './roles.ts';
import { drawnToken, expiry, isAlive, tokenHash } from './session.ts';
import type { SignInOutcome } from '../store/staff/sessions.ts';
import type { Role } from '../store/schema/staff-tables.ts';
import type { StaffRow } from '../store/staff/staff-members.ts';
import { drawnTotpSecret, matchingStep } from './totp.ts';

/** What letting people in works with. */
export interface Gate {
  readonly store: Store;
  /** Seals the authenticators' secrets. */
  readonly totpKey: KeyObject;
  /** Milliseconds. */
  readonly now: () => number;
  /** log2 of scrypt's N for new passwords and where nobody has the name; the standard if absent. The tests, which hash hundreds, take less. */
  readonly passwordCost?: number;
}

/** A first password and an authenticator's secret, told once to the person and kept by nobody. */
export interface FirstCredentials {
  readonly password: string;
  readonly totpSecret: Buffer;
}

/** Somebody signed in. */
export interface Session {
  readonly token: string;
  readonly staff: Staff;
  readonly mustChangePassword: boolean;
  /** Whose a form of this session is, sealed, for the pages to print into it; see http/inbox/kept-form.ts. */
  readonly ownerMark?: string;
}

/**
 * Signs somebody in. Whatever is wrong, the answer is the same and takes as long,
 * so that nobody learns which names exist. A right code or a known device is served
 * before whoever has neither.
 *
 * @returns the session's token, or why not
 * @throws {StoreUnavailable}
 * @throws {PasswordQueueFull}
 */
export async function signIn(
  gate: Gate,
  typed: { name: string; password: string; code: string },
  from: { address: string; isKnownDevice: boolean } = { address: '', isKnownDevice: false },
): Promise<{ outcome: 'signedIn'; token: string } | { outcome: Exclude<SignInOutcome, 'signedIn'> }> {
  const nowMs = gate.now();
  const row = await gate.store.read('staffByName', typed.name.trim().toLowerCase());
  const step = row && matchingStep(opened(gate.totpKey, row.totpSealed, row.id), typed.code, new Date(nowMs), row.totpLastStep);
  const isFirst = step !== undefined || from.isKnownDevice;
  const place: Place = isFirst ? { lane: 'first' } : { lane: 'rest', address: from.address };
  const isPasswordRight = await isPassword(typed.password, row?.passwordHash, place, gate.passwordCost);
  if (!row) return { outcome: 'refused' };
  const token = drawnToken();
  const outcome = await gate.store.write('recordSignIn', {
    staffId: row.id,
    at: new Date(nowMs).toISOString(),
    isPasswordRight,
    isKnownDevice: from.isKnownDevice,
    totpStep: step,
    session: { tokenHash: tokenHash(token), expiresAt: expiry(new Date(nowMs)) },
  });
  return outcome === 'signedIn' ? { outcome, token } : { outcome };
}

/** Whose a token is; `undefined` if it is nobody's, over, or the person was disabled. Notes the use once a minute. */
export async function sessionOf(gate: Gate, token: string): Promise<Session | undefined> {
  const now = new Date(gate.now());
  const hash = tokenHash(token);
  const row = await gate.store.read('sessionByToken', hash);
  if (!row || !isAlive(row, now)) return undefined;
  if (now.getTime() - Date.parse(row.seenAt) > 60_000) {
    await gate.store.write('touchSession', { tokenHash: hash, seenAt: now.toISOString() });
  }
  return { token, staff: staffOf(row), mustChangePassword: row.mustChangePassword === 1 };
}

/** Ends a session. */
export async function signOut(gate: Gate, { token, staff }: Session): Promise<void> {
  const audit: AuditEntry = { at: new Date(gate.now()).toISOString(), actor: staff.id, act: 'signOut' };
  await gate.store.write('endSession', { tokenHash: tokenHash(token), audit });
}

/** Changes one's own password, which ends all one's sessions; a sentence says why it cannot be. */
export async function changePassword(
  gate: Gate,
  { staff }: Session,
  typed: { current: string; password: string; repeated: string },
): Promise<string | undefined> {
  const row = await gate.store.read('staffByName', staff.name);
  if (!(await isPassword(typed.current, row?.passwordHash, { lane: 'first' }))) return '现在的密码不对。';
  if (typed.password !== typed.repeated) return '两次写的新密码不一样。';
  if (typed.password === typed.current) return '新密码不能和现在的一样。';
  const fault = await passwordFault(typed.password, [staff.name, staff.displayName, 'liangma', '亮码']);
  if (fault !== undefined) return fault;
  await gate.store.write('changeCredentials', {
    id: staff.id,
    changes: { passwordHash: await passwordHash(typed.password, gate.passwordCost), mustChangePassword: 0 },
    audit: { at: new Date(gate.now()).toISOString(), actor: staff.id, act: 'changePassword' },
  });
  return undefined;
}

/** Ends one's sessions elsewhere, if the password is right. */
export async function signOutElsewhere(gate: Gate, { token, staff }: Session, password: string): Promise<boolean> {
  const row = await gate.store.read('staffByName', staff.name);
  if (!(await isPassword(password, row?.passwordHash, { lane: 'first' }))) return false;
  const audit: AuditEntry = { at: new Date(gate.now()).toISOString(), actor: staff.id, act: 'signOut', detail: '其他地方' };
  await gate.store.write('endOtherSessions', { staffId: staff.id, kept: tokenHash(token), audit });
  return true;
}

/** Adds somebody; `undefined` if the name is taken. They must change the drawn password at the first sign-in. */
export async function addMember(
  gate: Gate,
  person: { name: string; displayName: string; role: Role; areas: readonly string[]; agency?: string },
  actor: string,
): Promise<FirstCredentials | undefined> {
  const at = new Date(gate.now()).toISOString();
  const id = uuidV7(gate.now());
  const { columns, told } = await drawnCredentials(gate, id);
  const row = {
    ...columns,
    id,
    name: person.name.toLowerCase(),
    displayName: person.displayName,
    role: person.role,
    areas: person.areas.length === 0 ? null : person.areas.join(' '),
    agency: person.agency ?? null,
    failures: 0,
    lockedUntil: null,
    isActive: 1,
    createdAt: at,
    updatedAt: at,
  };
  const audit: AuditEntry = { at, actor, act: 'addStaff', subject: id, detail: `${row.name} ${person.role}` };
  return (await gate.store.write('addStaff', { row, audit })) ? told : undefined;
}

/** Draws a new password and authenticator for somebody who lost theirs, ends their sessions and their lockout. */
export async function resetMember(gate: Gate, { id }: StaffRow, actor: string): Promise<FirstCredentials> {
  const { columns, told } = await drawnCredentials(gate, id);
  const at = new Date(gate.now()).toISOString();
  await gate.store.write('changeCredentials', { id, changes: columns, audit: { at, actor, act: 'resetStaff', subject: id } });
  return told;
}

async function drawnCredentials({ totpKey, passwordCost }: Gate, id: string) {
  const told: FirstCredentials = { password: drawnPassword(), totpSecret: drawnTotpSecret() };
  const columns = {
    passwordHash: await passwordHash(told.password, passwordCost),
    totpSealed: sealed(totpKey, told.totpSecret, id),
    totpLastStep: 0,
    mustChangePassword: 1,
  };
  return { columns, told };
}
