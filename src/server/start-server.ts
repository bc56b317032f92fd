import { createServer, type Server, type ServerResponse } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { dateInChina } from '../domain/value/china-day.ts';
import type { Terms } from './intake/deadlines.ts';
import { type Limits, serverContext } from './http/server-context.ts';
import { createListener } from './listener.ts';
import type { Log } from './http/log.ts';
import { startMetrics } from './http/metrics.ts';
import { watchedPortal } from './portal/portal.ts';
import { watched } from './store/readiness.ts';
import { eraseDue } from './retention.ts';
import { secretsFrom } from './secrets/secrets.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/contract/store.ts';

export interface ServerOptions {
  /** Folder of the built site, with `data/portal.json` and `data/codes.json`. */
  readonly site: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** A file's path, or `postgres://…`. */
  readonly storeAddress: string;
  /** At least 32 characters, the same on every instance and for as long as receipts shall lead somewhere. */
  readonly secret: string;
  /** The secret took the place of one that was lost: the contact keys that only that one opened go. */
  readonly isSecretNew?: boolean;
  readonly trustedProxies: number;
  readonly limits: Limits;
  readonly terms: Terms;
  readonly log: Log;
  readonly now: () => number;
  /** As in `Gate`: absent but in tests. */
  readonly passwordCost?: number;
}

export interface RunningServer {
  readonly port: number;
  /** Where the portal is, base path included. */
  readonly url: string;
  /** Takes no new connection, finishes what is under way (10 seconds at most), closes the store. */
  stop(): Promise<void>;
}

/** Slow senders are cut: headers within 8 seconds, a whole request within 12, looked at every second. */
const timeouts = {
  headersTimeout: 8_000,
  requestTimeout: 12_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 5_000,
};

const longestStopMs = 10_000;
/** How long a stop waits for what is just on its way over connections that are kept open. */
const graceMs = 1000;
const erasureCheckMs = 3_600_000;

/**
 * Serves the built site and the feedback endpoint. Starts even while the store
 * cannot be used: then only feedback answers 503.
 *
 * @throws if the built site is not there or the port is taken
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { site, log, now } = options;
  const portal = watchedPortal(site, now);
  const metrics = startMetrics(now());
  const opened = await openStore(options.storeAddress, (message) => {
    metrics.count('store failure', 'store');
    log.error('store failure', { reason: message.slice(0, 300) });
  });
  const { store, isReady } = watched(opened);
  if (options.isSecretNew) await store.write('giveUpContactKeys', {});
  const context = serverContext({ ...options, portal, store, metrics, secrets: secretsFrom(options.secret) });
  const listener = createListener({ ...options, server: context, isReady });
  const unanswered = new Set<ServerResponse>();
  const server = createServer({ ...timeouts, maxHeaderSize: 16 * 1024 }, (request, response) => {
    unanswered.add(response);
    response.once('close', () => unanswered.delete(response));
    if (!server.listening) response.setHeader('connection', 'close');
    void listener(request, response);
  });
  const erasing = setInterval(() => void eraseDaily(store, portal, options), erasureCheckMs).unref();
  await listening(server, options);
  void eraseDaily(store, portal, options);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  log.info('started', { port });
  return {
    port,
    url: `http://${options.host}:${port}${portal().basePath}`,
    async stop() {
      clearInterval(erasing);
      await closed(server, unanswered);
      await store.close();
      log.info('stopped');
    },
  };
}

/** Erases once a civil day what the retention says; whatever hinders it is tried again an hour later. */
async function eraseDaily(store: Store, portal: ReturnType<typeof watchedPortal>, { log, now }: ServerOptions): Promise<void> {
  try {
    const last = await store.read('lastErasure');
    if (last !== undefined && dateInChina(Date.parse(last)) === dateInChina(now())) return;
    const erased = await eraseDue(store, portal(), { nowMs: now(), isConfirmed: false });
    if (erased) log.info('erased', { ...erased });
    else log.error('erasure held back: the clock jumped, run npm run erase -- --confirm');
  } catch (error) {
    log.error('erasure failed', { reason: error instanceof Error ? error.name : 'unknown' });
  }
}

function listening(server: Server, { port, host }: ServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
}

/**
 * Takes no new connection; what is under way and what comes over the open ones for a
 * second more is answered, each with the word that the connection ends, so that
 * nobody's request meets a closed door. Node's own `close` would cut the idle ones at once.
 */
async function closed(server: Server, unanswered: ReadonlySet<ServerResponse>): Promise<void> {
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  const cut = setTimeout(() => server.closeAllConnections(), longestStopMs);
  // Who has already knocked is let in first, here and below: a turn of the loop reads what has arrived.
  await new Promise(setImmediate);
  NetServer.prototype.close.call(server);
  for (const response of unanswered) if (!response.headersSent) response.setHeader('connection', 'close');
  await Promise.race([ended, pause(graceMs, undefined, { ref: false })]);
  await new Promise(setImmediate);
  server.closeIdleConnections();
  await ended;
  clearTimeout(cut);
}
