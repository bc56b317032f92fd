import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBackup, writeBackup } from '../../../src/server/backup-file.ts';
import { openStore } from '../../../src/server/store/open-store.ts';
import { ranWarm } from '../../scripts/warm-command.ts';
import { type PostgresServer, queryOnce, startPostgres } from '../postgres.ts';
import { feedbackRow, proposalRow } from '../submission.ts';

const folder = mkdtempSync(join(tmpdir(), 'liangma-backup-'));
let postgres: PostgresServer;

beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await postgres.remove();
});

test('a backup goes from SQLite to PostgreSQL and back with every row the same', async () => {
  const original = await openStore(await filled('original.sqlite', 1234), console.error);
  const copy = await openStore(await postgres.database('copy'), console.error);
  const back = await openStore(join(folder, 'back.sqlite'), console.error);
  const [first, second] = [join(folder, 'first.gz'), join(folder, 'second.gz')];

  expect(await writeBackup(original, first)).toBe(1234 + 1);
  expect(await readBackup(copy, first)).toBe(1234 + 1);
  await writeBackup(copy, second);
  await readBackup(back, second);
  const third = join(folder, 'third.gz');
  await writeBackup(back, third);
  expect(readFileSync(second)).toEqual(readFileSync(first));
  expect(readFileSync(third)).toEqual(readFileSync(first));

  await Promise.all([original.close(), copy.close(), back.close()]);
});

test('a backup taken under writes is one moment of the store', async () => {
  const store = await openStore(await filled('busy.sqlite', 600), console.error);
  const writing = Array.from({ length: 400 }, (_, n) => store.submit({ table: 'feedback', row: feedbackRow(10_000 + n) }));
  const rows = await writeBackup(store, join(folder, 'busy.gz'));
  await Promise.all(writing);
  const restored = await openStore(join(folder, 'busy-restored.sqlite'), console.error);
  expect(await readBackup(restored, join(folder, 'busy.gz'))).toBe(rows);
  expect(await restored.read('feedbackCount', {})).toBeGreaterThanOrEqual(600);
  await Promise.all([store.close(), restored.close()]);
});

test.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ['changed in one byte', (bytes: Buffer) => Buffer.from(bytes.with(bytes.length - 40, (bytes.at(-40) ?? 0) ^ 1))],
  ['no backup', () => Buffer.from('nonsense')],
])('a file that is %s is refused and nothing is restored', async (name, damage) => {
  const store = await openStore(await filled(`${name}.sqlite`, 50), console.error);
  const path = join(folder, `${name}.gz`);
  await writeBackup(store, path);
  await store.close();
  writeFileSync(path, damage(readFileSync(path)));
  const empty = await openStore(join(folder, `${name}-empty.sqlite`), console.error);
  await expect(readBackup(empty, path)).rejects.toThrow(RangeError);
  expect(await empty.read('feedbackCount', {})).toBe(0);
  await empty.close();
});

test('the commands back up and restore, and refuse a store that is not empty', async () => {
  const original = await filled('commands.sqlite', 3);
  const backup = join(folder, 'new', 'commands.gz');
  // A disk that is not mounted is not replaced by a folder of that name.
  expect(run('backup', original, backup)).toMatchObject({ code: 1, error: expect.stringContaining(join(folder, 'new')) });
  expect(existsSync(join(folder, 'new'))).toBe(false);
  mkdirSync(join(folder, 'new'));
  expect(run('backup', original, backup).out).toContain('已备份 4 行');
  for (const path of [backup, `${backup}.keys`]) expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(run('restore', join(folder, 'commands-copy.sqlite'), backup, `${backup}.keys`).out).toContain('已恢复 4 行、1 个密钥');
  expect(run('restore', original, backup)).toMatchObject({ code: 1, error: '没有恢复：存储里已经有内容（意见），只能恢复到空的存储。\n' });
});

