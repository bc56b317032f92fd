import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { civilDate } from '../../../src/domain/value/civil-date.ts';
import { carryOut, decideProposal } from '../../../src/server/cases/carry-out.ts';
import type { CaseContext } from '../../../src/server/cases/case-context.ts';
import { order, proposalOrder } from '../../../src/server/cases/order.ts';
import { deadlineCounter } from '../../../src/server/intake/deadlines.ts';
import type { Staff } from '../../../src/server/staff/roles.ts';
import type { Store } from '../../../src/server/store/contract/store.ts';
import { backends } from '../backends.ts';
import { fixtureAreas } from '../site-fixture.ts';
import { feedbackRow, proposalRow } from '../submission.ts';

const office: Staff = { id: 'cli:test', name: 'office', displayName: '专班', role: 'office', areas: [], agency: undefined };
const area: Staff = { ...office, id: 'area', role: 'area', areas: ['yueyanglou'] };
const elsewhere: Staff = { ...area, areas: ['junshan'] };
const unit: Staff = { ...area, id: 'unit', role: 'unit', agency: '区城管局' };
const now = Date.parse('2026-11-23T02:00:00Z');

const registry = { areas: fixtureAreas, codes: new Map() };

describe.each(backends)('casework on $name', (backend) => {
  let store: Store;
  let context: CaseContext;

  beforeAll(() => backend.start());
  afterAll(() => backend.stop());
  beforeEach(async () => {
    store = await backend.stores.take();
    const deadlines = deadlineCounter({ firstReplyWorkingDays: 5, completionWorkingDays: 15 });
    context = { store, now: () => now, deadlines, portal: () => registry };
    return () => backend.stores.put(store);
  });

  async function stored(number = 1, changes: Parameters<typeof feedbackRow>[1] = {}): Promise<string> {
    const row = feedbackRow(number, changes);
    await store.submit({ table: 'feedback', row });
    return row.id;
  }

  const carry = (staff: Staff, id: string, version: number, typed: object) => carryOut(context, staff, { id, version, order: order.parse(typed) });
  const rowOf = async (id: string) => {
    const row = await store.read('feedbackById', id);
    if (!row) throw new Error(`${id} is not there`);
    return row;
  };

  test('a feedback goes from receipt to a published answer, each step in its history and in the audit log', async () => {
    const id = await stored();
    const steps = [
      [area, { act: 'accept' }],
      [area, { act: 'refer', unit: '区城管局' }],
      [unit, { act: 'note', text: '已派人去看。' }],
      [unit, { act: 'reply', text: '灯已换好。' }],
      [area, { act: 'redact', redactedText: '路灯不亮（已隐去姓名）。', reason: '隐去姓名' }],
      [area, { act: 'close', result: 'resolved', text: '' }],
      [area, { act: 'publish', question: '路灯不亮。', answer: '灯已换好。' }],
    ] as const;
    for (const [version, [staff, typed]] of steps.entries()) {
      expect(await carry(staff, id, version, typed)).toEqual({ outcome: 'done' });
    }
    expect(await rowOf(id)).toMatchObject({
      state: 'closed',
      version: 7,
      result: 'resolved',
      publication: 'published',
      text: '路灯不亮。',
      redactedText: '路灯不亮（已隐去姓名）。',
    });
    const history = await store.read('eventsOf', id);
    expect(history.filter(({ isPublic }) => isPublic === 1).map(({ kind }) => kind)).toEqual(['accepted', 'referred', 'replied', 'closed', 'published']);
    expect(history.find(({ kind }) => kind === 'redacted')).toMatchObject({ actor: 'area', text: '隐去姓名', isPublic: 0 });
    const audited = await store.read('auditPage', { limit: 20, subject: id });
    expect(audited.map(({ act }) => act).reverse()).toEqual(['accept', 'refer', 'note', 'reply', 'redact', 'close', 'publish']);
    expect(audited.map(({ detail }) => detail)).not.toContain('灯已换好。');
    expect(await store.read('approvalOf', id)).toMatchObject({ question: '路灯不亮。', approvedBy: 'area' });
  });

  test.each([
    ['another area', elsewhere, { act: 'accept' }, 'missing'],
    ['a unit it was not referred to', unit, { act: 'reply', text: '答复' }, 'missing'],
    ['a state that does not allow it', area, { act: 'reopen', text: '再办' }, 'refused'],
    ['the public before its author was answered', area, { act: 'publish', question: '问', answer: '答' }, 'refused'],
    ['a target that is not there', area, { act: 'merge', into: feedbackRow(99).id }, 'refused'],
  ])('nothing is done for %s, nor logged', async (_, staff, typed, outcome) => {
    const id = await stored();
    expect(await carry(staff, id, 0, typed)).toEqual({ outcome });
    expect((await rowOf(id)).version).toBe(0);
    expect(await store.read('auditPage', { limit: 5 })).toEqual([]);
  });

  test.each(['accept', 'close', 'merge', 'redact', 'withhold', 'publish', 'reopen', 'refer'])('a unit may not %s', async (act) => {
    const id = await stored(1, { referredTo: '区城管局', state: 'referred' });
    const typed = {
      act,
      unit: 'x',
      result: 'resolved',
      text: 'x',
      into: feedbackRow(2).id,
      redactedText: 'x',
      reason: act === 'withhold' ? 'privacy' : 'x',
      question: 'x',
      answer: 'x',
    };
    expect(await carry(unit, id, 0, typed)).toEqual({ outcome: 'forbidden' });
  });

  test('of two clerks with the same page one is told to look again', async () => {
    const id = await stored();
    const both = await Promise.all([carry(area, id, 0, { act: 'accept' }), carry(office, id, 0, { act: 'refer', unit: '区城管局' })]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['done', 'stale']);
    expect(await store.read('auditPage', { limit: 5 })).toHaveLength(1);
  });

  test('personal data keeps an answer from being approved until it is resolved', async () => {
    const id = await stored(1, { state: 'replied', firstRepliedAt: '2026-11-22T09:00:00.000Z' });
    const typed = { act: 'publish', question: '找王建国，13812345678', answer: '已处理。' };
    const first = await carry(area, id, 0, typed);
    expect(first).toMatchObject({ outcome: 'personalData', details: [{ kind: '手机号' }, { kind: '姓名', text: '王建国' }] });
    expect(await carry(area, id, 0, { ...typed, cleared: ['王建国', '138…78'] })).toMatchObject({ details: [{ kind: '手机号' }] });
    expect(await carry(area, id, 0, { ...typed, question: '找王建国', cleared: '王建国' })).toEqual({ outcome: 'done' });
    expect(await store.read('approvalOf', id)).toMatchObject({ cleared: '王建国' });
  });

  test('a duplicate is closed and points at the other; nothing can be merged into it or out of a circle', async () => {
    const [first, second, third] = [await stored(1), await stored(2), await stored(3)];
    expect(await carry(area, second, 0, { act: 'merge', into: first })).toEqual({ outcome: 'done' });
    expect(await rowOf(second)).toMatchObject({ state: 'closed', result: 'merged', mergedInto: first });
    expect(await carry(area, third, 0, { act: 'merge', into: second })).toEqual({ outcome: 'refused' });
    expect(await carry(area, first, 0, { act: 'merge', into: third })).toEqual({ outcome: 'refused' });
    expect(await carry(area, first, 0, { act: 'merge', into: first })).toEqual({ outcome: 'refused' });
  });

  test('withholding takes back what was approved', async () => {
    const id = await stored(1, { state: 'replied', firstRepliedAt: '2026-11-22T09:00:00.000Z' });
    await carry(area, id, 0, { act: 'publish', question: '问', answer: '答' });
    expect(await carry(area, id, 1, { act: 'withhold', reason: 'declined' })).toEqual({ outcome: 'done' });
    expect(await store.read('approvalOf', id)).toBeUndefined();
    expect(await rowOf(id)).toMatchObject({ publication: 'withheld', withheldReason: 'declined' });
  });

  test.each([
    ['hidden words', { act: 'redact', redactedText: '路灯', reason: '隐去姓名' }],
    ['a move to another area', { act: 'move', area: 'junshan', reason: '在君山区' }],
  ])('%s take back what was approved, and what was withheld stays so', async (_, typed) => {
    const [shown, kept] = [1, 2].map((number) => feedbackRow(number, { state: 'replied', firstRepliedAt: '2026-11-22T09:00:00.000Z' }));
    for (const row of [shown, kept]) if (row) await store.submit({ table: 'feedback', row });
    const [id = '', withheld = ''] = [shown?.id, kept?.id];
    await carry(area, id, 0, { act: 'publish', question: '问', answer: '答' });
    await carry(area, withheld, 0, { act: 'withhold', reason: 'privacy' });
    for (const each of [id, withheld]) expect(await carry(office, each, 1, typed)).toEqual({ outcome: 'done' });
    expect(await store.read('approvalOf', id)).toBeUndefined();
    expect(await rowOf(id)).toMatchObject({ publication: 'open' });
    expect(await rowOf(withheld)).toMatchObject({ publication: 'withheld', withheldReason: 'privacy' });
  });

  test('only a written part of the case’s own history can be hidden, and only the first rating counts', async () => {
    const [id, other] = [await stored(1), await stored(2)];
    await carry(area, id, 0, { act: 'accept' });
    await carry(area, other, 0, { act: 'note', text: '备注' });
    const events = [...(await store.read('eventsOf', id)), ...(await store.read('eventsOf', other))];
    const hide = (event: string) => carry(area, id, 1, { act: 'redactEvent', event, redactedText: '隐去', reason: '姓名' });
    for (const event of [crypto.randomUUID(), ...events.map(({ id: each }) => each)]) expect(await hide(event)).toEqual({ outcome: 'refused' });
    expect(await store.read('auditPage', { limit: 9, subject: id })).toHaveLength(1);
    await carry(area, id, 1, { act: 'close', result: 'resolved', text: '修好了' });
    const rate = (expectedVersion: number, satisfaction: number) =>
      store.write('appendEvent', {
        kind: 'rated',
        satisfaction,
        text: null,
        isPublic: true,
        feedbackId: id,
        expectedVersion,
        id: crypto.randomUUID(),
        at: '2026-11-23T03:00:00.000Z',
        actor: null,
      });
    expect(await rate(2, 1)).toMatchObject({ outcome: 'appended' });
    expect(await rate(3, 5)).toEqual({ outcome: 'refused' });
    expect((await rowOf(id)).satisfaction).toBe(1);
  });

  test('a reopened feedback gets a new term from that day', async () => {
    const id = await stored(1, { state: 'closed', closedAt: '2026-11-22T09:00:00.000Z', result: 'resolved' });
    await carry(area, id, 0, { act: 'reopen', text: '灯又坏了' });
    const { completion } = context.deadlines(civilDate.parse('2026-11-23'));
    expect(await rowOf(id)).toMatchObject({ state: 'accepted', result: null, completionDueOn: completion.dueOn });
  });

  test('the audit log is one unbroken chain, whoever writes at once', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, (_, number) => stored(number)));
    await Promise.all(ids.map((id) => carry(office, id, 0, { act: 'accept' })));
    const lines = await store.read('auditPage', { limit: 50 });
    expect(lines.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 12 }, (_, index) => 12 - index));
    expect(await store.read('firstBrokenLine')).toBeUndefined();
  });

  test('proposals are merged, shortlisted and decided with a reason, by those who may', async () => {
    const [first, second] = [await proposed(1), await proposed(2)];
    const decide = (staff: Staff, id: string, version: number, typed: object) =>
      decideProposal(context, staff, { id, version, order: proposalOrder.parse(typed) });
    expect(await decide(unit, first, 0, { state: 'merged', into: second })).toEqual({ outcome: 'missing' });
    expect(await decide(area, second, 0, { state: 'merged', into: first })).toEqual({ outcome: 'done' });
    expect(await decide(area, first, 0, { state: 'merged', into: second })).toEqual({ outcome: 'refused' });
    expect(await decide(area, first, 0, { state: 'adopted', reason: '找王建国', summary: '修桥' })).toMatchObject({ outcome: 'personalData' });
    expect(await decide(area, first, 0, { state: 'adopted', reason: '列入明年清单', summary: '修桥' })).toEqual({ outcome: 'done' });
    expect(await decide(area, first, 0, { state: 'notAdopted', reason: '没有钱', summary: '修桥' })).toEqual({ outcome: 'stale' });
    expect(await store.read('proposalById', first)).toMatchObject({ state: 'adopted', reason: '列入明年清单', version: 1 });
    expect(await store.read('proposalPage', { areas: ['yueyanglou'], states: ['merged'], limit: 9 })).toHaveLength(1);
  });

  test('canned answers are everyone’s or an area’s', async () => {
    const audit = { at: new Date(now).toISOString(), actor: 'area', act: 'editCannedAnswers' as const };
    const base = { title: '路灯', text: '已报修。', updatedAt: audit.at };
    await store.write('saveCannedAnswer', { answer: { ...base, id: 'a', area: null }, audit });
    await store.write('saveCannedAnswer', { answer: { ...base, id: 'b', area: 'junshan' }, audit });
    await store.write('saveCannedAnswer', { answer: { ...base, id: 'a', area: null, text: '已改。' }, audit });
    expect(await store.read('cannedAnswers', ['yueyanglou'])).toMatchObject([{ id: 'a', text: '已改。' }]);
    expect(await store.read('cannedAnswers', [])).toHaveLength(2);
    await store.write('deleteCannedAnswer', { id: 'a', audit });
    expect(await store.read('cannedAnswers', [])).toHaveLength(1);
  });

  async function proposed(number: number): Promise<string> {
    const row = proposalRow(number);
    await store.submit({ table: 'proposal', row });
    return row.id;
  }
});
