import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { codedPage, openPortal, openVisitor, type Portal, type Visitor, visit } from './portal.ts';

let portal: Portal;
let resident: Visitor;

beforeAll(async () => {
  portal = await openPortal();
  resident = await openVisitor(portal, phone);
});

afterAll(() => portal.close());

const path = codedPage((html) => html.includes('name="formKey"'));
const phone = { viewport: { width: 360, height: 800 } };
const formKey = 'input[name="formKey"]';

/** The page with its form; where that is folded away behind “问一问”, the fold is opened. */
async function visitForm(opened = resident.open(path)): Promise<Page> {
  const { page } = await opened;
  const fold = page.locator('details.ask:not([open]) > summary');
  if ((await fold.count()) > 0) await fold.click();
  return page;
}

test('the form is complete without a script: it posts what was typed, with no key yet', async () => {
  const page = await visitForm(visit(portal, path, { ...phone, javaScriptEnabled: false }));
  await page.getByLabel('建议').check();
  await page.getByRole('textbox', { name: '内容' }).fill('路灯不亮');
  await page.getByLabel('我已阅读并同意上面的说明').check();
  const [request] = await Promise.all([page.waitForRequest((sent) => sent.method() === 'POST'), page.getByRole('button', { name: '提交' }).click()]);
  expect(new URL(request.url()).pathname).toBe('/feedback');
  const sent = new URLSearchParams(request.postData() ?? '');
  expect(Object.fromEntries(sent)).toMatchObject({ kind: 'suggestion', text: '路灯不亮', consent: 'yes', formKey: '', website: '' });
  expect(sent.get('code')?.replaceAll(' ', '')).toBe(/\d{10}/.exec(path)![0]);
});

test('consent is never ticked beforehand and the trap is out of sight', async () => {
  const page = await visitForm();
  expect(await page.locator('input[name="consent"]').isChecked()).toBe(false);
  expect(await page.locator('input[name="website"]').isVisible()).toBe(false);
});

test('a draft survives a reload with its key; the contact does not', async () => {
  const page = await visitForm();
  await page.getByLabel('投诉').check();
  await page.getByRole('textbox', { name: '内容' }).fill('工地夜里施工');
  await page.getByLabel('联系方式').fill('0730-8888888');
  const key = await page.locator(formKey).inputValue();
  expect(key).toMatch(/^[\w-]{22}$/);
  await page.reload();
  expect(await page.getByRole('textbox', { name: '内容' }).inputValue()).toBe('工地夜里施工');
  expect(await page.getByLabel('投诉').isChecked()).toBe(true);
  expect(await page.locator(formKey).inputValue()).toBe(key);
  expect(await page.getByLabel('联系方式').inputValue()).toBe('');
});

test.each([
  ['我的号码是11010519491231002X，请登记', true],
  ['身份证 430602 19860617 0014', false],
  ['老证号110105491231002', true],
  ['订单 110105194912310021，电话 13800001111', false],
])('%s in the text is warned of while it is typed: %s', async (typed, isWarned) => {
  const page = await visitForm();
  const field = page.getByRole('textbox', { name: '内容' });
  await field.fill(typed);
  const said = page.locator('textarea + [role="status"]');
  expect(await said.innerText()).toBe(isWarned ? '里面好像有身份证号。办这件事用不着，建议删去。' : '');
  await field.fill('路灯不亮');
  expect(await said.innerText()).toBe('');
});

test('every visit draws another key', async () => {
  const keys = await Promise.all([1, 2].map(async () => (await visit(portal, path, phone)).page.locator(formKey).inputValue()));
  expect(new Set(keys).size).toBe(2);
});

test('without a network nothing is sent and nothing is lost', async () => {
  const page = await visitForm(visit(portal, path, phone));
  await page.getByLabel('咨询').check();
  await page.getByRole('textbox', { name: '内容' }).fill('什么时候完工');
  await page.getByLabel('我已阅读并同意上面的说明').check();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: '提交' }).click();
  expect(await page.getByRole('alert').textContent()).toContain('现在没有网络');
  expect(await page.getByRole('textbox', { name: '内容' }).inputValue()).toBe('什么时候完工');
});
