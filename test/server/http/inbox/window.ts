import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import { secretsFrom } from '../../../../src/server/secrets/secrets.ts';
import { addMember, type FirstCredentials } from '../../../../src/server/staff/gate.ts';
import type { Role } from '../../../../src/server/store/schema/staff-tables.ts';
import { totpCode, totpStep } from '../../../../src/server/staff/totp.ts';
import { openStore } from '../../../../src/server/store/open-store.ts';
import type { Store } from '../../../../src/server/store/contract/store.ts';
import { dist, quietFlags } from '../../../browser/portal.ts';
import { quickCost, runningServer, testSecret } from '../../running-server.ts';

/** The real server over the built site, a real browser before it, and the store beside it. */
export interface Window {
  readonly url: string;
  readonly storeAddress: string;
  readonly store: Store;
  readonly browser: Browser;
  open(options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

export async function openWindow(): Promise<Window> {
  const folder = mkdtempSync(join(tmpdir(), 'liangma-window-'));
  const storeAddress = join(folder, 'feedback.sqlite');
  const server = await runningServer({ site: dist, storeAddress });
  const store = await openStore(storeAddress, () => undefined);
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: quietFlags });
  return {
    url: server.url,
    storeAddress,
    store,
    browser,
    async open(options) {
      const context = await browser.newContext(options);
      context.setDefaultTimeout(120_000);
      return context.newPage();
    },
    async close() {
      await browser.close();
      await store.close();
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

export interface Member extends FirstCredentials {
  readonly name: string;
}

/** Adds somebody as the command line does. */
export async function member({ store }: Window, person: { name: string; role: Role; areas?: readonly string[]; agency?: string }): Promise<Member> {
  const gate = { store, totpKey: secretsFrom(testSecret).totp, now: Date.now, passwordCost: quickCost };
  const told = await addMember(gate, { displayName: person.name, ...person, areas: person.areas ?? [] }, 'cli:test');
  if (!told) throw new Error(`${person.name} is there already`);
  return { ...told, name: person.name };
}

/** Signs in by mouse and sets a password of one's own, as everybody must at first; gives the new password. */
export async function enter(page: Page, { url }: Window, person: Member): Promise<string> {
  const password = `${person.name} 的一句话有十二个字以上`.replace(person.name, '自己');
  await page.goto(`${url}staff`);
  await signIn(page, person, person.password, 0);
  await page.getByLabel('现在的密码').fill(person.password);
  await page.getByLabel('新密码', { exact: true }).fill(password);
  await page.getByLabel('新密码再写一遍').fill(password);
  await page.getByRole('button', { name: '修改密码' }).click();
  await page.goto(`${url}staff`);
  await signIn(page, person, password, 1);
  return password;
}

/** Fills in the sign-in page; `ahead` is how many steps further than now the code is, since each works once. */
export async function signIn(page: Page, { name, totpSecret }: Member, password: string, ahead: 0 | 1): Promise<void> {
  await page.getByLabel('用户名').fill(name);
  await page.getByLabel('密码').fill(password);
  await page.getByLabel('验证码').fill(codeAhead(totpSecret, ahead));
  await page.getByRole('button', { name: '登录' }).click();
}

export function codeAhead(secret: Buffer, ahead: 0 | 1): string {
  return totpCode(secret, totpStep(new Date()) + ahead);
}

/**
 * Goes to a control with the Tab key alone, as somebody without a mouse does.
 *
 * @throws if 150 presses do not get there
 */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  // Looked for once: to look anew after every press is most of the time of a long way.
  const element = await target.elementHandle();
  const isThere = () => element?.evaluate((wanted) => wanted === document.activeElement);
  for (let press = 0; press < 150; press += 1) {
    if (await isThere()) return element?.dispose();
    await page.keyboard.press('Tab');
  }
  throw new Error(`${target} cannot be reached by Tab`);
}

/** Goes to a control by Tab, clears it and types. */
export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

/** Goes to a control by Tab and presses a key on it. */
export async function pressOn(page: Page, target: Locator, key: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}
