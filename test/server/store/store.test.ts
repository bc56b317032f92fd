import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { everyFeedback } from '../../../src/server/store/every-row.ts';
import type { FeedbackCursor } from '../../../src/server/store/feedback/feedback-list.ts';
import type { NewEvent } from '../../../src/server/store/feedback/history.ts';
import { openStore } from '../../../src/server/store/open-store.ts';
import type { Store } from '../../../src/server/store/contract/store.ts';
import { allBackends } from '../backends.ts';
import { feedbackRow, proposalRow } from '../submission.ts';

describe.each(allBackends)('a store on $name', (backend) => {
  let store: Store;

  beforeAll(() => backend.start());
  afterAll(() => backend.stop());
  beforeEach(async () => {
    store = await backend.stores.take();
    return () => backend.stores.put(store);
  });

  test('gives back every column of a feedback as it was stored', async () => {
    const row = feedbackRow(1, { text: '“引号”、换行\n、😀 与 1 000', contactSealed: 'sealed', contactKeyMonth: '2026-11' });
    await store.submit({ table: 'feedback', row });
    expect(await store.read('feedbackById', row.id)).toEqual(row);
  });

  test('takes proposals and survey answers beside feedback in one group', async () => {
    const base = feedbackRow(1);
    const { id, formKeyHash, bodyHash, code, area, receivedAt } = base;
    const same = { id, formKeyHash, bodyHash, code, area, receivedAt };
    const results = await Promise.all([
      store.submit({ table: 'feedback', row: base }),
      store.submit({ table: 'proposal', row: proposalRow(1, same) }),
      store.submit({ table: 'surveyAnswer', row: { ...same, completionSatisfaction: 5, qualitySatisfaction: null } }),
    ]);
    expect(results.map(({ outcome }) => outcome)).toEqual(['stored', 'stored', 'stored']);
  });

  test('makes one row of a form sent a thousand times at once', async () => {
    const results = await Promise.all(
      Array.from({ length: 1000 }, (_, number) => store.submit({ table: 'feedback', row: { ...feedbackRow(number), formKeyHash: 'one', bodyHash: 'same' } })),
    );
    const ids = new Set(results.map((result) => (result.outcome === 'conflicting' ? 'conflict' : result.id)));
    expect(results.filter(({ outcome }) => outcome === 'stored')).toHaveLength(1);
    expect(ids.size).toBe(1);
    expect(await store.read('feedbackCount', {})).toBe(1);
  });

  test('refuses the same key with another body, and spares the other forms of the group', async () => {
    await store.submit({ table: 'feedback', row: feedbackRow(1) });
    const results = await Promise.all([
      store.submit({ table: 'feedback', row: feedbackRow(2, { formKeyHash: 'key-1' }) }),
      store.submit({ table: 'feedback', row: feedbackRow(3) }),
    ]);
    expect(results.map(({ outcome }) => outcome)).toEqual(['conflicting', 'stored']);
  });

  test('keeps what was stored when it is opened again', async () => {
    await store.submit({ table: 'feedback', row: feedbackRow(1) });
    const again = await openStore(store.address, () => undefined);
    expect(await again.read('feedbackCount', {})).toBe(1);
    await again.close();
  });

  test('migrates once when two processes open an empty store together', async () => {
    const fresh = await backend.emptyStore('fresh');
    const both = await Promise.all([openStore(fresh, () => undefined), openStore(fresh, () => undefined)]);
    const stored = await Promise.all(both.map((one, index) => one.submit({ table: 'feedback', row: feedbackRow(index) })));
    expect(stored.map(({ outcome }) => outcome)).toEqual(['stored', 'stored']);
    await Promise.all(both.map((one) => one.close()));
  });

  test('keeps the history in order and the row in step with it', async () => {
    const { id } = await storedFeedback(store);
    await store.write('appendEvent', { ...seen(0), kind: 'accepted' });
    await store.write('appendEvent', { ...seen(1), kind: 'referred', unit: 'housing-bureau' });
    await store.write('appendEvent', { ...seen(2), kind: 'replied', text: '已派人修复。' });
    await store.write('appendEvent', { ...seen(3), kind: 'closed', result: 'resolved' });
    const row = await store.read('feedbackById', id);
    const events = await store.read('eventsOf', id);
    expect(events.map(({ kind, sequence }) => [kind, sequence])).toEqual([
      ['accepted', 1],
      ['referred', 2],
      ['replied', 3],
      ['closed', 4],
    ]);
    expect(row).toMatchObject({ state: 'closed', version: 4, referredTo: 'housing-bureau', result: 'resolved' });
  });

  test('lets one of many who act on the same version succeed', async () => {
    await storedFeedback(store);
    const results = await Promise.all(Array.from({ length: 20 }, (_, index) => store.write('appendEvent', { ...seen(0, `event-${index}`), kind: 'accepted' })));
    expect(results.filter(({ outcome }) => outcome === 'appended')).toHaveLength(1);
    expect(results.filter(({ outcome }) => outcome === 'stale')).toHaveLength(19);
  });

  test.each<[string, NewEvent]>([
    ['a reopening before any reply', { ...seen(0), kind: 'reopened', completionDueOn: '2026-12-31' }],
    ['a rating before closing', { ...seen(0), kind: 'rated', satisfaction: 5 }],
    ['a merge into itself', { ...seen(0), kind: 'merged', into: feedbackRow(1).id }],
    ['a merge into nothing', { ...seen(0), kind: 'merged', into: 'nowhere' }],
  ])('refuses %s and changes nothing', async (_, event) => {
    const { id } = await storedFeedback(store);
    expect(await store.write('appendEvent', event)).toEqual({ outcome: 'refused' });
    expect(await store.read('eventsOf', id)).toEqual([]);
  });

  test('closes a duplicate that is merged, and lists it under the one that stands', async () => {
    await storedFeedback(store);
    const other = feedbackRow(2);
    await store.submit({ table: 'feedback', row: other });
    await store.write('appendEvent', { ...seen(0), kind: 'merged', into: other.id });
    const page = await store.read('feedbackPage', { filter: { mergedInto: other.id }, order: 'newest', limit: 10 });
    expect(page).toMatchObject([{ state: 'closed', result: 'merged' }]);
  });

  test('keeps the original beside the redacted text', async () => {
    const { id } = await storedFeedback(store);
    await store.write('appendEvent', { ...seen(0), kind: 'redacted', redactedText: '路灯不亮。', text: '删去姓名' });
    const row = await store.read('feedbackById', id);
    expect(row).toMatchObject({ text: feedbackRow(1).text, redactedText: '路灯不亮。' });
  });

  test.each(['newest', 'due'] as const)('pages through everything once in %s order', async (order) => {
    const rows = Array.from({ length: 25 }, (_, number) => feedbackRow(number, { completionDueOn: `2026-12-${String(10 + (number % 3))}` }));
    await Promise.all(rows.map((row) => store.submit({ table: 'feedback', row })));
    const seen = await pagesOf(store, order, 7);
    expect(new Set(seen).size).toBe(25);
    expect(seen).toHaveLength(25);
  });

  test.each([
    ['area', { areas: ['elsewhere'] }, 1],
    ['state', { states: ['closed'] }, 1],
    ['unit', { referredTo: 'housing-bureau' }, 1],
    ['kind', { kinds: ['enquiry', 'complaint'] }, 4],
    ['next term', { dueBy: '2026-11-29' }, 1],
    ['words', { textContains: '路灯' }, 4],
    ['words that look like a pattern', { textContains: '100%' }, 0],
    ['trap', { isSuspected: true }, 0],
    ['nothing', {}, 4],
  ] as const)('filters by %s', async (_, filter, expected) => {
    const rows = [
      feedbackRow(1),
      feedbackRow(2, { area: 'elsewhere' }),
      feedbackRow(3, { state: 'closed', referredTo: 'housing-bureau' }),
      feedbackRow(4, { firstRepliedAt: '2026-11-23T08:00:00.000Z', completionDueOn: '2026-11-29', kind: 'enquiry' }),
    ];
    await Promise.all(rows.map((row) => store.submit({ table: 'feedback', row })));
    expect(await store.read('feedbackCount', filter)).toBe(expected);
  });

  test('streams more rows than one page holds', async () => {
    const rows = Array.from({ length: 1100 }, (_, number) => feedbackRow(number));
    await Promise.all(rows.map((row) => store.submit({ table: 'feedback', row })));
    const seen = [];
    for await (const row of everyFeedback(store.read, {})) seen.push(row.id);
    expect(seen).toEqual(rows.map(({ id }) => id).reverse());
  });

  test('gives every instance the same contact key of a month', async () => {
    const keys = await Promise.all(
      ['a', 'b', 'c'].map((wrapped) => store.write('contactKeyOfMonth', { month: '2026-11', wrapped, createdAt: '2026-11-01T00:00:00.000Z' })),
    );
    expect(new Set(keys.map(({ wrapped }) => wrapped)).size).toBe(1);
  });

  test('erases what is due by the given limits and keeps the counts', async () => {
    const sealed = { contactSealed: 'sealed', contactKeyMonth: '2026-08' };
    const closed = feedbackRow(1, { ...sealed, state: 'closed', closedAt: '2026-09-01T00:00:00.000Z' });
    const open = feedbackRow(2, { ...sealed, contactKeyMonth: '2026-09' });
    await store.submit({ table: 'feedback', row: closed });
    await store.submit({ table: 'feedback', row: open });
    for (const month of ['2026-08', '2026-09', '2026-11']) {
      await store.write('contactKeyOfMonth', { month, wrapped: month, createdAt: `${month}-01T00:00:00.000Z` });
    }
    const erased = await store.write('erase', {
      erasedAt: '2026-11-22T00:00:00.000Z',
      contactsClosedBefore: '2026-10-01T00:00:00.000Z',
      contactsReceivedBefore: '2026-06-01T00:00:00.000Z',
      textsClosedBefore: '2026-09-02T00:00:00.000Z',
      keysBefore: '2026-11',
    });
    expect(erased).toEqual({ contacts: 1, texts: 1, keys: 1 });
    expect(await store.read('feedbackById', closed.id)).toMatchObject({ text: null, contactSealed: null });
    expect(await store.read('feedbackById', open.id)).toEqual(open);
  });
});

async function pagesOf(store: Store, order: 'newest' | 'due', limit: number): Promise<string[]> {
  const seen: string[] = [];
  let after: FeedbackCursor | undefined;
  do {
    const page = await store.read('feedbackPage', { filter: {}, order, limit, after });
    seen.push(...page.map(({ id }) => id));
    after = page.at(-1);
  } while (after && seen.length < 1000);
  return seen;
}

async function storedFeedback(store: Store) {
  const row = feedbackRow(1);
  await store.submit({ table: 'feedback', row });
  return row;
}

/** What every event carries, by somebody who saw `expectedVersion`. */
function seen(expectedVersion: number, id = `event-${expectedVersion}`) {
  const { id: feedbackId } = feedbackRow(1);
  return { feedbackId, expectedVersion, id, at: '2026-11-23T08:00:00.000Z', actor: 'clerk', text: null, isPublic: true };
}
