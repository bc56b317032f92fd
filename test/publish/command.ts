import { spawnSync } from 'node:child_process';
import { staffCommand } from '../../scripts/staff/command.ts';
import { UserError } from '../../scripts/command.ts';
import { ranWarm } from '../scripts/warm-command.ts';
import { testSecret } from '../server/running-server.ts';

/** What a command said and how it ended. */
export interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly wrong: string;
}

/** Runs one of the project's scripts as a clerk does, on a store of the test. */
export function command(script: string, args: readonly string[], storeAddress: string): Said {
  const env = { ...process.env, DATABASE_URL: storeAddress, SECRET: testSecret };
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], { env, encoding: 'utf8' });
  return { code: status, out: stdout, wrong: stderr };
}

/** Runs one of them in the thread that has their modules already, for a file that runs it again and again. */
export function warmCommand(script: string, args: readonly string[], storeAddress: string): Said {
  const { status, stdout, stderr } = ranWarm(`scripts/${script}.ts`, args, { ...process.env, DATABASE_URL: storeAddress, SECRET: testSecret });
  return { code: status, out: stdout, wrong: stderr };
}

/** Runs a command of the staff's in this process, which is where its work is done anyway. */
export async function staffSaid(args: readonly string[], storeAddress: string, input = '', more: NodeJS.ProcessEnv = {}): Promise<Said> {
  const env = { DATABASE_URL: storeAddress, SECRET: testSecret, ...more };
  try {
    return { code: 0, out: `${await staffCommand(args, { env, input: async () => input })}\n`, wrong: '' };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { code: 1, out: '', wrong: error.message };
  }
}
