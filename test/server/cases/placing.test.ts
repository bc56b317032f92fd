import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { carryOut } from '../../../src/server/cases/carry-out.ts';
import type { CaseContext } from '../../../src/server/cases/case-context.ts';
import { order } from '../../../src/server/cases/order.ts';
import { deadlineCounter } from '../../../src/server/intake/deadlines.ts';
import { areaCalled, unitCalled } from '../../../src/server/portal/registry.ts';
import { maySee, type Staff } from '../../../src/server/staff/roles.ts';
import { openStore } from '../../../src/server/store/open-store.ts';
import type { Store } from '../../../src/server/store/contract/store.ts';
import { backends } from '../backends.ts';
import { feedbackRow } from '../submission.ts';

const registry = {
  areas: [
    {
      id: '430602',
      name: '岳阳楼区',
      agencies: [
        { name: '区城管局', aliases: ['岳阳楼区城市管理局'] },
        { name: '区住建局', aliases: [] },
      ],
    },
    {
      id: '430611',
      name: '君山区',
      agencies: [
        { name: '区城管局', aliases: [] },
        { name: '区水利局', aliases: [] },
      ],
    },
  ],
  codes: new Map([['2607118542', { title: '路灯', kind: 'assignment' as const, area: '430602', areaName: '岳阳楼区', page: 'p/2607118542' }]]),
};
const office: Staff = { id: 'office', name: 'office', displayName: '专班', role: 'office', areas: [], agency: undefined };
const area: Staff = { ...office, id: 'area', role: 'area', areas: ['430602'] };
const junshan: Staff = { ...area, areas: ['430611'] };
const unit: Staff = { ...junshan, id: 'unit', role: 'unit', agency: '区水利局' };

describe('a name that is typed', () => {
  test.each(['430602', '岳阳楼区'])('%s is the area', (typed) => {
    expect(areaCalled(registry, typed)).toMatchObject({ found: { id: '430602' } });
  });

  test.each([
    ['岳阳楼', '岳阳楼区（430602）'],
    ['君山', '君山区（430611）'],
  ])('%s is no area, and the nearest is %s', (typed, nearest) => {
    expect(areaCalled(registry, typed)).toEqual({ wrong: expect.stringContaining(nearest) });
  });

  test('an agency is known by its name or an alias, and has one name afterwards', () => {
    const [first] = registry.areas;
    expect(unitCalled(registry, '岳阳楼区城市管理局', first)).toMatchObject({ found: { name: '区城管局' } });
    expect(unitCalled(registry, '县住建局', first)).toEqual({ wrong: expect.stringMatching(/岳阳楼区没有登记这个单位：县住建局。最接近的是：区住建局/) });
  });

  test('without an area a name that several have asks which', () => {
    expect(unitCalled(registry, '区水利局', undefined)).toMatchObject({ found: { area: { id: '430611' } } });
    expect(unitCalled(registry, '区城管局', undefined)).toEqual({ wrong: expect.stringContaining('岳阳楼区、君山区') });
  });
});

