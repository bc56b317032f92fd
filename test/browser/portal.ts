/** The built site with the headers of the real server, and a real browser in front of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { headersOfFile } from '../../src/server/http/security-headers.ts';

/** The built folder; `npm test` builds it first. */
export const dist = process.env.DIST ?? 'dist';

export interface Portal {
  readonly origin: string;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** What went wrong while a page was open. */
export interface Visit {
  readonly page: Page;
  readonly errors: string[];
  readonly foreignRequests: string[];
}

/** @throws if nothing was built */
export async function openPortal(): Promise<Portal> {
  if (!existsSync(join(dist, 'index.html'))) throw new Error(`nothing is built in ${dist}: run npm run build`);
  const server = createServer(answer);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: quietFlags });
  const origin = `http://127.0.0.1:${portOf(server)}`;
  return {
    origin,
    browser,
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

/** Opens a page below the site's root in a browser of its own, service worker and all. */
export async function visit(portal: Portal, path: string, options: BrowserContextOptions = {}): Promise<Visit> {
  return (await openVisitor(portal, { serviceWorkers: 'allow', ...options })).open(path);
}

/** Somebody who opens one page after another, each as if it were the first: a browser of its own for each is most of the time. */
export interface Visitor {
  /** @param viewport the window's size for this page; without it the one that the visitor was opened with */
  open(path: string, viewport?: { readonly width: number; readonly height: number }): Promise<Visit>;
}

/**
 * A browser in which pages are opened one after another; what it was asked to keep is gone before each. It takes no
 * service worker, which cannot be gone while a page is open; `kept-pages.test.ts` is about that.
 */
export async function openVisitor(portal: Portal, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await portal.browser.newContext({ serviceWorkers: 'block', ...options });
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  let errors: string[] = [];
  let foreignRequests: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${portal.origin}/`)) foreignRequests.push(request.url());
  });
  return {
    async open(path, viewport = options.viewport ?? undefined) {
      await forget(page, portal.origin);
      // Where only the part behind # differs, the page would not be loaded anew.
      if (page.url().split('#')[0] === `${portal.origin}/${path}`.split('#')[0]) await page.goto('about:blank');
      if (viewport !== undefined) await page.setViewportSize(viewport);
      errors = [];
      foreignRequests = [];
      await page.goto(`${portal.origin}/${path}`, { waitUntil: 'load' });
      return { page, errors, foreignRequests };
    },
  };
}

/** Takes away what the page before may have kept. */
async function forget(page: Page, origin: string): Promise<void> {
  if (!page.url().startsWith(`${origin}/`)) return;
  await page.context().clearCookies();
  await page.evaluate(async () => {
    localStorage.clear();
    sessionStorage.clear();
    for (const name of await caches.keys()) await caches.delete(name);
  });
}

/** Every built page, below the site's root. */
export function builtPages(): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .sort();
}

export function builtFile(path: string): string {
  return readFileSync(join(dist, path), 'utf8');
}

/** What stands on a page; its head names every class of the stylesheet, whether the page has such a thing or not. */
export function builtBody(path: string): string {
  const html = builtFile(path);
  return html.slice(html.indexOf('<body'));
}

/** The first page behind a code for whose body `fits` holds. */
export function codedPage(fits: (html: string) => boolean): string {
  const page = builtPages().find((path) => path.startsWith('p/') && fits(builtBody(path)));
  if (page === undefined) throw new Error(`no such page is built: ${fits.toString()}`);
  return page;
}

export const quietFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

const answer: Parameters<typeof createServer>[1] = (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const path = join(dist, pathname === '/' ? 'index.html' : decodeURIComponent(pathname));
  const isFound = existsSync(path) && extname(path) !== '';
  const file = isFound ? path : join(dist, '404.html');
  response.writeHead(isFound ? 200 : 404, {
    'content-type': contentTypes[extname(file)] ?? 'application/octet-stream',
    ...headersOfFile(pathname.slice(1)),
  });
  response.end(readFileSync(file));
};

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
