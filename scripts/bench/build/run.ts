import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What one command cost. */
export interface Run {
  readonly seconds: number;
  /** Processor seconds of all its processes, user and system: on a busy machine they say more than the clock. */
  readonly cpuSeconds: number;
  /** Most memory the largest of its processes ever held. */
  readonly peakMegabytes: number;
}

/** Runs a command to its end. @throws with its complaints if it fails */
export function measured(command: readonly string[], { env = {}, cwd }: { env?: Readonly<Record<string, string>>; cwd?: string } = {}): Promise<Run> {
  const started = performance.now();
  const child = spawn('bash', ['-c', 'TIMEFORMAT="cpu %U %S"; time "$@" > /dev/null', 'bash', ...command], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const complaints: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => complaints.push(text));
  let peakMegabytes = 0;
  const watch = setInterval(() => {
    peakMegabytes = Math.max(peakMegabytes, ...family(child.pid ?? 0).map(peakOf));
  }, 50);
  return new Promise((done, fail) => {
    child.on('close', (status) => {
      clearInterval(watch);
      const seconds = (performance.now() - started) / 1000;
      const [, user = '0', system = '0'] = /cpu (\S+) (\S+)\s*$/.exec(complaints.join('')) ?? [];
      if (status === 0) done({ seconds, cpuSeconds: Number(user) + Number(system), peakMegabytes });
      else fail(new Error(`${command.join(' ')} ended with ${status}\n${complaints.join('')}`));
    });
  });
}

/** The run that took the middle time. */
export function median(runs: readonly Run[]): Run {
  const sorted = [...runs].sort((left, right) => left.seconds - right.seconds);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('nothing was run');
  return { ...middle, peakMegabytes: Math.max(...runs.map(({ peakMegabytes }) => peakMegabytes)) };
}

/** A process and its children. */
function family(pid: number): number[] {
  const children = fileOr(`/proc/${pid}/task/${pid}/children`, '').trim().split(' ').filter(Boolean).map(Number);
  return [pid, ...children.flatMap(family)];
}

/** The most memory a process ever held, in MB (VmHWM). */
function peakOf(pid: number): number {
  const [, kilobytes = '0'] = /VmHWM:\s+(\d+) kB/.exec(fileOr(`/proc/${pid}/status`, '')) ?? [];
  return Number(kilobytes) / 1024;
}

function fileOr(path: string, otherwise: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
}