describe.each(backends)('where a case belongs on $name', (backend) => {
  let store: Store;
  let context: CaseContext;
  let opened = 0;
  beforeAll(async () => {
    await backend.start();
    store = await openStore(await backend.emptyStore('place'), () => undefined);
    const deadlines = deadlineCounter({ firstReplyWorkingDays: 5, completionWorkingDays: 15 });
    context = { store, now: () => Date.parse('2026-11-23T02:00:00Z'), deadlines, portal: () => registry };
  });
  afterAll(async () => {
    await store.close();
    await backend.stop();
  });

  const stored = async (changes: Parameters<typeof feedbackRow>[1]) => {
    opened += 1;
    const row = feedbackRow(opened, changes);
    await store.submit({ table: 'feedback', row });
    return row.id;
  };
  const carry = (staff: Staff, id: string, version: number, typed: object) => carryOut(context, staff, { id, version, order: order.parse(typed) });
  const rowOf = async (id: string) => (await store.read('feedbackById', id))!;

  test.each([
    ['without a code', { code: null, area: null }],
    ['with a code nobody issued', { code: '9999999999', area: null, kind: 'wrongSign' as const }],
  ])('one %s is given its area with the unit, and they see it', async (_, changes) => {
    const id = await stored(changes);
    expect(maySee(junshan, await rowOf(id))).toBe(false);
    expect(await carry(office, id, 0, { act: 'refer', unit: '430611/区水利局' })).toEqual({ outcome: 'done' });
    const row = await rowOf(id);
    expect(row).toMatchObject({ area: '430611', referredTo: '区水利局', state: 'referred' });
    expect([maySee(junshan, row), maySee(unit, row), maySee(area, row)]).toEqual([true, true, false]);
  });

  test('one moves to another area with the reason, and the unit of the old one has it no more', async () => {
    const id = await stored({ area: '430602', referredTo: '区城管局', state: 'referred' });
    expect(await carry(area, id, 0, { act: 'move', area: '430611', code: '', reason: '地点在君山区' })).toEqual({ outcome: 'done' });
    const row = await rowOf(id);
    expect(row).toMatchObject({ area: '430611', referredTo: null, state: 'accepted' });
    expect([maySee(area, row), maySee(junshan, row)]).toEqual([false, true]);
    expect(await store.read('eventsOf', id)).toMatchObject([{ kind: 'moved', unit: '君山区', text: '地点在君山区', isPublic: 1 }]);
    expect(await store.read('auditPage', { limit: 1 })).toMatchObject([{ act: 'move', detail: '君山区：地点在君山区' }]);
  });

  test('with its true code it stands on the page of that project', async () => {
    const id = await stored({ code: null, area: null });
    expect(await carry(office, id, 0, { act: 'move', area: '430611', code: '2607118542', reason: '问过本人' })).toMatchObject({ outcome: 'wrong' });
    expect(await carry(office, id, 0, { act: 'move', area: '430602', code: '2607 1185 42', reason: '问过本人' })).toEqual({ outcome: 'done' });
    expect(await rowOf(id)).toMatchObject({ area: '430602', code: '2607118542' });
  });

  test.each([
    ['a unit nobody registered', { act: 'refer', unit: '火星局<b>' }, /没有登记这个单位/],
    ['a unit of another area', { act: 'refer', unit: '430611/区水利局' }, /请先移交区域/],
    ['an area nobody registered', { act: 'move', area: '火星', code: '', reason: 'x' }, /没有登记这个区域/],
    ['the area it is in', { act: 'move', area: '430602', code: '', reason: 'x' }, /已经在岳阳楼区/],
  ])('%s is refused with a sentence and changes nothing', async (_, typed, words) => {
    const id = await stored({ area: '430602' });
    expect(await carry(area, id, 0, typed)).toEqual({ outcome: 'wrong', sentence: expect.stringMatching(words) });
    expect((await rowOf(id)).version).toBe(0);
  });

  test('a unit gives back what is not its own, and asks for more time that the area grants', async () => {
    const id = await stored({ area: '430611', referredTo: '区水利局', state: 'referred' });
    expect(await carry(unit, id, 0, { act: 'extend', until: '2026-12-20', text: '等材料' })).toEqual({ outcome: 'forbidden' });
    expect(await carry(unit, id, 0, { act: 'askExtension', until: '2026-12-20', text: '等材料' })).toEqual({ outcome: 'done' });
    expect(await carry(junshan, id, 1, { act: 'extend', until: '2027-12-20', text: '等材料' })).toMatchObject({ outcome: 'wrong' });
    expect(await carry(junshan, id, 1, { act: 'extend', until: '2026-12-20', text: '等材料' })).toEqual({ outcome: 'done' });
    expect(await rowOf(id)).toMatchObject({ completionDueOn: '2026-12-20', state: 'referred' });
    expect(await carry(junshan, id, 2, { act: 'return', text: 'x' })).toEqual({ outcome: 'forbidden' });
    expect(await carry(unit, id, 2, { act: 'return', text: '归住建局' })).toEqual({ outcome: 'done' });
    expect(await rowOf(id)).toMatchObject({ state: 'accepted', referredTo: null });
  });

  test('nothing is closed without a word to its author since it came or came back', async () => {
    const id = await stored({ area: '430602' });
    expect(await carry(area, id, 0, { act: 'close', result: 'resolved', text: '' })).toMatchObject({ outcome: 'wrong' });
    expect(await carry(area, id, 0, { act: 'close', result: 'resolved', text: '已修好。' })).toEqual({ outcome: 'done' });
    expect(await rowOf(id)).toMatchObject({ firstRepliedAt: '2026-11-23T02:00:00.000Z' });
    expect(await carry(area, id, 1, { act: 'reopen', text: '又坏了' })).toEqual({ outcome: 'done' });
    expect(await carry(area, id, 2, { act: 'close', result: 'resolved', text: '' })).toMatchObject({ outcome: 'wrong' });
  });

  test('what is not accepted says on what ground, to its author too', async () => {
    const id = await stored({ area: '430602' });
    expect(order.safeParse({ act: 'dismiss', ground: '', text: 'x' }).success).toBe(false);
    expect(await carry(area, id, 0, { act: 'dismiss', ground: '某办法第七条', text: '请找法院。' })).toEqual({ outcome: 'done' });
    expect(await rowOf(id)).toMatchObject({ state: 'closed', result: 'notAccepted' });
    expect(await store.read('eventsOf', id)).toMatchObject([{ kind: 'closed', text: '请找法院。\n依据：某办法第七条', isPublic: 1 }]);
  });
});
