import type { Log } from '../../src/server/http/log.ts';

/** A log that keeps quiet. */
export const silentLog: Log = { info: () => undefined, error: () => undefined };
