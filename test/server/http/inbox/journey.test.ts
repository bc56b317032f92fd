import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { feedbackStatistics } from '../../../../src/disclosure/feedback-statistics.ts';
import { readContent } from '../../../../src/content/read/read.ts';
import { readPortal } from '../../../../src/server/portal/portal.ts';
import { dist } from '../../../browser/portal.ts';
import { command } from '../../../publish/command.ts';
import { codeAhead, member, openWindow, pressOn, tabTo, typeInto, type Window } from './window.ts';

let window: Window;
let content = '';

beforeAll(async () => {
  window = await openWindow();
  content = join(mkdtempSync(join(tmpdir(), 'liangma-content-')), 'content');
  cpSync('content', content, { recursive: true });
});
afterAll(async () => {
  await window.close();
  rmSync(join(content, '..'), { recursive: true });
});

/** An assignment of the built site whose agency is one of its area's. */
function assignment() {
  const { codes, areas } = readPortal(dist);
  const has = (area: string, agency: string) => areas.some(({ id, agencies }) => id === area && agencies.some(({ name }) => name === agency));
  const [code, facts] = [...codes].find(([, { kind, agency, area }]) => kind === 'assignment' && agency && area && has(area, agency)) ?? [];
  if (code === undefined || facts === undefined) throw new Error('The built site has no assignment with an agency');
  return { code, area: facts.area ?? '', agency: facts.agency ?? '', page: facts.page };
}

/** From the sign to the receipt, without a mouse; the page's scripts may be on or off. */
async function sendFeedback(page: Page, address: string, said: string): Promise<string> {
  await page.goto(`${window.url}${address}`);
  const form = page.locator('form[action$="feedback"]');
  const fold = page.locator('details.ask:not([open]) > summary');
  if ((await fold.count()) > 0) await pressOn(page, fold, 'Enter');
  await pressOn(page, form.getByRole('radio').first(), 'Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await typeInto(page, form.locator('textarea'), said);
  await typeInto(page, form.locator('input[name=contact]'), '13800000000');
  await pressOn(page, form.getByRole('checkbox'), 'Space');
  await pressOn(page, form.getByRole('button', { name: '提交' }), 'Enter');
  await page.waitForURL(/\/feedback$/);
  // Without a script the key is the server's, printed on a page to confirm.
  if ((await page.locator('.receipt').count()) === 0) await pressOn(page, page.getByRole('button'), 'Enter');
  await page.locator('.receipt').waitFor();
  return (await page.locator('.receipt').innerText()).replace(/\s/g, '');
}

async function statusOf(page: Page, receipt: string): Promise<string> {
  await page.goto(`${window.url}feedback/status`);
  await typeInto(page, page.getByLabel('回执号'), receipt);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /办理情况：/ }).waitFor();
  return page.locator('main').innerText();
}

