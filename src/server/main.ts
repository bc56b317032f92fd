/**
 * Runs the server: `node --max-semi-space-size=4 --max-old-space-size=160 src/server/main.ts`
 * (why the flags: node-flags.ts). Everything it can be told comes from
 * the environment, all of it optional:
 *
 * - `PORT` (4321), `HOST` (127.0.0.1): where it listens; `0.0.0.0` for every interface
 * - `SITE` (`dist`): the built site; its base path is the one it was built with
 * - `DATABASE_URL`: `postgres://…`; empty is the file `var/feedback.sqlite`
 * - `SECRET`: at least 32 characters, the same on every instance; empty is the file
 *   `var/secret`, drawn on first start. Receipts and contacts depend on it: back it up. If it is gone while the
 *   store is there, the server does not start; `NEW_SECRET=yes` gives up what only the lost one opened
 * - `TRUSTED_PROXIES` (0): proxies before this server that append to `X-Forwarded-For`;
 *   `npm run proxy` prints the configuration of one. From 1 on, staff sign in over https only
 * - `STORE_WAIT_SECONDS` (5): how long a form waits for a slow store before it is told "not now"
 * - `INSTANCES` (1): how many instances share the database; each takes its part of the limits
 * - `ADDRESS_BURST` (60), `ADDRESS_PER_MINUTE` (20): forms from one address
 * - `PROJECT_BURST` (120), `PROJECT_PER_MINUTE` (60): forms of one kind about one code, counted after the address let them through
 * - `FLOOD_PER_MINUTE` (300): forms in all beyond which browsers must work
 * - `FIRST_REPLY_WORKING_DAYS` (5), `COMPLETION_WORKING_DAYS` (15): the published terms
 */
import { defaultLimits } from './http/server-context.ts';
import { collectedLines, jsonLog } from './http/log.ts';
import { privateFolder } from './secrets/private-file.ts';
import { secretInFile } from './secrets/secrets.ts';
import { startServer } from './start-server.ts';
import { storeAddress, storeFile } from './store/store-address.ts';

const { env } = process;
const log = jsonLog(
  collectedLines((text) => process.stdout.write(text)),
  () => new Date(),
);
const instances = number('INSTANCES', 1);

const isGivenUp = env.NEW_SECRET === 'yes';
const address = storeAddress(env);

// What an earlier version left open to others is closed.
if (!env.DATABASE_URL) privateFolder('var');
const server = await startServer({
  site: env.SITE || 'dist',
  port: number('PORT', 4321),
  host: env.HOST || '127.0.0.1',
  storeAddress: address,
  secret: env.SECRET || secretInFile('var/secret', { store: storeFile(address), isGivenUp }),
  isSecretNew: isGivenUp,
  trustedProxies: number('TRUSTED_PROXIES', 0),
  limits: {
    perAddress: allowance('ADDRESS', defaultLimits.perAddress),
    perProject: allowance('PROJECT', defaultLimits.perProject),
    floodPerMinute: shared(number('FLOOD_PER_MINUTE', defaultLimits.floodPerMinute)),
  },
  terms: {
    firstReplyWorkingDays: number('FIRST_REPLY_WORKING_DAYS', 5),
    completionWorkingDays: number('COMPLETION_WORKING_DAYS', 15),
  },
  log,
  now: Date.now,
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);

function stop(): void {
  void server.stop();
}

function allowance(name: string, { burst, perMinute }: { burst: number; perMinute: number }) {
  return {
    burst: shared(number(`${name}_BURST`, burst)),
    perMinute: shared(number(`${name}_PER_MINUTE`, perMinute)),
  };
}

/** This instance's part of a limit; requests are taken to be spread evenly. */
function shared(limit: number): number {
  return Math.ceil(limit / instances);
}

/** @throws {RangeError} if the variable is set to anything but a whole number */
function number(name: string, otherwise: number): number {
  const text = env[name];
  if (text === undefined || text === '') return otherwise;
  if (!/^\d{1,9}$/.test(text)) throw new RangeError(`${name} must be a whole number, not ${text}`);
  return Number(text);
}
