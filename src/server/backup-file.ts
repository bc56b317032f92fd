import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import { writePrivately } from './secrets/private-file.ts';
import type { Store } from './store/contract/store.ts';
import { everyRow } from './store/every-row.ts';
import { type AnyRow, type BackupTable, backedUpTables, keyTables } from './store/schema/backup.ts';

/** Lines of a backup: gzipped JSON, one row a line, the last line counts and hashes the others. */
const line = z.union([
  z.strictObject({ table: z.string(), row: z.record(z.string(), z.union([z.string(), z.number(), z.null()])) }),
  z.strictObject({ rows: z.int(), sha256: z.string() }),
]);

/**
 * Writes a backup of the store as it is at one moment, and beside it, in
 * `<path>.keys`, the keys of the contacts. Keep the two apart, and of the keys only
 * the newest file: what was erased since must not be readable from an old copy.
 * An existing file is replaced once the new one is complete.
 *
 * @returns how many rows the backup holds
 */
export function writeBackup(store: Store, path: string): Promise<number> {
  return store.consistently(async (read) => {
    await writeRows(`${path}.keys`, everyRow(read, keyTables));
    return writeRows(path, everyRow(read, backedUpTables));
  });
}

/**
 * Puts a backup into an empty store of either kind.
 *
 * @returns how many rows were restored
 * @throws {RangeError} if the file is damaged, holds what this store has no place for, or the store is not empty; nothing is changed then
 */
export async function readBackup(store: Store, path: string): Promise<number> {
  const columns = await checkBackup(path);
  const held = await store.read('tablesWithRows');
  if (held.length > 0) throw new RangeError(`存储里已经有内容（${held.map((table) => contents[table]).join('、')}），只能恢复到空的存储。`);
  await checkPlaces(store, columns);
  let restored = 0;
  let pending: { table: string; rows: AnyRow[] } | undefined;
  for await (const { table, row } of rowsOf(path)) {
    if (pending && (pending.table !== table || pending.rows.length === 200)) {
      await store.write('restoreRows', pending);
      pending = undefined;
    }
    pending ??= { table, rows: [] };
    pending.rows.push(row);
    restored += 1;
  }
  if (pending) await store.write('restoreRows', pending);
  return restored;
}

async function writeRows(path: string, rows: AsyncIterable<{ table: string; row: AnyRow }>): Promise<number> {
  const hash = createHash('sha256');
  let count = 0;
  async function* lines() {
    for await (const row of rows) {
      const text = `${JSON.stringify(row)}\n`;
      hash.update(text);
      count += 1;
      yield text;
    }
    yield `${JSON.stringify({ rows: count, sha256: hash.digest('hex') })}\n`;
  }
  await writePrivately(path, lines(), [createGzip()]);
  return count;
}

/** What each table holds, as a clerk says it. */
const contents: Readonly<Record<BackupTable, string>> = {
  feedback: '意见',
  event: '办理经过',
  proposal: '建议',
  surveyAnswer: '问卷',
  glance: '现场点选',
  staff: '人员',
  audit: '操作记录',
  auditHead: '操作记录',
  cannedAnswer: '常用答复',
  approval: '公开审批',
  caseNumberDay: '编号',
  contactKey: '联系方式的密钥',
};

/** A backup of a later version may have tables and columns that this one has not: told before anything is written. */
async function checkPlaces(store: Store, columns: ReadonlyMap<string, ReadonlySet<string>>): Promise<void> {
  for (const [name, asked] of columns) {
    const table = [...backedUpTables, ...keyTables].find((each) => each === name);
    const isKnown = table !== undefined && (await store.read('askForColumns', { table, columns: [...asked] }).then(isTrue, isFalse));
    if (!isKnown) throw new RangeError(`备份里有这个版本放不下的内容（${name}）。请用做备份的那个版本，或者更新的版本恢复。`);
  }
}

const isTrue = () => true;
const isFalse = () => false;

/**
 * Reads a backup to its end.
 *
 * @returns the columns of each table in it
 * @throws {RangeError} if the file is damaged or incomplete
 */
export async function checkBackup(path: string): Promise<Map<string, Set<string>>> {
  const columns = new Map<string, Set<string>>();
  const hash = createHash('sha256');
  let end: { rows: number; sha256: string } | undefined;
  let rows = 0;
  for await (const text of linesOf(path)) {
    if (end) throw new RangeError(`${path} 坏了：结尾以后还有内容。`);
    const read = parsedLine(path, text);
    if ('sha256' in read) end = read;
    else {
      rows += 1;
      const known = columns.get(read.table) ?? new Set();
      columns.set(read.table, known);
      for (const column of Object.keys(read.row)) known.add(column);
    }
    if (!end) hash.update(`${text}\n`);
  }
  if (!end) throw new RangeError(`${path} 不完整，后面缺了一段。`);
  if (end.rows !== rows || end.sha256 !== hash.digest('hex')) throw new RangeError(`${path} 坏了，和备份时写下的不一样。`);
  return columns;
}

async function* rowsOf(path: string): AsyncGenerator<{ table: string; row: AnyRow }> {
  for await (const text of linesOf(path)) {
    const read = parsedLine(path, text);
    if ('row' in read) yield read;
  }
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const unpacked = createGunzip();
  const packed = pipeline(createReadStream(path), unpacked);
  // Told below, after the lines that could still be read; until then it is not unheard of.
  packed.catch(() => undefined);
  try {
    let rest = '';
    for await (const chunk of unpacked.setEncoding('utf8')) {
      const lines = `${rest}${chunk}`.split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    if (rest !== '') yield rest;
    await packed;
  } catch (error) {
    // A file that is not there is told as it is; what is there and cannot be read is no backup.
    if (error instanceof Error && 'syscall' in error) throw error;
    throw new RangeError(`${path} 坏了，或者不是备份文件。`, { cause: error });
  }
}

function parsedLine(path: string, text: string) {
  const read = line.safeParse(jsonOf(text));
  if (!read.success) throw new RangeError(`${path} 坏了，里面不是备份的内容。`);
  return read.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
