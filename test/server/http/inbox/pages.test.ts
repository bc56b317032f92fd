import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPortal } from '../../../../src/server/portal/portal.ts';
import { axeFaults, overflow } from '../../../browser/faults.ts';
import { dist } from '../../../browser/portal.ts';
import { feedbackRow, proposalRow } from '../../submission.ts';
import { enter, member, openWindow, type Window } from './window.ts';

let window: Window;
let page: Page;
const errors: string[] = [];
const foreign: string[] = [];
const first = feedbackRow(1).id;
const proposal = proposalRow(40).id;

beforeAll(async () => {
  window = await openWindow();
  const [code, { area = '' } = {}] = [...readPortal(dist).codes].find(([, facts]) => facts.kind === 'assignment') ?? [];
  const near = { code: code ?? null, area: area ?? null };
  const long = '路口的路灯坏了三天，晚上看不见路，老人孩子都怕摔。'.repeat(12);
  const rows = [
    feedbackRow(1, { ...near, text: long, contactSealed: 'x', contactKeyMonth: '2026-11', firstReplyDueOn: '2020-01-02', completionDueOn: '2020-01-20' }),
    feedbackRow(2, { ...near, kind: 'enquiry', text: '什么时候开工？', state: 'replied', firstRepliedAt: '2026-11-22T09:00:00.000Z' }),
    feedbackRow(3, {
      ...near,
      kind: 'wrongSign',
      text: 'https://example.com/' + 'a'.repeat(300),
      state: 'closed',
      closedAt: '2026-11-22T09:00:00.000Z',
      result: 'resolved',
      satisfaction: 4,
    }),
    feedbackRow(4, {
      text: null,
      state: 'closed',
      closedAt: '2026-11-22T09:00:00.000Z',
      result: 'explained',
      publication: 'withheld',
      withheldReason: 'privacy',
    }),
  ];
  for (const row of rows) await window.store.submit({ table: 'feedback', row });
  await window.store.submit({ table: 'proposal', row: proposalRow(40, { area }) });
  const { updatedAt } = feedbackRow(50);
  const audit = { at: updatedAt, actor: 'cli:test', act: 'editCannedAnswers' as const };
  await window.store.write('saveCannedAnswer', { answer: { id: feedbackRow(50).id, area: null, title: '路灯报修', text: '已派人查看。', updatedAt }, audit });
  page = await window.open({ viewport: { width: 1280, height: 900 } });
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('request', (request) => !request.url().startsWith(window.url) && foreign.push(request.url()));
  await enter(page, window, await member(window, { name: 'chief', role: 'office' }));
});
afterAll(() => window.close());

const addresses = [
  'staff',
  'staff?due=overdue',
  'staff?words=没有这样的',
  `staff/feedback/${first}`,
  `staff/feedback/${first}?canned=${feedbackRow(50).id}`,
  `staff/feedback/${feedbackRow(2).id}`,
  `staff/feedback/${feedbackRow(4).id}`,
  'staff/proposals',
  `staff/proposals/${proposal}`,
  'staff/canned-answers',
  'staff/account',
  'staff/audit',
  'staff/nowhere',
];

test.each(addresses)('%s fits 360 and 1280 px and has nothing axe minds, with every form open, in normal and in large type', async (address) => {
  await page.goto(`${window.url}${address}`);
  await page.locator('details').evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')));
  await isFit(page);
  // The address of the large type, on the page that is open: it is the style's alone, and axe is read only once.
  await page.evaluate(() => location.assign('#dazi'));
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('24px');
  await isFit(page);
});

test('the sign-in page fits 360 and 1280 px and has nothing axe minds', async () => {
  const guest = await window.open();
  await guest.goto(`${window.url}staff/sign-in`);
  await isFit(guest);
  await guest.context().close();
});

/** Width is the style's alone: a page that is made wider is the page that is opened so. */
async function isFit(at: Page): Promise<void> {
  for (const width of [360, 1280]) {
    await at.setViewportSize({ width, height: 900 });
    expect(await overflow({ page: at })).toBeLessThanOrEqual(0);
    expect(await axeFaults({ page: at })).toEqual([]);
  }
}

test('no page of the staff asked another site for anything, or did what the policy forbids', () => {
  expect(foreign).toEqual([]);
  expect(errors.filter((error) => !/status of 40[34]/.test(error))).toEqual([]);
});
