import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { searchedRows } from '../../../../src/server/store/feedback/feedback-list.ts';
import type { Read } from '../../../../src/server/store/contract/reads.ts';
import { StoreUnavailable } from '../../../../src/server/store/contract/store.ts';
import { backends } from '../../backends.ts';
import { feedbackRow } from '../../submission.ts';
import { type Clerk, clerk, type Office, openOffice, received } from './office.ts';

describe.each(backends)('more cases than a search by words reads, on $name', (backend) => {
  let office: Office;
  let chief: Clerk;
  beforeAll(async () => {
    await backend.start();
    office = await openOffice({ storeAddress: await backend.emptyStore('search') });
    chief = await clerk(office, { name: 'chief', role: 'office' });
    await received(office, 1, { text: '最早的一件：水渠塌了。' });
    await fill(office);
    await received(office, 200_000, { text: '最新的一件：水渠漏水。' });
  });
  afterAll(async () => {
    await office.stop();
    await backend.stop();
  });

  const found = async (query: Record<string, string>) => {
    const reply = await chief.get(`/staff?${new URLSearchParams({ state: 'all', ...query })}`);
    return { status: reply.status, page: await reply.text() };
  };

  test('are searched for words among the newest only, which the page says', async () => {
    const { status, page } = await found({ words: '水渠' });
    expect(status).toBe(200);
    expect(page).toContain('最新的一件');
    expect(page).not.toContain('最早的一件');
    expect(page).toContain('只查了最近的 10,000 件');
  });

  test('are searched as a whole where other conditions leave few', async () => {
    const { page } = await found({ words: '水渠', kind: 'complaint' });
    expect(page).toContain('最早的一件');
    expect(page).not.toContain('只查了最近');
  });
});

test('a list that cannot be read says that nothing was lost, not that nothing was saved', async () => {
  const office = await openOffice();
  const chief = await clerk(office, { name: 'chief', role: 'office' });
  const { read } = office.store;
  let reads = 0;
  // The session is read first; what the page asks for is not there.
  Object.assign(office.store, {
    read: ((name, ...input) => (++reads > 1 ? Promise.reject(new StoreUnavailable('away')) : read(name, ...input))) satisfies Read,
  });
  const reply = await chief.get('/staff');
  expect(reply.status).toBe(503);
  const page = await reply.text();
  expect(page).toContain('现在读不出来');
  expect(page).not.toContain('没有保存');
  await office.stop();
});

/** Enquiries with long texts, as many as a search by words reads. */
async function fill({ store }: Office): Promise<void> {
  const text = '咨询什么时候完工。'.repeat(100);
  for (let from = 1000; from < 1000 + searchedRows; from += 1000) {
    const rows = Array.from({ length: 1000 }, (_, n) => feedbackRow(from + n, { kind: 'enquiry', text }));
    await Promise.all(rows.map((row) => store.submit({ table: 'feedback', row })));
  }
}