test('a store that holds a proposal alone is not empty, and stays as it is', async () => {
  const full = await openStore(await filled('source.sqlite', 2), console.error);
  const path = join(folder, 'source.gz');
  await writeBackup(full, path);
  const store = await openStore(join(folder, 'proposal.sqlite'), console.error);
  await store.submit({ table: 'proposal', row: proposalRow(1) });
  await expect(readBackup(store, path)).rejects.toThrow('存储里已经有内容（建议）');
  expect(await store.read('feedbackCount', {})).toBe(0);
  await Promise.all([full.close(), store.close()]);
});

test.each([
  ['a column', { table: 'feedback', row: { ...feedbackRow(2), ofTomorrow: 1 } }],
  ['a table', { table: 'tomorrow', row: { id: 'x' } }],
])('a backup with %s that the store has not is refused before anything is written', async (what, stranger) => {
  const rows = [{ table: 'feedback', row: feedbackRow(1) }, stranger].map((each) => `${JSON.stringify(each)}\n`).join('');
  const path = join(folder, `${what}.gz`);
  const end = `${JSON.stringify({ rows: 2, sha256: createHash('sha256').update(rows).digest('hex') })}\n`;
  writeFileSync(path, gzipSync(rows + end));
  const store = await openStore(join(folder, `${what}.sqlite`), () => undefined);
  await expect(readBackup(store, path)).rejects.toThrow('备份里有这个版本放不下的内容');
  expect(await store.read('feedbackCount', {})).toBe(0);
  await store.close();
});

test.each([
  ['backup', () => [join(folder, 'absent.gz')]],
  ['erase', () => []],
  ['publish-answers', () => ['test/example/content']],
  ['staff', () => ['list']],
] as const)('%s on a store that is not there, is no store or of a kind nobody knows is refused and makes none', async (command, args) => {
  const absent = join(folder, 'absent.sqlite');
  const empty = join(folder, 'empty.sqlite');
  writeFileSync(empty, '');
  const bare = await postgres.database(`bare-${command}`);
  const why = '，什么也没有做：请看看 DATABASE_URL，或者到服务器的文件夹里运行；服务器还没有启动过的，先启动一次\n';
  expect(run(command, absent, ...args())).toEqual({ code: 1, out: '', error: `没有 ${absent} 这个存储${why}` });
  expect(run(command, empty, ...args())).toEqual({ code: 1, out: '', error: `${empty} 里没有意见的表${why}` });
  expect(run(command, bare, ...args())).toEqual({ code: 1, out: '', error: `DATABASE_URL 写的数据库里没有意见的表${why}` });
  const foreign = run(command, 'mysql://root@localhost/x', ...args());
  expect(foreign).toMatchObject({ code: 1, error: expect.stringContaining('以“mysql:”开头，不认识这种数据库') });
  expect([absent, join(folder, 'absent.gz'), 'mysql:'].filter((path) => existsSync(path))).toEqual([]);
  expect(statSync(empty).size).toBe(0);
  await expect(queryOnce(bare, 'SELECT 1 FROM migration')).rejects.toThrow('"migration" does not exist');
});

test('a backup that is not there or damaged is put back into no new store', () => {
  const store = join(folder, 'for-nothing.sqlite');
  const damaged = join(folder, 'damaged.gz');
  writeFileSync(damaged, 'no backup');
  expect(run('restore', store, join(folder, 'missing.gz'))).toMatchObject({ code: 1, error: expect.stringContaining('missing.gz：没有这个文件') });
  expect(run('restore', store, damaged)).toMatchObject({ code: 1, error: expect.stringContaining('没有恢复：') });
  expect(existsSync(store)).toBe(false);
});

