import { readFileSync } from 'node:fs';
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatReceipt, parseReceipt } from '../../../../src/domain/feedback/receipt.ts';
import { receiptFiles } from '../../../../src/server/http/residents/receipt-card.ts';
import { openWindow, type Window } from '../inbox/window.ts';

let window: Window;
beforeAll(async () => {
  window = await openWindow();
});
afterAll(() => window.close());

const phone = { viewport: { width: 360, height: 740 } };
const kept = (page: Page) => page.evaluate(() => localStorage.getItem('liangma.receipts:/'));
const lookup = (page: Page) => page.goto(`${window.url}feedback/status`);
const said = (page: Page) => page.locator('.receipt-card__said');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Sends an opinion or a proposal in a browser of its own; the page is its receipt. */
async function sent(path: 'feedback' | 'proposals', options: Parameters<Window['open']>[0] = phone, prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
  const page = await window.open(options);
  await prepare?.(page);
  await page.goto(`${window.url}${path}`);
  if (path === 'feedback') await page.getByRole('radio').first().check();
  await page.locator('textarea').fill('路灯不亮。');
  await page.getByRole('checkbox').check();
  await button(page, '提交').click();
  await page.locator('.receipt').waitFor();
  return page;
}

const printed = async (page: Page) => (await page.locator('.receipt').innerText()).trim();

describe('copying a receipt', () => {
  test('takes its whole text, and the look-up understands the whole text', async () => {
    const page = await sent('feedback', { ...phone, permissions: ['clipboard-read', 'clipboard-write'] });
    await button(page, '复制回执').click();
    await expect.poll(() => said(page).textContent()).toContain('已经复制');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain(await page.locator('.receipt-card__site').innerText());
    expect(text).toContain(await page.locator('.case-number').innerText());
    expect(formatReceipt(parseReceipt(text)!)).toBe(await printed(page));
    await pasteAndLook(page);
  });

  test('works where there is no clipboard to write to, as over plain http', async () => {
    const page = await sent('feedback', phone, (fresh) =>
      fresh.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })),
    );
    await button(page, '复制回执').click();
    await expect.poll(() => said(page).textContent()).toContain('已经复制');
    await pasteAndLook(page);
  });

  async function pasteAndLook(page: Page): Promise<void> {
    const receipt = await printed(page);
    await lookup(page);
    await page.getByLabel('回执号').focus();
    await page.keyboard.press('ControlOrMeta+v');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /办理情况：/ }).waitFor();
    expect(await printed(page)).toBe(receipt);
  }
});

describe('a receipt kept on the device', () => {
  test('is kept by a tap alone, listed, opened with one tap and taken away again', async () => {
    const page = await sent('feedback');
    const number = await page.locator('.case-number').innerText();
    const beside = await page.context().newPage();
    await lookup(beside);
    expect(await kept(beside)).toBeNull();
    expect(await beside.locator('.kept').isVisible()).toBe(false);
    expect(await page.locator('.receipt-card__tools').innerText()).toContain('用这部手机的人都能看到');
    await button(page, '保存在这部手机上').click();
    await expect.poll(() => said(page).textContent()).toContain('已经保存');
    expect(await button(page, '已经保存在这部手机上').isDisabled()).toBe(true);
    await lookup(page);
    expect(await page.locator('.kept__item').allInnerTexts()).toEqual([expect.stringContaining(number)]);
    await page.getByRole('button', { name: `看办到哪一步：咨询，编号${number}` }).click();
    await page.getByRole('heading', { name: /办理情况：/ }).waitFor();
    expect(await button(page, '已经保存在这部手机上').isDisabled()).toBe(true);
    await lookup(page);
    const remove = page.getByRole('button', { name: `删去：咨询，编号${number}` });
    page.once('dialog', (dialog) => dialog.dismiss());
    await remove.click();
    expect(await page.locator('.kept__item').count()).toBe(1);
    page.once('dialog', (dialog) => dialog.accept());
    await remove.click();
    expect(await page.locator('.kept__item').count()).toBe(0);
    expect(await page.locator('.kept [role=status]').innerText()).toContain(`编号${number}已经从这部手机上删去`);
    expect(await kept(page)).toBeNull();
    await page.context().close();
  });

  test('may be a proposal’s, from its status page too, and the newest stands first', async () => {
    const page = await sent('proposals');
    await button(page, '查看办理情况').click();
    await page.getByRole('heading', { name: /建议的采纳情况/ }).waitFor();
    await button(page, '保存在这部手机上').click();
    await page.goto(`${window.url}feedback`);
    await page.getByRole('radio').first().check();
    await page.locator('textarea').fill('路灯不亮。');
    await page.getByRole('checkbox').check();
    await button(page, '提交').click();
    await button(page, '保存在这部手机上').click();
    await lookup(page);
    expect(await page.locator('.kept__title').allInnerTexts()).toEqual(['咨询', '明年民生实事的建议']);
    await page.getByRole('button', { name: /^看办到哪一步：明年/ }).click();
    await page.getByRole('heading', { name: /建议的采纳情况/ }).waitFor();
    await page.context().close();
  });

  test.each([
    ['no JSON', 'no JSON', 0],
    ['another shape', '{"a":1}', 0],
    ['holes', '[null, 1, {"receipt": 5}]', 0],
    ['markup', JSON.stringify([{ receipt: '"><b>', number: '<img src=x onerror=alert(1)>', title: '<script>alert(1)</script>' }]), 1],
  ])('breaks nothing where %s stands in its place', async (_, stored, count) => {
    const page = await window.open(phone);
    const wrong: string[] = [];
    page.on('pageerror', ({ message }) => wrong.push(message));
    page.on('dialog', (dialog) => wrong.push(dialog.message()));
    await page.addInitScript((text) => localStorage.setItem('liangma.receipts:/', text), stored);
    await lookup(page);
    expect(await page.locator('.kept__item').count()).toBe(count);
    expect(await page.locator('.kept img, .kept script, .kept b').count()).toBe(0);
    expect(wrong).toEqual([]);
    await page.context().close();
  });

  test('that the browser does not let be kept is said to be so', async () => {
    const page = await sent('feedback', phone, (fresh) =>
      fresh.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      }),
    );
    await button(page, '保存在这部手机上').click();
    await expect.poll(() => said(page).textContent()).toContain('这个浏览器不让保存');
    expect(await button(page, '保存在这部手机上').isEnabled()).toBe(true);
    await page.context().close();
  });
});

