import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFlags } from '../../../src/server/node-flags.ts';
import { testSecret } from '../running-server.ts';

/** The server as a process of its own, which a test may kill. */
export interface ServerProcess {
  readonly port: number;
  /** From the start of the process until it listened. */
  readonly startMs: number;
  /** The most memory it has had resident so far, in MB, by the kernel's count. */
  peakMb(): number;
  /** Whether it has ended by itself. */
  hasEnded(): boolean;
  kill(signal: NodeJS.Signals): Promise<void>;
}

const main = join(import.meta.dirname, '../../../src/server/main.ts');

/** Starts `src/server/main.ts` with limits out of the way; `folder` is its working directory. */
export function startProcess(folder: string, environment: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const env = {
    ...process.env,
    ADDRESS_BURST: '900000000',
    ADDRESS_PER_MINUTE: '900000000',
    FLOOD_PER_MINUTE: '900000000',
    SECRET: testSecret,
    PORT: '0',
    ...environment,
  };
  const startedMs = performance.now();
  const server = spawn(process.execPath, [...nodeFlags, main], { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`The server ended with ${code} before it listened`)));
    server.stdout.on('data', (chunk) => {
      const port = /"event":"started","port":(\d+)/.exec(String(chunk))?.[1];
      if (!port) return;
      const startMs = performance.now() - startedMs;
      resolve({
        port: Number(port),
        startMs,
        peakMb: () => peakMb(server.pid),
        hasEnded: () => server.exitCode !== null,
        kill: (signal) => killed(server, signal),
      });
    });
  });
}

function peakMb(pid: number | undefined): number {
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}

function killed(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill(signal);
  });
}
