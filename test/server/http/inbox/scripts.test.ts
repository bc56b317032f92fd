import type { APIResponse, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPortal } from '../../../../src/server/portal/portal.ts';
import { carryOut, decideProposal } from '../../../../src/server/cases/carry-out.ts';
import { order, proposalOrder } from '../../../../src/server/cases/order.ts';
import { deadlineCounter } from '../../../../src/server/intake/deadlines.ts';
import { receiptFor, receiptHash } from '../../../../src/server/intake/receipts.ts';
import { secretsFrom } from '../../../../src/server/secrets/secrets.ts';
import type { Staff } from '../../../../src/server/staff/roles.ts';
import { dist } from '../../../browser/portal.ts';
import { testSecret } from '../../running-server.ts';
import { feedbackRow, proposalRow } from '../../submission.ts';
import { payloads } from './payloads.ts';
import { enter, member, openWindow, type Window } from './window.ts';

const perCase = 10;
const cases = Array.from({ length: payloads.length / perCase }, (_, index) => payloads.slice(index * perCase, (index + 1) * perCase));
const office: Staff = { id: 'cli:test', name: 'test', displayName: 'test', role: 'office', areas: [], agency: undefined };
const secrets = secretsFrom(testSecret);
const receipt = (number: number) => receiptFor(secrets, `form key of case ${number}`);

let window: Window;
let page: Page;
const ran: string[] = [];

