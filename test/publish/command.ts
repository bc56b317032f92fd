import { spawnSync } from 'node:child_process';
import { afterAll } from 'vitest';
import { staffCommand } from '../../scripts/staff/command.ts';
import { UserError } from '../../scripts/command/command-line.ts';
import { openStore } from '../../src/server/store/open-store.ts';
import type { Store } from '../../src/server/store/contract/store.ts';
import { ranWarm } from '../scripts/warm-command.ts';
import { testSecret } from '../server/running-server.ts';

/** What a command said and how it ended. */
export interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly wrong: string;
}

/** Runs one of the project's scripts as a clerk does, on a store of the test. */
export function command(script: string, args: readonly string[], storeAddress: string, input = ''): Said {
  const env = { ...process.env, DATABASE_URL: storeAddress, SECRET: testSecret };
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], { env, input, encoding: 'utf8' });
  return { code: status, out: stdout, wrong: stderr };
}

/** Runs `npm run publish-answers` on a store of the test, in the thread for commands that are called again and again. */
export function publishAnswers(content: string, storeAddress: string): Said {
  const env = { ...process.env, DATABASE_URL: storeAddress, SECRET: testSecret };
  const { status, stdout, stderr } = ranWarm('scripts/publish-answers.ts', [content], env);
  return { code: status, out: stdout, wrong: stderr };
}

let kept: Store | undefined;
afterAll(() => kept?.close());

/** The store at an address, which stays open from one command to the next. */
async function keptOpen(address: string): Promise<Store> {
  if (kept?.address !== address) {
    await kept?.close();
    kept = await openStore(address, () => undefined);
  }
  return { ...kept, close: () => Promise.resolve() };
}

/**
 * Runs a command of the staff's in this process, which is where its work is done anyway, on a store that stays open: that each command
 * opens and closes its own is held by `command('staff', …)`.
 */
export async function staffSaid(args: readonly string[], storeAddress: string, input = '', more: NodeJS.ProcessEnv = {}): Promise<Said> {
  const env = { DATABASE_URL: storeAddress, SECRET: testSecret, ...more };
  try {
    return { code: 0, out: `${await staffCommand(args, { env, input: async () => input, open: keptOpen })}\n`, wrong: '' };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { code: 1, out: '', wrong: error.message };
  }
}
