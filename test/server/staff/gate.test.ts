import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { secretsFrom } from '../../../src/server/secrets/secrets.ts';
import { addMember, changePassword, type FirstCredentials, type Gate, resetMember, sessionOf, signIn, signOut } from '../../../src/server/staff/gate.ts';
import { totpCode, totpStep } from '../../../src/server/staff/totp.ts';
import type { Store } from '../../../src/server/store/contract/store.ts';
import { backends } from '../backends.ts';
import { quickCost } from '../running-server.ts';
import { rowsOf } from '../rows-of.ts';

const minute = 60_000;

describe.each(backends)('signing in on $name', (backend) => {
  let store: Store;
  let gate: Gate;
  let now = 0;
  let told: FirstCredentials;

  beforeAll(() => backend.start());
  afterAll(() => backend.stop());
  beforeEach(async () => {
    now = Date.parse('2026-11-23T02:00:00Z');
    store = await backend.stores.take();
    gate = { store, totpKey: secretsFrom('a secret of the tests that is long enough').totp, now: () => now, passwordCost: quickCost };
    const person = { name: 'Zhang', displayName: '张三', role: 'area' as const, areas: ['yueyanglou', 'junshan'] };
    told = (await addMember(gate, person, 'cli:test'))!;
    return () => backend.stores.put(store);
  });

  const code = () => totpCode(told.totpSecret, totpStep(new Date(now)));
  const tryIn = (typed: Partial<{ name: string; password: string; code: string }> = {}) =>
    signIn(gate, { name: 'zhang', password: told.password, code: code(), ...typed });

  /** A try that failed, as it is recorded once the password was looked at. */
  async function failed({ isPasswordRight }: { isPasswordRight: boolean }) {
    const staffId = (await store.read('staffByName', 'zhang'))!.id;
    const at = new Date(now).toISOString();
    return store.write('recordSignIn', { staffId, at, isPasswordRight, session: { tokenHash: 'none', expiresAt: at } });
  }

  test('the right name, password and code open a session that must change the password', async () => {
    const result = await tryIn({ name: ' ZHANG ' });
    if (result.outcome !== 'signedIn') throw new Error(result.outcome);
    expect(await sessionOf(gate, result.token)).toMatchObject({
      mustChangePassword: true,
      staff: { name: 'zhang', displayName: '张三', role: 'area', areas: ['yueyanglou', 'junshan'] },
    });
    const { staff } = (await sessionOf(gate, result.token))!;
    await signOut(gate, { token: result.token, staff, mustChangePassword: true });
    expect(await sessionOf(gate, result.token)).toBeUndefined();
    expect((await store.read('auditPage', { limit: 9 })).map(({ act }) => act)).toEqual(['signOut', 'signIn', 'addStaff']);
    expect(await store.read('firstBrokenLine')).toBeUndefined();
  });

  test('a code opens one session, even when it is sent twice at once', async () => {
    const both = await Promise.all([tryIn(), tryIn()]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['refused', 'signedIn']);
    expect((await tryIn()).outcome).toBe('refused');
    now += 30_000;
    expect((await tryIn()).outcome).toBe('signedIn');
  });

  test('a wrong name, password or code is refused alike, and strangers without the password lock out nobody', async () => {
    const wrong = [{ name: 'li' }, { password: 'x' }, { code: '000000' }];
    for (const typed of wrong) expect((await tryIn(typed)).outcome).toBe('refused');
    for (let failure = 0; failure < 30; failure += 1) expect(await failed({ isPasswordRight: false })).toBe('refused');
    expect((await tryIn()).outcome).toBe('signedIn');
  });

  test('ten wrong codes with the right password leave a quarter of an hour to known devices only', async () => {
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => failed({ isPasswordRight: true })));
    expect(outcomes.filter((outcome) => outcome === 'locked')).toHaveLength(1);
    expect((await tryIn()).outcome).toBe('locked');
    const known = { address: '10.0.0.1', isKnownDevice: true };
    expect((await signIn(gate, { name: 'zhang', password: told.password, code: code() }, known)).outcome).toBe('signedIn');
    for (let failure = 0; failure < 10; failure += 1) await failed({ isPasswordRight: true });
    now += 15 * minute;
    expect((await tryIn()).outcome).toBe('signedIn');
  });

  test.each([
    ['forward and back', 120 * minute],
    ['back and forward', -120 * minute],
  ])('a clock that was set %s shuts nobody out', async (_, jump) => {
    now += jump;
    expect((await tryIn()).outcome).toBe('signedIn');
    for (let failure = 0; failure < 10; failure += 1) await failed({ isPasswordRight: true });
    now -= jump;
    expect((await tryIn()).outcome).toBe('signedIn');
    expect((await tryIn()).outcome).toBe('refused');
  });

  test('a session ends half an hour after its last use, after ten hours, and when the person is disabled', async () => {
    const result = await tryIn();
    if (result.outcome !== 'signedIn') throw new Error(result.outcome);
    now += 29 * minute;
    expect(await sessionOf(gate, result.token)).toBeDefined();
    now += 29 * minute;
    expect(await sessionOf(gate, result.token)).toBeDefined();
    const row = (await store.read('staffByName', 'zhang'))!;
    const audit = { at: new Date(now).toISOString(), actor: 'cli:test', act: 'disableStaff' as const };
    await store.write('setStaffActive', { id: row.id, isActive: false, audit });
    expect(await sessionOf(gate, result.token)).toBeUndefined();
    now += minute;
    expect((await tryIn()).outcome).toBe('refused');
  });

  test('an unused session is over after half an hour', async () => {
    const result = await tryIn();
    if (result.outcome !== 'signedIn') throw new Error(result.outcome);
    now += 30 * minute;
    expect(await sessionOf(gate, result.token)).toBeUndefined();
  });

  test('a new password needs the old one, ends every session and holds from then on', async () => {
    const result = await tryIn();
    if (result.outcome !== 'signedIn') throw new Error(result.outcome);
    const session = (await sessionOf(gate, result.token))!;
    const password = '洞庭湖的水天上来呀来';
    const typed = { current: told.password, password: `${password}12`, repeated: `${password}12` };
    expect(await changePassword(gate, session, { ...typed, current: 'x' })).toMatch(/现在的密码不对/);
    expect(await changePassword(gate, session, { ...typed, repeated: 'x' })).toMatch(/不一样/);
    expect(await changePassword(gate, session, { ...typed, password: 'short', repeated: 'short' })).toMatch(/至少 12/);
    expect(await changePassword(gate, session, typed)).toBeUndefined();
    expect(await sessionOf(gate, result.token)).toBeUndefined();
    now += minute;
    expect((await tryIn()).outcome).toBe('refused');
    const again = await tryIn({ password: typed.password });
    if (again.outcome !== 'signedIn') throw new Error(again.outcome);
    expect((await sessionOf(gate, again.token))?.mustChangePassword).toBe(false);
  });

  test('a drawn password is of no use after a week, one of one’s own for as long as it is kept', async () => {
    now += 7 * 24 * 60 * minute + 1;
    expect((await tryIn()).outcome).toBe('refused');
    const row = (await store.read('staffByName', 'zhang'))!;
    const audit = { at: new Date(now).toISOString(), actor: row.id, act: 'changePassword' as const };
    await store.write('changeCredentials', { id: row.id, changes: { mustChangePassword: 0 }, audit });
    now += 365 * 24 * 60 * minute;
    expect((await tryIn()).outcome).toBe('signedIn');
  });

  test('a reset draws everything anew and lifts the lockout; a taken name is not given twice', async () => {
    for (let failure = 0; failure < 10; failure += 1) await failed({ isPasswordRight: true });
    expect((await tryIn()).outcome).toBe('locked');
    const row = (await store.read('staffByName', 'zhang'))!;
    const before = told;
    told = await resetMember(gate, row, 'cli:test');
    expect(told.password).not.toBe(before.password);
    expect((await tryIn()).outcome).toBe('signedIn');
    expect(await addMember(gate, { name: 'ZHANG', displayName: '另一个', role: 'office', areas: [] }, 'cli:test')).toBeUndefined();
  });

  test('neither password nor code secret nor token stands in the store', async () => {
    const result = await tryIn();
    if (result.outcome !== 'signedIn') throw new Error(result.outcome);
    const [staff, sessions] = await Promise.all([
      rowsOf(store, 'staff'),
      store.read('sessionsOf', (await store.read('staffByName', 'zhang'))?.id ?? '', new Date(0).toISOString()),
    ]);
    const written = JSON.stringify([staff, sessions]);
    for (const secret of [told.password, told.totpSecret.toString('base64url'), told.totpSecret.toString('hex'), result.token]) {
      expect(written).not.toContain(secret);
    }
  });
});
