/** Tables on a telephone: every column is in sight, and the name of a column stands beside its value, not under it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtFile, builtPages, openPortal, openVisitor, type Portal, type Visitor } from './portal.ts';

let portal: Portal;
let resident: Visitor;

beforeAll(async () => {
  portal = await openPortal();
  resident = await openVisitor(portal, phone);
});

afterAll(() => portal.close());

const phone = { viewport: { width: 360, height: 800 }, javaScriptEnabled: false };
const withCards = builtPages().filter((page) => page.startsWith('compare/') && /data-label="截至"[^>]*>[^<]/.test(builtFile(page)));

test('the value of a card begins beside the name of its column', async () => {
  expect(withCards.length).toBeGreaterThan(0);
  const { page } = await resident.open(withCards[0] ?? '');
  const narrowest = await page.evaluate(() =>
    Math.min(
      ...[...document.querySelectorAll<HTMLElement>('.card-table [data-label]')].map((cell) => {
        const { paddingLeft, fontSize } = getComputedStyle(cell);
        return parseFloat(paddingLeft) / parseFloat(fontSize);
      }),
    ),
  );
  expect(narrowest).toBeGreaterThanOrEqual(7);
});

test.each(['decomposition/', 'overview/'])('no column of a table of %s is out of sight', async (folder) => {
  const widest = builtPages()
    .filter((page) => page.startsWith(folder))
    .toSorted((left, right) => builtFile(right).length - builtFile(left).length)[0];
  const { page } = await resident.open(widest ?? '');
  const hidden = await page.evaluate(() =>
    [...document.querySelectorAll('.wide--whole, .overview')].map(({ scrollWidth, clientWidth }) => Math.max(0, scrollWidth - clientWidth)),
  );
  expect(Math.max(...hidden)).toBe(0);
});
