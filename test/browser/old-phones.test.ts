/** Phones of 2019: what is published is written for them, and works without what came later. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform as rewritten } from 'esbuild';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { solverFile, solverSources } from '../../src/server/limits/solver-files.ts';
import { codedPage, dist, openPortal, type Portal } from './portal.ts';

/** As in astro.config.mjs but Safari, for whose slips with old words esbuild writes those otherwise. */
const oldestEngines = ['chrome78', 'firefox78', 'edge79'];

/** Every script that a browser is sent: those of the built site, in whatever folder, and those that the server has itself. */
const scripts: readonly (readonly [path: string, text: string])[] = [
  ...readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.m?js$/u.test(name))
    .map((name) => [join(dist, name), readFileSync(join(dist, name), 'utf8')] as const),
  ['receipts.js', readFileSync('src/server/http/residents/receipts.js', 'utf8')],
  ...Object.keys(solverSources).map((name) => [name, solverFile(name) ?? ''] as const),
];
const styles = [
  ...readdirSync(join(dist, '_astro'))
    .filter((name) => name.endsWith('.css'))
    .map((name) => join(dist, '_astro', name)),
  join(dist, 'feed.css'),
  'src/server/http/residents/receipts.css',
  'src/server/http/inbox/page/staff.css',
];

/** The desk's tool says on its page that it needs a browser of 2023. */
const forResidents = scripts.filter(([path]) => !/examine/.test(path));

describe('scripts', () => {
  test('there are some', () => {
    expect(forResidents.length).toBeGreaterThan(5);
    expect(styles.length).toBeGreaterThan(3);
  });

  test.each(scripts)('%s has nothing that would have to be written otherwise for the oldest engines', async (_, text) => {
    expect(await inWordsOf(text, oldestEngines)).toBe(await inWordsOf(text, ['esnext']));
  });

  test('newer words would be noticed', async () => {
    const newer = ['a ?? b', 'a?.b', 'a ??= b', 'class A { #b() {} }', 'class A { static {} }'];
    for (const each of newer) expect(await inWordsOf(each, oldestEngines), each).not.toBe(await inWordsOf(each, ['esnext']));
    await expect(inWordsOf('await a', oldestEngines)).rejects.toThrow('Top-level await');
  });

  test.each(forResidents)('%s has no expression that an iPhone of 2019 refuses', (_, text) => {
    expect(/\(\?<[!=]/.exec(text)?.[0]).toBeUndefined();
  });
});

describe('styles', () => {
  test.each(styles)('%s has no rule that a phone of 2019 would read otherwise', (path) => {
    expect(newerIn(readFileSync(path, 'utf8'))).toBeUndefined();
  });

  test.each([
    'a{inset:0}',
    'a{color:color-mix(in srgb,red,blue)}',
    'a{&:hover{color:red}}',
    '@media (width>=40em){a{color:red}}',
    '@media (min-width:1px) and (width<9em){}',
    'a{margin-inline:1px}',
    'a:has(b){}',
    'a{height:100dvh}',
    'a{aspect-ratio:1}',
    'a{width:clamp(1px,2px,3px)}',
    'a{display:flex;gap:1px}',
    'a{gap:1px;display:inline-flex}',
    'a{rotate:9deg}',
    'a{color:oklch(1 1 1)}',
    '@layer a{}',
  ])('%s would be noticed', (style) => {
    expect(newerIn(style)).toBeDefined();
  });
});

const newer =
  /@layer|@container|@property|@scope|@starting-style|:has\(|:is\(|:where\(|:user-|[;{\s]inset(?:-\w+)?\s*:|-(?:inline|block)(?:-\w+)?\s*:|aspect-ratio|clamp\(|[^-a-z]min\(|[^-a-z]max\(|\d[dsl]v[hw]\b|accent-color|color-mix|ok(?:lab|lch)\(|width\s*[<>]|[;{]\s*&|[;{]\s*(?:rotate|scale|translate)\s*:/;

/** What came after Chrome 78 and Safari 12.1 and would be missed; an unknown pseudo-element alone in its rule is not. */
function newerIn(style: string): string | undefined {
  const bare = style.replace(/\/\*[\s\S]*?\*\//g, '');
  const found = newer.exec(bare)?.[0];
  const flexGap = (bare.match(/\{[^{}]*\}/g) ?? []).find((rule) => /display:\s*(?:inline-)?flex/.test(rule) && /[;{\s](?:column-|row-)?gap:/.test(rule));
  return found ?? flexGap;
}

describe('without what browsers learned after 2019', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await openPortal();
  });
  afterAll(() => portal.close());

  const task = codedPage((html) => html.includes('class="form'));
  test.each([
    ['search.html?q=ljxq', '.rows .paper'],
    ['compare.html?in=430600&year=2023&areas=430602%2C430603', '.card-table tbody tr'],
    ['code.html?code=1234567890', '[role="status"], [aria-live]'],
    [task, 'form'],
    ['index.html', '.status-bar'],
    ['area/430602/2023.html', '.row-bar'],
  ])('%s works', async (path, shown) => {
    const { page, errors } = await opened(portal, path);
    await page.locator(shown).first().waitFor({ state: 'attached' });
    expect(await page.evaluate('"at" in Array.prototype')).toBe(false);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('an address that leads nowhere still leads to its code', async () => {
    const code = /^p\/(\d{10})/.exec(task)?.[1] ?? '';
    const { page, errors } = await opened(portal, `nowhere/${code}`);
    await page.locator(`a[href*="${code}"]`).first().waitFor({ state: 'attached' });
    expect(errors.filter((error) => !error.includes('404'))).toEqual([]);
    await page.context().close();
  });
});

/** A page in a browser that forgot what came later. */
async function opened({ browser, origin }: Portal, path: string): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.addInitScript(forgetWhatCameLater);
  await page.goto(`${origin}/${path}`, { waitUntil: 'load' });
  return { page, errors };
}

/** Runs in the page: a browser of 2019 has none of these. */
const forgetWhatCameLater = `
  for (const name of ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']) delete Array.prototype[name];
  for (const name of ['at', 'replaceAll', 'isWellFormed', 'toWellFormed']) delete String.prototype[name];
  for (const name of ['hasOwn', 'groupBy']) delete Object[name];
  for (const name of ['groupBy']) delete Map[name];
  for (const name of ['any', 'withResolvers', 'try']) delete Promise[name];
  for (const name of ['union', 'intersection', 'difference', 'isSubsetOf']) delete Set.prototype[name];
  for (const name of ['map', 'filter', 'take', 'drop', 'some', 'every', 'find', 'flatMap', 'forEach', 'reduce', 'toArray']) delete Iterator.prototype[name];
  for (const name of ['timeout', 'any']) delete AbortSignal[name];
  delete window.structuredClone; delete window.AggregateError; delete window.WeakRef; delete crypto.randomUUID; delete Element.prototype.replaceChildren;
`;

async function inWordsOf(script: string, target: string[]): Promise<string> {
  const { code } = await rewritten(script, {
    target,
    format: 'esm',
    supported: { 'regexp-unicode-property-escapes': true, 'regexp-lookbehind-assertions': true, 'regexp-match-indices': true },
  });
  return code;
}
