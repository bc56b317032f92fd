import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';

/** How a command ended and what it said, named as by `spawnSync`. */
export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What the thread is asked. */
export interface Asked {
  readonly script: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What the thread is given at its start. */
export interface WarmData {
  readonly port: MessagePort;
  /** One number that becomes 1 with each answer. */
  readonly answered: SharedArrayBuffer;
}

const longestMs = 200_000;

let asking: { readonly port: MessagePort; readonly answered: Int32Array } | undefined;

/**
 * Runs a command of `scripts/` as it stands, with these arguments, and waits for it. All commands that the test files of one process
 * run follow one another in one thread: its modules are read once, only the command's own is read anew each time. That each starts as a process is held by
 * `command-line.test.ts`; a command that is given input, another folder to stand in or a signal needs a process.
 *
 * @throws if it takes longer than 200 seconds, or says something that is no answer
 */
export function ranWarm(script: string, args: readonly string[], env: Asked['env'] = process.env): Ran {
  asking ??= started();
  const { port, answered } = asking;
  Atomics.store(answered, 0, 0);
  port.postMessage({ script, args, env: { ...env } } satisfies Asked);
  if (Atomics.wait(answered, 0, 0, longestMs) === 'timed-out') throw new Error(`${script} ${args.join(' ')} takes too long`);
  return ranOf(receiveMessageOnPort(port)?.message);
}

function started(): { port: MessagePort; answered: Int32Array } {
  const { port1, port2 } = new MessageChannel();
  const answered = new SharedArrayBuffer(4);
  const thread = new Worker(new URL('./warm-thread.ts', import.meta.url), {
    workerData: { port: port2, answered } satisfies WarmData,
    transferList: [port2],
  });
  thread.unref();
  port1.unref();
  return { port: port1, answered: new Int32Array(answered) };
}

function ranOf(message: unknown): Ran {
  if (typeof message !== 'object' || message === null || !('status' in message && 'stdout' in message && 'stderr' in message)) throw new Error('no answer');
  return { status: Number(message.status), stdout: String(message.stdout), stderr: String(message.stderr) };
}
