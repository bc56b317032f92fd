/** The thread of `warm-command.ts`: imports a command anew for each run, with its arguments, and keeps what it prints. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { workerData } from 'node:worker_threads';
import type { Asked, Ran, WarmData } from './warm-command.ts';

const { port, answered }: WarmData = workerData;
let runs = 0;

port.on('message', async (asked: Asked) => {
  port.postMessage(await ran(asked));
  const signal = new Int32Array(answered);
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
});

/** What `process.exit` throws here, where the thread has to live on. */
class Ended extends Error {}

async function ran({ script, args, env }: Asked): Promise<Ran> {
  runs += 1;
  const said = { stdout: '', stderr: '' };
  let endedWith: number | undefined;
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  Object.assign(process.env, env);
  process.argv = [process.execPath, resolve(script), ...args];
  process.exitCode = 0;
  process.exit = (code) => {
    endedWith ??= Number(code ?? process.exitCode ?? 0);
    throw new Ended();
  };
  for (const stream of ['stdout', 'stderr'] as const) {
    process[stream].write = (text: string | Uint8Array) => {
      if (endedWith === undefined) said[stream] += typeof text === 'string' ? text : new TextDecoder().decode(text);
      return true;
    };
  }
  try {
    await import(`${pathToFileURL(resolve(script)).href}?run=${runs}`);
  } catch (error) {
    if (endedWith === undefined) {
      told(error);
      endedWith ??= 1;
    }
  }
  return { ...said, status: endedWith ?? Number(process.exitCode) };
}

/** Has an error that nobody caught told as the commands do. */
function told(error: unknown): void {
  const listeners = process.listeners('uncaughtException');
  if (!(error instanceof Error) || listeners.length === 0) return console.error(error);
  try {
    for (const listen of listeners) listen(error, 'uncaughtException');
  } catch (ended) {
    if (!(ended instanceof Ended)) throw ended;
  }
}
