/**
 * How much of the disk's own speed the endpoint gives on: the endpoint at 64
 * connections, in turn with a raw loop of durable one-row inserts into the same
 * store and with a bare `node:http` that answers 204. Needs `wrk`, and `gcc` for a
 * delay.
 *
 *   node scripts/bench/feedback.ts [--store=sqlite|postgres] [--instances=1]
 *     [--fsync-delay-ms=0] [--seconds=5] [--rounds=3] [--connections=64]
 *
 * `--only-endpoint --seconds=600 --rounds=1` shows whether its memory stays flat.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { nodeFlags } from '../../src/server/node-flags.ts';
import { type PostgresServer, startPostgres } from '../../test/server/postgres.ts';
import { builtSite } from '../../test/server/site-fixture.ts';

const { values: args } = parseArgs({
  options: {
    store: { type: 'string', default: 'sqlite' },
    instances: { type: 'string', default: '1' },
    'fsync-delay-ms': { type: 'string', default: '0' },
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '64' },
    'only-endpoint': { type: 'boolean', default: false },
  },
});

interface Load {
  readonly perSecond: number;
  readonly errors: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

const here = import.meta.dirname;
const folder = mkdtempSync(join(tmpdir(), 'liangma-bench-'));
const delayMs = Number(args['fsync-delay-ms']);
const slow = delayMs > 0 ? slowedEnvironment() : {};
const site = builtSite();
const postgres = args.store === 'postgres' ? await slowablePostgres() : undefined;
try {
  await compare();
} finally {
  await postgres?.remove();
  rmSync(folder, { recursive: true, force: true });
  rmSync(site, { recursive: true, force: true });
}

async function compare(): Promise<void> {
  const ratios: number[] = [];
  for (let round = 1; round <= Number(args.rounds); round += 1) {
    const compared = args['only-endpoint'] ? undefined : await comparison(round);
    const { load, memory } = await endpointLoad(await emptyStore(`endpoint${round}`));
    console.log(
      `round ${round}: endpoint ${load.perSecond.toFixed(0)}/s, p50 ${load.p50Ms.toFixed(1)} ms, p99 ${load.p99Ms.toFixed(1)} ms`,
      `errors ${load.errors}, memory ${memory}`,
    );
    if (!compared) continue;
    const { raw, bare } = compared;
    ratios.push(load.perSecond / raw);
    console.log(`  raw ${raw.toFixed(0)}/s: ${(load.perSecond / raw).toFixed(2)} x;`, `bare 204 ${bare.toFixed(0)}/s: ${(load.perSecond / bare).toFixed(3)} x`);
  }
  ratios.sort((a, b) => a - b);
  if (ratios.length > 0) console.log(`median ${ratios[Math.floor(ratios.length / 2)]?.toFixed(2)} x raw`);
}

async function comparison(round: number): Promise<{ raw: number; bare: number }> {
  const raw = await rawPerSecond(await emptyStore(`raw${round}`));
  return { raw, bare: (await bareLoad()).perSecond };
}

async function emptyStore(name: string): Promise<string> {
  return postgres ? postgres.database(name) : join(folder, `${name}.sqlite`);
}

async function rawPerSecond(store: string): Promise<number> {
  const script = join(here, 'feedback/raw-inserts.ts');
  const env = { ...process.env, ...(postgres ? {} : slow) };
  const printed = execFileSync(process.execPath, [script, store, args.seconds], { env, encoding: 'utf8' });
  return JSON.parse(printed).perSecond;
}

async function bareLoad(): Promise<Load> {
  const server = spawn(process.execPath, [join(here, 'feedback/bare-http.ts')]);
  const load = await wrk(await printedPort(server), Number(args.connections), Number(args.seconds));
  await ended(server);
  return load;
}

/** The load on every instance at once, added up; latencies are the worst instance's. */
async function endpointLoad(store: string): Promise<{ load: Load; memory: string }> {
  const instances = await Promise.all(Array.from({ length: Number(args.instances) }, () => startedEndpoint(store)));
  const samples: number[][] = [];
  const sampling = setInterval(() => samples.push(instances.map(({ server }) => residentMb(server))), 1000);
  const connections = Math.ceil(Number(args.connections) / instances.length);
  const loads = await Promise.all(instances.map(({ port }) => wrk(port, connections, Number(args.seconds))));
  clearInterval(sampling);
  await Promise.all(instances.map(({ server }) => ended(server)));
  return {
    load: {
      perSecond: loads.reduce((sum, { perSecond }) => sum + perSecond, 0),
      errors: loads.reduce((sum, { errors }) => sum + errors, 0),
      p50Ms: Math.max(...loads.map(({ p50Ms }) => p50Ms)),
      p99Ms: Math.max(...loads.map(({ p99Ms }) => p99Ms)),
    },
    memory: memoryOf(samples),
  };
}