beforeAll(async () => {
  window = await openWindow();
  await Promise.all(cases.map((lines, number) => fillEverything(lines, number + 1)));
  // Without the policy, so that it is the escaping that is tested; the policy has its own tests.
  const context = await window.browser.newContext({ bypassCSP: true, viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(120_000);
  await context.exposeFunction('alert', (what: unknown) => ran.push(String(what)));
  page = await context.newPage();
  page.on('dialog', (dialog) => {
    ran.push(dialog.message());
    return dialog.dismiss();
  });
  await enter(page, window, await member(window, { name: 'chief', role: 'office' }));
});
afterAll(() => window.close());

test('there are five hundred payloads, and one printed as it is would be noticed', async () => {
  expect(new Set(payloads).size).toBe(500);
  const bait = await page.context().newPage();
  await bait.goto(`${window.url}staff/account`);
  await bait.setContent(payloads[4] ?? '');
  await expect.poll(() => ran.length).toBeGreaterThan(0);
  expect(await strangeElements(bait)).toEqual(['img[onerror]']);
  ran.length = 0;
  await bait.close();
});

test('no payload runs or becomes an element on any list or case of the inbox', async () => {
  const addresses = [
    'staff?state=all',
    'staff?state=all&order=newest',
    ...cases.map((_, index) => `staff/feedback/${feedbackRow(index + 1).id}`),
    `staff/feedback/${feedbackRow(1).id}?canned=${feedbackRow(501).id}`,
  ];
  expect(await strangeOn(addresses)).toEqual([]);
});

test('nor in proposals, canned answers, the audit log, search words and messages', async () => {
  const addresses = [
    'staff/proposals',
    ...cases.map((_, index) => `staff/proposals/${feedbackRow(index + 601).id}`),
    'staff/canned-answers',
    'staff/audit',
    ...payloads
      .slice(0, 60)
      .map((payload) => `staff?words=${encodeURIComponent(payload)}&code=${encodeURIComponent(payload)}&unit=${encodeURIComponent(payload)}`),
    ...payloads.slice(0, 20).map((payload) => `staff/feedback/${feedbackRow(1).id}?done=${encodeURIComponent(payload)}&canned=${encodeURIComponent(payload)}`),
  ];
  expect(await strangeOn(addresses)).toEqual([]);
});

test('nor in what comes back to a clerk who made a mistake', async () => {
  await page.goto(`${window.url}staff/feedback/${feedbackRow(1).id}`);
  const version = await page.locator('input[name=version]').first().inputValue();
  const token = await page.locator('input[name=token]').first().inputValue();
  for (const lines of cases) {
    const text = lines.join('\n');
    const forms: ReadonlyArray<Record<string, string>> = [
      { act: 'publish', version, question: `${text} 13812345678 王建国"><img src=x onerror=alert(1)>`, answer: text },
      { act: 'reply', version: '0', text },
      { act: lines[0] ?? '', version, text },
    ];
    for (const fields of forms) {
      await submit(`staff/feedback/${feedbackRow(1).id}`, { ...fields, token });
      expect(besidesIcon(await strangeElements(page))).toEqual([]);
    }
  }
  expect(ran).toEqual([]);
});

test('nor on the page of the person who wrote it', async () => {
  await page.goto(`${window.url}feedback/status`);
  // The icons, the feed, the manifest and the script of the site, which stand on every page of the shell; the script and the template of receipts.
  const ofShell = await strangeElements(page);
  expect(ofShell).toEqual(['template', 'link', 'link', 'link', 'link', 'script', 'script']);
  for (const index of cases.keys()) {
    await submit('feedback/status', { receipt: receipt(index + 1) });
    expect(await page.getByRole('heading', { name: /办理情况：/ }).count()).toBe(1);
    expect(await strangeElements(page)).toEqual(ofShell.slice(1));
  }
  expect(ran).toEqual([]);
});

test('nor does the sign-in page print what was typed as anything but text', async () => {
  const guest = await (await window.browser.newContext({ bypassCSP: true })).newPage();
  guest.on('dialog', (dialog) => {
    ran.push(dialog.message());
    return dialog.dismiss();
  });
  for (const payload of payloads.filter((_, index) => index % 84 === 4)) {
    await guest.goto(`${window.url}staff/sign-in`);
    await guest.getByLabel('用户名').fill(payload);
    await guest.getByLabel('密码').fill(payload);
    await guest.getByLabel('验证码').fill(payload);
    await guest.getByRole('button', { name: '登录' }).click();
    await guest.getByRole('alert').waitFor();
    expect(besidesIcon(await strangeElements(guest))).toEqual([]);
  }
  expect(ran).toEqual([]);
  await guest.context().close();
});

/** Puts ten payloads wherever somebody can write: a resident, a clerk, an administrator. */
async function fillEverything(lines: readonly string[], number: number): Promise<void> {
  const text = lines.join('\n');
  const [one = ''] = lines;
  const { store } = window;
  const named = one.slice(0, 80);
  const { codes } = readPortal(dist);
  const registry = { areas: [{ id: named, name: named, agencies: [{ name: named, aliases: [] }] }], codes };
  const context = { store, now: Date.now, portal: () => registry, deadlines: deadlineCounter({ firstReplyWorkingDays: 5, completionWorkingDays: 15 }) };
  const [code] = codes.keys();
  const row = feedbackRow(number, { text, area: one.slice(0, 80), code, receiptHash: receiptHash(secrets, receipt(number)) });
  await store.submit({ table: 'feedback', row });
  const steps = [
    { act: 'refer', unit: one.slice(0, 80) },
    { act: 'note', text },
    { act: 'reply', text },
    { act: 'redact', redactedText: text, reason: text },
    { act: 'publish', question: text, answer: text },
    { act: 'close', result: 'resolved', text },
  ];
  for (const [version, step] of steps.entries()) {
    const outcome = await carryOut(context, office, { id: row.id, version, order: order.parse(step) });
    if (outcome.outcome !== 'done') throw new Error(`${step.act}: ${outcome.outcome}`);
  }
  const proposal = proposalRow(number + 600, { area: row.area, text });
  await store.submit({ table: 'proposal', row: proposal });
  await decideProposal(context, office, { id: proposal.id, version: 0, order: proposalOrder.parse({ state: 'adopted', reason: text, summary: text }) });
  const audit = { at: row.receivedAt, actor: one.slice(0, 80), act: 'editCannedAnswers' as const, detail: text };
  await store.write('saveCannedAnswer', {
    answer: { id: feedbackRow(number + 500).id, area: null, title: one.slice(0, 80), text, updatedAt: audit.at },
    audit,
  });
}

async function strangeOn(addresses: readonly string[]): Promise<string[]> {
  const strange: string[] = [];
  for (const address of addresses) {
    await show(await page.request.get(`${window.url}${address}`));
    strange.push(...besidesIcon(await strangeElements(page)).map((element) => `${address}: ${element}`));
  }
  return [...strange, ...ran];
}

/** Without the icon, which every page of the staff names once: a second link came out of a text. */
function besidesIcon(found: readonly string[]): string[] {
  const icon = found.indexOf('link');
  return icon < 0 ? ['the icon is missing', ...found] : found.toSpliced(icon, 1);
}

/** Elements and attributes that no page of the server prints: whatever is here came out of a text. */
function strangeElements(at: Page): Promise<string[]> {
  return at.evaluate(() => {
    const strange = 'script, style, iframe, object, embed, img, svg, math, video, audio, base, template, marquee, meta[http-equiv], link:not([rel=stylesheet])';
    const handlers = [...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes]
        .filter(({ name, value }) => /^on|^style$|^srcdoc$/.test(name) || (/^\s*javascript:/i.test(value) && /^(href|src|action|formaction)$/.test(name)))
        .map(({ name }) => `${element.localName}[${name}]`),
    );
    const elements = [...document.querySelectorAll(strange)].filter((element) => element.attributes.length === 0).map(({ localName }) => localName);
    const withAttributes = [...document.querySelectorAll(strange)]
      .filter((element) => element.attributes.length > 0 && !handlers.some((each) => each.startsWith(`${element.localName}[`)))
      .map(({ localName }) => localName);
    return [...handlers, ...elements, ...withAttributes];
  });
}

/** Sends a form as the page's own would be sent, and shows the answer. */
async function submit(address: string, form: Readonly<Record<string, string>>): Promise<void> {
  await show(await page.request.post(`${window.url}${address}`, { form, headers: { 'sec-fetch-site': 'same-origin' } }));
}

/** Writes an answer into the page, where its scripts run: to open its address takes the browser five times as long. */
async function show(answer: APIResponse): Promise<void> {
  await page.setContent(await answer.text());
}