test('a backup replaces one that others could read', async () => {
  const original = await filled('replaced.sqlite', 1);
  const backup = join(folder, 'replaced.gz');
  for (const ending of ['', '.keys', '.unfinished', '.keys.unfinished']) writeFileSync(backup + ending, 'old', { mode: 0o644 });
  expect(run('backup', original, backup).code).toBe(0);
  const left = readdirSync(folder).filter((name) => name.startsWith('replaced.gz'));
  expect(left.map((name) => [name, statSync(join(folder, name)).mode & 0o777])).toEqual([
    ['replaced.gz', 0o600],
    ['replaced.gz.keys', 0o600],
  ]);
});

test.each([
  ['backup', [], '少写了内容。'],
  ['backup', ['a', 'b'], '多写了“b”，没有照办'],
  ['backup', ['--fast', 'a'], '没有 --fast 这个选项'],
  ['backup', ['-x'], '没有 -x 这个选项'],
  ['restore', ['--keys=a', 'b'], '没有 --keys 这个选项'],
  ['erase', ['--confirmed'], '没有 --confirmed 这个选项，最接近的是 --confirm'],
  ['erase', ['--confirm=yes'], '--confirm 后面不写内容'],
  ['proxy', ['nginx', '--https-port'], '--https-port 后面要写内容'],
  ['proxy', ['nginx', '--site='], '--site 后面要写内容'],
  ['proxy', ['apache'], '只会写 nginx 和 caddy 的配置'],
  ['restore', ['/nowhere/at/all.gz'], '/nowhere/at/all.gz：没有这个文件或文件夹'],
  ['backup', ['/proc/backup.gz'], '没有办成：'],
])('%s %j is refused in one plain sentence', async (command, args, words) => {
  if (!existsSync(join(folder, 'refused.sqlite'))) await filled('refused.sqlite', 1);
  const { code, error, out } = run(command, join(folder, 'refused.sqlite'), ...args);
  expect(code).toBe(1);
  expect(error).toContain(words);
  expect([error.trim().split('\n').length, out]).toEqual([1, '']);
  expect(error).not.toMatch(/at .*:\d+|node:internal/);
});

test.each(['backup', 'restore', 'erase', 'proxy', 'durability'])('%s says in Chinese how it is used', (command) => {
  expect(run(command, 'nowhere', '--help')).toMatchObject({ code: 0, error: '', out: expect.stringContaining(`用法：npm run ${command} -- `) });
});

test('a damaged backup is refused at the terminal without a trace of the program', { timeout: 120_000 }, async () => {
  const store = await filled('flipped.sqlite', 40);
  const backup = join(folder, 'flipped.gz');
  run('backup', store, backup);
  const bytes = readFileSync(backup);
  for (const [name, at] of [
    ['middle', Math.floor(bytes.length / 2)],
    ['end', bytes.length - 3],
  ] as const) {
    writeFileSync(`${backup}.${name}`, Buffer.from(bytes.with(at, (bytes.at(at) ?? 0) ^ 0x10)));
    const { code, error } = run('restore', join(folder, `flipped-${name}.sqlite`), `${backup}.${name}`);
    expect([code, error.trim().split('\n').length]).toEqual([1, 1]);
    expect(error).toContain('没有恢复：');
  }
});

/** A store with rows and one contact key. */
async function filled(name: string, count: number): Promise<string> {
  const address = join(folder, name);
  const store = await openStore(address, console.error);
  await Promise.all(Array.from({ length: count }, (_, n) => store.submit({ table: 'feedback', row: feedbackRow(n) })));
  await store.write('contactKeyOfMonth', { month: '2026-11', wrapped: 'wrapped', createdAt: '2026-11-01T00:00:00.000Z' });
  await store.close();
  return address;
}

/** Runs what `npm run <command>` runs, as package.json says it. */
function run(command: string, store: string, ...args: string[]): { code: number; out: string; error: string } {
  const root = join(import.meta.dirname, '../../..');
  const script = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts[command].replace('node ', '');
  const env = { ...process.env, DATABASE_URL: store };
  const { status, stdout, stderr } = ranWarm(join(root, script), args, env);
  return { code: status, out: stdout, error: stderr };
}