test('a receipt is saved as a text file that an old editor opens', async () => {
  const page = await sent('feedback');
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, '存成文字文件').click()]);
  expect(download.suggestedFilename()).toBe(`回执-${await page.locator('.case-number').innerText()}.txt`);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toMatch(/^\ufeff.*\r\n/);
  expect(formatReceipt(parseReceipt(text)!)).toBe(await printed(page));
  await page.context().close();
});

test('printed, a receipt keeps both numbers and loses its buttons', async () => {
  const page = await sent('feedback');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.receipt').isVisible()).toBe(true);
  expect(await page.locator('.case-number').isVisible()).toBe(true);
  expect(await page.locator('.receipt-card__tools').isVisible()).toBe(false);
  await page.context().close();
});

test('without a script there are no buttons and no list, and the receipt opens its case', async () => {
  const page = await window.open({ ...phone, javaScriptEnabled: false });
  await page.goto(`${window.url}feedback`);
  await page.getByRole('radio').first().check();
  await page.locator('textarea').fill('路灯不亮。');
  await page.getByRole('checkbox').check();
  await button(page, '提交').click();
  if ((await page.locator('.receipt').count()) === 0) await page.getByRole('button').click();
  const receipt = await printed(page);
  expect(await page.locator('.receipt-card__tools').isVisible()).toBe(false);
  await lookup(page);
  expect(await page.locator('.kept').isVisible()).toBe(false);
  await page.getByLabel('回执号').fill(receipt.toLowerCase());
  await button(page, '查询').click();
  await page.getByRole('heading', { name: /办理情况：/ }).waitFor();
  expect(await printed(page)).toBe(receipt);
  await page.context().close();
});

test.each([
  ['in normal type', '', {}],
  ['in large type', '#dazi', {}],
  ['in the dark', '', { colorScheme: 'dark' }],
] as const)('receipt, status and look-up fit 360 px and have nothing axe minds %s', async (_, fragment, options) => {
  const page = await sent('feedback', { ...phone, ...options }, async (fresh) => {
    await fresh.goto(`${window.url}feedback${fragment}`);
  });
  await button(page, '保存在这部手机上').click();
  expect(await faults(page)).toEqual([]);
  await button(page, '查看办理情况').click();
  await page.getByRole('heading', { name: /办理情况：/ }).waitFor();
  expect(await faults(page)).toEqual([]);
  await lookup(page);
  await page.locator('.kept__item').waitFor();
  expect(await faults(page)).toEqual([]);
  const heights = await page.locator('.kept button, .form__send').evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(fragment ? 60 : 44);
  await page.context().close();
});

async function faults(page: Page): Promise<string[]> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await page.evaluate(axe.source);
  const found = await page.evaluate<AxeResults>("axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })");
  return [...(overflow > 0 ? [`${overflow} px too wide`] : []), ...found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)];
}

test('the script has no syntax that Chrome 78 does not know', () => {
  const as = (target: ts.ScriptTarget) =>
    ts.transpileModule(receiptFiles['receipts.js'].text, { compilerOptions: { target, module: ts.ModuleKind.ESNext } }).outputText;
  expect(as(ts.ScriptTarget.ES2019)).toBe(as(ts.ScriptTarget.ESNext));
});
