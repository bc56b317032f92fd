import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Limits } from '../../src/server/http/server-context.ts';
import { parseReceipt } from '../../src/domain/feedback/receipt.ts';
import { receiptHash } from '../../src/server/intake/receipts.ts';
import { secretsFrom } from '../../src/server/secrets/secrets.ts';
import { silentLog } from './silent-log.ts';
import { type RunningServer, type ServerOptions, startServer } from '../../src/server/start-server.ts';
import { builtSite } from './site-fixture.ts';

export const testSecret = 'a secret of the tests that is long enough';

/** Makes hashing a password take a millisecond; the standard cost has a test of its own. */
export const quickCost = 10;

/** Limits nobody in a test reaches by chance. */
export const wideLimits: Limits = {
  perAddress: { burst: 1e6, perMinute: 1e6 },
  perProject: { burst: 1e6, perMinute: 1e6 },
  floodPerMinute: 1e6,
};

/** A server of its own on a free port, over a fresh site and, unless told otherwise, a fresh file. */
export async function runningServer(
  changes: Partial<ServerOptions> & { basePath?: string } = {},
): Promise<RunningServer & { readonly site: string; readonly storeAddress: string }> {
  const { basePath = '/', ...options } = changes;
  const site = options.site ?? builtSite(basePath);
  const storeAddress = options.storeAddress ?? join(site, '../', `${site.split('/').pop()}.sqlite`);
  const server = await startServer({
    port: 0,
    host: '127.0.0.1',
    secret: testSecret,
    trustedProxies: 0,
    limits: wideLimits,
    terms: { firstReplyWorkingDays: 5, completionWorkingDays: 15 },
    log: silentLog,
    now: Date.now,
    passwordCost: quickCost,
    ...options,
    site,
    storeAddress,
  });
  return {
    ...server,
    site,
    storeAddress,
    async stop() {
      await server.stop();
      if (options.site === undefined) rmSync(site, { recursive: true });
      if (options.storeAddress === undefined) {
        for (const ending of ['', '-wal', '-shm']) rmSync(storeAddress + ending, { force: true });
      }
    },
  };
}

/** A valid feedback as a browser sends it, with its own key; a test changes what it is about. */
export function typedFeedback(changes: Readonly<Record<string, string>> = {}): URLSearchParams {
  return new URLSearchParams({
    code: '',
    kind: 'complaint',
    text: '路灯不亮，晚上看不见路。',
    contact: '13800000000',
    consent: 'yes',
    formKey: crypto.randomUUID().replaceAll('-', ''),
    website: '',
    ...changes,
  });
}

/** POSTs a form and gives the status and the page. */
export async function posted(
  url: string,
  body: URLSearchParams | string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ status: number; page: string; headers: Headers }> {
  const type = 'application/x-www-form-urlencoded';
  const response = await fetch(url, { method: 'POST', body, headers: { 'content-type': type, ...headers } });
  return { status: response.status, page: await response.text(), headers: response.headers };
}

/** The receipt a page shows, without blanks. */
export function receiptOn(page: string): string | undefined {
  const [, printed] = /class="receipt">([\s\S]*?)<\/p>/.exec(page) ?? [];
  return printed?.replace(/<[^>]*>|\s/g, '');
}

/** What a store of the test server keeps of a receipt as it is printed or typed. */
export function storedHash(receipt: string): string {
  const parsed = parseReceipt(receipt);
  if (parsed === undefined) throw new Error(`No receipt: ${receipt}`);
  return receiptHash(secretsFrom(testSecret), parsed);
}

/** The value of a hidden field on a page. */
export function hiddenValue(page: string, name: string): string | undefined {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1];
}
