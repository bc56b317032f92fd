import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** A PostgreSQL server of its own in a temporary folder. */
export interface PostgresServer {
  readonly folder: string;
  /** Makes an empty database and returns its connection string. */
  database(name: string): Promise<string>;
  start(environment?: Record<string, string>): Promise<void>;
  /** `fast` closes connections in order, `immediate` is a crash. */
  stop(mode: 'fast' | 'immediate'): Promise<void>;
  remove(): Promise<void>;
}

/** Starts PostgreSQL on a free port of 127.0.0.1; as the `postgres` user where the tests run as root, which it refuses. */
export async function startPostgres(settings: readonly string[] = []): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'liangma-postgres-'));
  const owner = process.getuid?.() === 0 ? postgresUser() : undefined;
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const cluster = join(folder, 'cluster');
  const initdb = ['-D', cluster, '-U', 'liangma', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
  execFileSync(program('initdb'), initdb, { ...owner, stdio: 'ignore', cwd: folder });
  const port = await freePort();
  const options = [`port=${port}`, 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, ...settings];
  let running: ChildProcess | undefined;

  async function start(environment: Record<string, string> = {}): Promise<void> {
    const args = ['-D', cluster, ...options.flatMap((option) => ['-c', option])];
    const env = { ...process.env, ...environment };
    running = spawn(program('postgres'), args, { ...owner, env, stdio: 'ignore', cwd: folder });
    await answering(address('postgres'));
  }

  async function stop(mode: 'fast' | 'immediate'): Promise<void> {
    const stopped = new Promise((resolve) => running?.once('exit', resolve));
    if (!running?.kill(mode === 'fast' ? 'SIGINT' : 'SIGQUIT')) return;
    await stopped;
    running = undefined;
  }

  function address(database: string): string {
    return `postgres://liangma@127.0.0.1:${port}/${database}`;
  }

  await start();
  return {
    folder,
    async database(name) {
      await queryOnce(address('postgres'), `CREATE DATABASE "${name}"`);
      return address(name);
    },
    start,
    stop,
    async remove() {
      await stop('immediate');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs one statement on a connection of its own. */
export async function queryOnce(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client(url).on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function answering(url: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await queryOnce(url, 'SELECT 1');
      return;
    } catch (error) {
      if (attempt === 2400) throw error;
      await pause(50);
    }
  }
}

function program(name: string): string {
  const versions = readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a));
  return join('/usr/lib/postgresql', versions[0] ?? '', 'bin', name);
}

function postgresUser() {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** A port of 127.0.0.1 that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
