import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults, colourFaults, colourRules, overflow } from './faults.ts';
import { pageKinds } from './page-kinds.ts';
import { openPortal, openVisitor, type Portal, type Visit, type Visitor } from './portal.ts';

const phone = { width: 360, height: 800 };
const desk = { width: 1280, height: 800 };

let portal: Portal;
let withScripts: Visitor;
let withoutScripts: Visitor;

beforeAll(async () => {
  portal = await openPortal();
  withScripts = await openVisitor(portal, { viewport: phone, colorScheme: 'light' });
  withoutScripts = await openVisitor(portal, { viewport: phone, javaScriptEnabled: false });
});

afterAll(() => portal.close());

describe.each(Object.entries(pageKinds))('%s (%s)', (kind, path) => {
  // Loading a page, and axe into it, takes most of the time: it is asked everything that a style alone changes.
  test('fits 360 px and asks nobody else, and has no accessibility fault in light or dark colours, nor in large type at 360 and 1280 px', async () => {
    const opened = await withScripts.open(path, phone);
    await isWhole(opened);
    expect(await axeFaults(opened)).toEqual([]);
    await opened.page.emulateMedia({ colorScheme: 'dark' });
    const inDark = await colourFaults(opened);
    await opened.page.emulateMedia({ colorScheme: 'light' });
    expect(inDark).toEqual([]);
    await isSoundInLargeType(opened);
  });

  test('fits 1280 px and asks nobody else', async () => {
    await isWhole(await withScripts.open(path, desk));
  });

  // Without scripts nothing but the style knows the width: it is the same page, whether opened or made wider.
  test('fits 360 and 1280 px without JavaScript, and asks nobody else', async () => {
    const opened = await withoutScripts.open(path, phone);
    await isWhole(opened);
    await opened.page.setViewportSize(desk);
    expect(await overflow(opened)).toBeLessThanOrEqual(0);
  });

  /** Switched on as a reader does it, by the link of the header. */
  async function isSoundInLargeType(opened: Visit): Promise<void> {
    await opened.page.locator('a.large-on').evaluate((link: HTMLElement) => link.click());
    expect(await opened.page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('24px');
    expect(await overflow(opened)).toBeLessThanOrEqual(0);
    expect(await axeFaults(opened)).toEqual([]);
    await opened.page.setViewportSize(desk);
    expect(await overflow(opened)).toBeLessThanOrEqual(0);
    expect(await axeFaults(opened)).toEqual([]);
  }

  /** It is no wider than the window, has one title, and neither breaks nor asks another site for anything. */
  async function isWhole(opened: Visit): Promise<void> {
    expect(await overflow(opened)).toBeLessThanOrEqual(0);
    expect(opened.foreignRequests).toEqual([]);
    expect(opened.errors.filter((error) => !(kind === 'an unknown address' && error.includes('404')))).toEqual([]);
    expect(await opened.page.locator('h1').count()).toBe(1);
  }
});

test('dark differs from light in colours alone, so that only the rules about colours are asked again', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => /\.(css|astro|tsx?)$/.test(path));
  const dark = sources.filter((path) => /prefers-color-scheme: ?dark|light-dark\(/.test(readFileSync(join('src', path), 'utf8')));
  expect(dark).toEqual(['styles/tokens.css']);
  const style = readFileSync('src/styles/tokens.css', 'utf8');
  const blocks = style.split(/(?=@media)/).filter((block) => block.includes('prefers-color-scheme: dark'));
  const properties = new Set(blocks.flatMap((block) => [...block.matchAll(/^\s+([\w-]+):(?! dark\))/gm)].map(([, name = '']) => name)));
  const colours =
    /^--(ink|ink-soft|paper|wash|rule|rule-strong|hue|hue-deep|hue-wash|on-hue|band|on-band|wrong|wrong-wash|done|under-way|under-way-fill|not-begun|not-begun-fill|stripe|photo-light)$/;
  expect([...properties].filter((name) => !colours.test(name))).toEqual(['color-scheme']);
  const enabled = axe.getRules(['cat.color']).filter(({ tags }) => !tags.includes('wcag2aaa'));
  expect(enabled.map(({ ruleId }) => ruleId).sort()).toEqual([...colourRules].sort());
});