describe.each([
  ['with scripts', { javaScriptEnabled: true }],
  ['without scripts', { javaScriptEnabled: false }],
] as const)('an opinion %s, by keyboard alone', (_, options) => {
  test('goes from the sign to the published answer', async () => {
    const { area, agency, page: address } = assignment();
    const said = `路口的路灯坏了${options.javaScriptEnabled ? '三' : '五'}天，晚上看不见路。`;
    const resident = await window.open({ ...options, viewport: { width: 360, height: 740 } });
    const receipt = await sendFeedback(resident, address, said);
    expect(receipt).toMatch(/^\w{16}$/);

    const person = await member(window, { name: `li${options.javaScriptEnabled ? 1 : 2}`, role: 'area', areas: [area] });
    const staff = await window.open(options);
    await staff.goto(`${window.url}staff`);
    await enterByKeyboard(staff, person);

    await pressOn(staff, staff.locator('.case').filter({ hasText: said }).locator('.case__link'), 'Enter');
    await staff.getByRole('heading', { name: '诉求内容' }).waitFor();
    expect(await staff.locator('.case__full').first().innerText()).toBe(said);
    await order(staff, '受理', async () => undefined);
    await order(staff, '转办', async (form) => {
      await tabTo(staff, form.getByLabel('转给哪个单位'));
      await staff.keyboard.type(agency);
      await form.getByLabel('转给哪个单位').selectOption(agency);
    });
    await order(staff, '答复提交人', (form) => typeInto(staff, form.getByLabel('答复', { exact: true }), '路灯已经换好，谢谢提醒。'));
    await order(staff, '办结', async (form) => {
      await tabTo(staff, form.getByLabel('办理结果'));
      await staff.keyboard.press('ArrowDown');
    });
    expect(await statusOf(resident, receipt)).toMatch(new RegExp(`办理情况：已处理完[\\s\\S]*转办至${agency}[\\s\\S]*路灯已经换好[\\s\\S]*最迟`));

    const publish = await opened(staff, '批准公开');
    await typeInto(staff, publish.getByLabel('意见概要'), '王建国反映路灯不亮。');
    await pressOn(staff, publish.getByRole('button'), 'Enter');
    await staff.getByText('里面可能有个人信息').waitFor();
    await typeInto(staff, publish.getByLabel('意见概要'), '路口路灯不亮。');
    await pressOn(staff, publish.getByRole('button'), 'Enter');
    await staff.getByText('已批准公开。').waitFor();
    await resident.context().close();
    await staff.context().close();
  });
});

test('one command publishes both answers and counts them', () => {
  const { code, area, agency } = assignment();
  const written = command('publish-answers', [content], window.storeAddress);
  expect(written).toMatchObject({ code: 0, wrong: '' });
  const { model, issues } = readContent(content);
  expect(issues).toEqual([]);
  const answer = { question: '路口路灯不亮。', answer: '路灯已经换好，谢谢提醒。', unit: agency, result: 'resolved', area };
  expect(model?.answersByCode.get(code)).toMatchObject([answer, answer]);
  const counts = model?.feedbackMonths.get(area)?.flatMap(({ units }) => units) ?? [];
  const { received, published, inTime } = feedbackStatistics(counts);
  expect({ received, published }).toEqual({ received: 2, published: 2 });
  expect(inTime).toMatchObject({ numerator: 2, denominator: 2 });
});

async function enterByKeyboard(page: Page, person: Awaited<ReturnType<typeof member>>): Promise<void> {
  const own = '自己的一句话有十二个字以上';
  await signInByKeyboard(page, person.name, person.password, codeAhead(person.totpSecret, 0));
  await typeInto(page, page.getByLabel('现在的密码'), person.password);
  await typeInto(page, page.getByLabel('新密码', { exact: true }), own);
  await typeInto(page, page.getByLabel('新密码再写一遍'), own);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '密码已修改' }).waitFor();
  await pressOn(page, page.getByRole('link', { name: '回到意见列表' }), 'Enter');
  await signInByKeyboard(page, person.name, own, codeAhead(person.totpSecret, 1));
  await page.getByRole('heading', { name: '群众意见', exact: true }).waitFor();
}

async function signInByKeyboard(page: Page, name: string, password: string, code: string): Promise<void> {
  await page.getByRole('heading', { name: '登录' }).waitFor();
  await typeInto(page, page.getByLabel('用户名'), name);
  await typeInto(page, page.getByLabel('密码'), password);
  await typeInto(page, page.getByLabel('验证码'), code);
  await page.keyboard.press('Enter');
  await page.waitForLoadState();
}

/** Opens one of the forms of a case, if it is not open already. */
async function opened(page: Page, title: string) {
  const form = page.locator('.act').filter({ has: page.locator('summary').filter({ hasText: new RegExp(`^${title}$`) }) });
  if ((await form.getAttribute('open')) === null) await pressOn(page, form.locator('summary'), 'Enter');
  return form;
}

async function order(page: Page, title: string, fillIn: (form: Awaited<ReturnType<typeof opened>>) => Promise<unknown>): Promise<void> {
  const form = await opened(page, title);
  await fillIn(form);
  await pressOn(page, form.getByRole('button'), 'Enter');
  await page.getByRole('status').first().waitFor();
}
