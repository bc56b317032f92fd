import { describe, expect, test } from 'vitest';
import { acts, may, maySee, scopeOf, type Staff } from '../../../src/server/staff/roles.ts';
import { drawnToken, expiry, formToken, isAlive, isFormToken, tokenHash } from '../../../src/server/staff/session.ts';

const office: Staff = { id: 'o', name: 'office', displayName: '专班', role: 'office', areas: [], agency: undefined };
const area: Staff = { ...office, role: 'area', areas: ['430602', '430611'] };
const unit: Staff = { ...area, role: 'unit', areas: ['430602'], agency: '区住建局' };

test('the office may do everything but what is a unit’s own, an area all but read the audit log', () => {
  expect(acts.filter((act) => !may(office, act))).toEqual(['return', 'askExtension']);
  expect(acts.filter((act) => !may(area, act)).sort()).toEqual(['askExtension', 'return', 'viewAudit']);
});

test('a unit may answer, note, call back, export, give back and ask for time, and nothing else', () => {
  expect(acts.filter((act) => may(unit, act))).toEqual(['return', 'reply', 'askExtension', 'note', 'viewContact', 'export']);
});

test.each([
  [office, '430602', null, true],
  [office, null, null, true],
  [area, '430602', null, true],
  [area, '430611', '区住建局', true],
  [area, '430603', '区住建局', false],
  [area, null, null, false],
  [unit, '430602', '区住建局', true],
  [unit, '430602', '区教育局', false],
  [unit, '430602', null, false],
  [unit, '430611', '区住建局', false],
  [{ ...unit, agency: undefined }, '430602', null, false],
])('staff %# sees a feedback of area %s referred to %s: %s', (staff, ofArea, referredTo, expected) => {
  expect(maySee(staff, { area: ofArea, referredTo })).toBe(expected);
});

test('the scope says the same as a condition of the list', () => {
  expect(scopeOf(office)).toEqual({});
  expect(scopeOf(area)).toEqual({ areas: ['430602', '430611'] });
  expect(scopeOf(unit)).toEqual({ areas: ['430602'], referredTo: '区住建局' });
});

describe('a session', () => {
  const openedAt = new Date('2026-11-22T00:00:00.000Z');
  const session = { seenAt: '2026-11-22T01:00:00.000Z', expiresAt: expiry(openedAt) };

  test.each([
    ['2026-11-22T01:29:59.999Z', true],
    ['2026-11-22T01:30:00.000Z', false],
  ])('without use until %s is alive: %s', (now, expected) => {
    expect(isAlive(session, new Date(now))).toBe(expected);
  });

  test('ends after ten hours even in use', () => {
    const used = { ...session, seenAt: '2026-11-22T09:59:59.000Z' };
    expect(isAlive(used, new Date('2026-11-22T09:59:59.999Z'))).toBe(true);
    expect(isAlive(used, new Date('2026-11-22T10:00:00.000Z'))).toBe(false);
  });

  test('has a token of 256 bits, of which the store and the forms learn nothing', () => {
    const token = drawnToken();
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(new Set([token, tokenHash(token), formToken(token)]).size).toBe(3);
    expect(isFormToken(formToken(token), token)).toBe(true);
    expect(isFormToken(formToken(drawnToken()), token)).toBe(false);
    expect(isFormToken('', token)).toBe(false);
  });
});
