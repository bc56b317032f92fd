import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { createApp } from '../../../../src/server/app.ts';
import { type ServerContext, serverContext } from '../../../../src/server/http/server-context.ts';
import type { Log } from '../../../../src/server/http/log.ts';
import { silentLog } from '../../silent-log.ts';
import { startMetrics } from '../../../../src/server/http/metrics.ts';
import { readPortal } from '../../../../src/server/portal/portal.ts';
import { sealed } from '../../../../src/server/secrets/sealing.ts';
import { secretsFrom } from '../../../../src/server/secrets/secrets.ts';
import type { FirstCredentials, Gate } from '../../../../src/server/staff/gate.ts';
import { passwordHash } from '../../../../src/server/staff/password.ts';
import type { Role } from '../../../../src/server/store/schema/staff-tables.ts';
import { drawnToken, expiry, formToken, tokenHash } from '../../../../src/server/staff/session.ts';
import { drawnTotpSecret, totpCode, totpStep } from '../../../../src/server/staff/totp.ts';
import { openStore } from '../../../../src/server/store/open-store.ts';
import type { Store } from '../../../../src/server/store/contract/store.ts';
import { uuidV7 } from '../../../../src/server/store/uuid.ts';
import { keptStores } from '../../kept-stores.ts';
import { quickCost, testSecret, wideLimits } from '../../running-server.ts';
import { builtSite } from '../../site-fixture.ts';
import { feedbackRow } from '../../submission.ts';

/** An office with its app over a store of its own, and a clock the test turns. */
export interface Office {
  readonly store: Store;
  /** Path of the store's file, or its connection string. */
  readonly storeAddress: string;
  readonly context: ServerContext;
  readonly gate: Gate;
  nowMs: number;
  request(path: string, options?: RequestInit): Promise<Response>;
  stop(): Promise<void>;
}

/** Somebody signed in, with what a browser would send along. */
export interface Clerk {
  readonly id: string;
  readonly credentials: FirstCredentials;
  get(path: string): Promise<Response>;
  post(path: string, fields?: Readonly<Record<string, string>>): Promise<Response>;
  /** Posts fields as they are, with the session's form token. */
  postRaw(path: string, body: URLSearchParams): Promise<Response>;
}

export const origin = 'http://localhost:4321';

/** What every office of a test file works with; an office that ends leaves it as it found it. */
const folder = mkdtempSync(join(tmpdir(), 'liangma-office-'));
const site = builtSite();
let stores = 0;
const kept = keptStores(async () => join(folder, `feedback${++stores}.sqlite`));
afterAll(async () => {
  await kept.close();
  rmSync(folder, { recursive: true });
  rmSync(site, { recursive: true });
});

export async function openOffice(options: { log?: Log; storeAddress?: string; passwordCost?: number } = {}): Promise<Office> {
  const { log = silentLog, storeAddress } = options;
  const passwordCost = 'passwordCost' in options ? options.passwordCost : quickCost;
  const opened = storeAddress === undefined ? await kept.take() : await openStore(storeAddress, () => undefined);
  // A test may give the office's store another method; the next office has it as it was.
  const store = { ...opened };
  const portal = readPortal(site);
  const secrets = secretsFrom(testSecret);
  const now = () => office.nowMs;
  const terms = { firstReplyWorkingDays: 5, completionWorkingDays: 15 };
  const context = serverContext({ portal: () => portal, store, secrets, now, metrics: startMetrics(0), limits: wideLimits, terms, passwordCost });
  const app = createApp({ server: context, site, log, trustedProxies: 0, isReady: async () => true });
  const office: Office = {
    store,
    storeAddress: store.address,
    context,
    gate: { store, totpKey: secrets.totp, now },
    nowMs: Date.parse('2026-11-23T02:00:00.000Z'),
    request: async (path, options) => app.request(`${origin}${path}`, { ...options, headers: { host: 'localhost:4321', ...options?.headers } }),
    stop: () => (storeAddress === undefined ? kept.put(opened) : opened.close()),
  };
  return office;
}

/** Everybody's password: hashing one for each would be most of the tests' time. */
const password = 'the tests know this sentence';
const hashed = passwordHash(password, quickCost);

/** Adds somebody and opens a session for them, past the first change of password. */
export async function clerk(office: Office, person: { name: string; role: Role; areas?: readonly string[]; agency?: string }): Promise<Clerk> {
  const { areas = person.role === 'office' ? [] : ['yueyanglou'], name, role, agency = null } = person;
  const id = uuidV7(office.nowMs);
  const at = new Date(office.nowMs).toISOString();
  const credentials = { password, totpSecret: drawnTotpSecret() };
  const row = {
    id,
    name,
    displayName: `${name}同志`,
    role,
    agency,
    areas: areas.length === 0 ? null : areas.join(' '),
    passwordHash: await hashed,
    totpSealed: sealed(office.context.secrets.totp, credentials.totpSecret, id),
    totpLastStep: 0,
    failures: 0,
    lockedUntil: null,
    isActive: 1,
    mustChangePassword: 0,
    createdAt: at,
    updatedAt: at,
  };
  await office.store.write('addStaff', { row, audit: { at, actor: 'cli:test', act: 'addStaff', subject: id } });
  const token = drawnToken();
  const code = totpStep(new Date(office.nowMs));
  await office.store.write('recordSignIn', {
    staffId: id,
    at,
    isPasswordRight: true,
    totpStep: code,
    session: { tokenHash: tokenHash(token), expiresAt: expiry(new Date(office.nowMs)) },
  });
  const headers = { cookie: `staff=${token}`, 'sec-fetch-site': 'same-origin' };
  const send = (path: string, body: URLSearchParams) =>
    office.request(path, { method: 'POST', body, headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' } });
  return {
    id,
    credentials,
    get: (path) => office.request(path, { headers }),
    post: (path, fields = {}) => send(path, new URLSearchParams({ token: formToken(token), ...fields })),
    postRaw: (path, body) => {
      body.append('token', formToken(token));
      return send(path, body);
    },
  };
}

/** The code an authenticator shows now. */
export function codeNow(office: Office, { totpSecret }: FirstCredentials): string {
  return totpCode(totpSecret, totpStep(new Date(office.nowMs)));
}

/** Stores a feedback and gives its id. */
export async function received(office: Office, number: number, changes: Parameters<typeof feedbackRow>[1] = {}): Promise<string> {
  const row = feedbackRow(number, changes);
  await office.store.submit({ table: 'feedback', row });
  return row.id;
}
