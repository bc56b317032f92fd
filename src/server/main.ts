/**
 * Runs the server: `node --max-semi-space-size=4 --max-old-space-size=160 src/server/main.ts`
 * (why the flags: node-flags.ts). Everything it can be told comes from the environment: settings.ts lists it.
 */
import { collectedLines, jsonLog } from './http/log.ts';
import { privateFolder } from './secrets/private-file.ts';
import { secretOf, serverSettings } from './settings.ts';
import { startServer } from './start-server.ts';
import { defaultStoreFile } from './store/store-address.ts';

const settings = serverSettings(process.env);
const log = jsonLog(
  collectedLines((text) => process.stdout.write(text)),
  () => new Date(),
);

// What an earlier version left open to others is closed.
if (settings.storeAddress === defaultStoreFile) privateFolder('var');
const server = await startServer({ ...settings, secret: secretOf(settings), log, now: Date.now });

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);

function stop(): void {
  void server.stop();
}
