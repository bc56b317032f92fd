import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults, overflow } from './faults.ts';
import { pageKinds } from './page-kinds.ts';
import { openPortal, type Portal, visit } from './portal.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});

afterAll(() => portal.close());

const screens = [
  { width: 360, javaScriptEnabled: true },
  { width: 360, javaScriptEnabled: false },
  { width: 1280, javaScriptEnabled: true },
  { width: 1280, javaScriptEnabled: false },
] as const;

describe.each(Object.entries(pageKinds))('%s (%s)', (kind, path) => {
  test.each(screens)('fits $width px, JavaScript $javaScriptEnabled, and asks nobody else', async ({ width, javaScriptEnabled }) => {
    const opened = await visit(portal, path, { viewport: { width, height: 800 }, javaScriptEnabled });
    expect(await overflow(opened)).toBeLessThanOrEqual(0);
    expect(opened.foreignRequests).toEqual([]);
    expect(opened.errors.filter((error) => !(kind === 'an unknown address' && error.includes('404')))).toEqual([]);
    expect(await opened.page.locator('h1').count()).toBe(1);
    await opened.page.context().close();
  });

  test.each([
    ['normal', 360, '', 'light'],
    ['dark', 360, '', 'dark'],
    ['large', 360, '#dazi', 'light'],
    ['large', 1280, '#dazi', 'light'],
  ] as const)('has no accessibility fault, %s, at %i px', async (_, width, hash, colorScheme) => {
    const opened = await visit(portal, path + hash, { viewport: { width, height: 800 }, colorScheme });
    expect(await overflow(opened)).toBeLessThanOrEqual(0);
    expect(await axeFaults(opened)).toEqual([]);
    await opened.page.context().close();
  });
});