/** Resident memory of each instance after the first tenth of the run (a minute of ten), at the end, and its peak. */
function memoryOf(samples: readonly number[][]): string {
  const settled = samples.slice(Math.floor(samples.length / 10));
  const peaks = settled[0]?.map((_, index) => Math.max(...settled.map((sample) => sample[index] ?? 0)));
  return `${settled[0]?.join('+')} -> ${settled.at(-1)?.join('+')} MB (peak ${peaks?.join('+')})`;
}

async function startedEndpoint(store: string): Promise<{ server: ChildProcess; port: number }> {
  const home = mkdtempSync(join(folder, 'endpoint-'));
  const limits = ['ADDRESS_BURST', 'ADDRESS_PER_MINUTE', 'FLOOD_PER_MINUTE'].map((name) => [name, '900000000']);
  const env = {
    ...process.env,
    ...(postgres ? {} : slow),
    ...Object.fromEntries(limits),
    SITE: site,
    PORT: '0',
    DATABASE_URL: store,
    SECRET: 'a secret of the bench that is long enough',
  };
  const main = join(here, '../../src/server/main.ts');
  const server = spawn(process.execPath, [...nodeFlags, main], { env, cwd: home, stdio: ['ignore', 'pipe', 'inherit'] });
  return { server, port: await printedPort(server) };
}

async function wrk(port: number, connections: number, seconds: number): Promise<Load> {
  const script = join(here, 'feedback/form.lua');
  const url = `http://127.0.0.1:${port}/feedback`;
  const options = ['-t1', `-c${connections}`, `-d${seconds}s`, '-s', script, url, '--', String(port)];
  const child = spawn('wrk', options, { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  for await (const chunk of child.stdout) printed += chunk;
  const [requests = 0, durationUs = 1, errors = 0, p50Us = 0, p99Us = 0] = /^RESULT (.*)$/m.exec(printed)?.[1]?.split(' ').map(Number) ?? [];
  return { perSecond: (requests / durationUs) * 1e6, errors, p50Ms: p50Us / 1000, p99Ms: p99Us / 1000 };
}

function printedPort(server: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('exit', () => reject(new Error('The server did not start')));
    server.stdout?.on('data', (chunk) => {
      const port = /"port":(\d+)/.exec(String(chunk))?.[1];
      if (port) resolve(Number(port));
    });
  });
}

async function ended(server: ChildProcess): Promise<void> {
  const exit = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await exit;
  await pause(200);
}

/** Resident memory of a process, in MB. */
function residentMb({ pid }: ChildProcess): number {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(execFileSync('cat', [`/proc/${pid}/status`], { encoding: 'utf8' })) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

function slowedEnvironment(): Record<string, string> {
  mkdirSync(folder, { recursive: true });
  const library = join(folder, 'slow-fsync.so');
  execFileSync('gcc', ['-shared', '-fPIC', '-O2', '-o', library, join(here, 'feedback/slow-fsync.c'), '-ldl']);
  execFileSync('chmod', ['-R', 'a+rx', folder]);
  return { LD_PRELOAD: library, FSYNC_DELAY_US: String(delayMs * 1000) };
}

async function slowablePostgres(): Promise<PostgresServer> {
  const server = await startPostgres();
  if (delayMs > 0) {
    await server.stop('fast');
    await server.start(slow);
  }
  return server;
}
