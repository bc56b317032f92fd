import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../command/command-line.ts';

/**
 * Writes files whole: each beside its place first, and all are put into their places when every one of them is on the disk. What stands
 * there stays as it is if one cannot be written.
 *
 * @throws {UserError} where the disk is full, too little is allowed, or a folder is no folder
 */
export function replaceFiles(files: ReadonlyMap<string, string>): void {
  const waiting = [...files].map(([file, text]) => ({ file, text, next: join(dirname(file), `.import.${process.pid}.${basename(file)}`) }));
  try {
    for (const { file, text, next } of waiting) writeSynced(next, text, file);
  } catch (error) {
    for (const { next } of waiting) removed(next);
    throw new UserError(`没有写成，什么也没有改：${reasonOf(error)}`);
  }
  for (const [index, { file, next }] of waiting.entries()) {
    try {
      renameSync(next, file);
    } catch (error) {
      for (const each of waiting) removed(each.next);
      const done = waiting.slice(0, index).map((each) => each.file);
      const before = done.length === 0 ? '什么也没有改' : `已经写好的是 ${done.join('、')}`;
      throw new UserError(`${file} 没有写成（${reasonOf(error)}），${before}。关掉打开着这个文件的程序，再导入一次`);
    }
  }
}

function writeSynced(next: string, text: string, file: string): void {
  mkdirSync(dirname(next), { recursive: true });
  const mode = statSync(file, { throwIfNoEntry: false })?.mode;
  const opened = openSync(next, 'w', mode);
  try {
    writeFileSync(opened, text);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** What cannot be removed is left: the content passes over it. */
function removed(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // A folder that is no folder has nothing in it.
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘满了',
  EDQUOT: '磁盘配额满了',
  EFBIG: '文件超过系统允许的大小',
  EACCES: '没有权限写',
  EPERM: '没有权限写',
  EROFS: '磁盘是只读的',
  EBUSY: '文件正被别的程序打开',
};

/** Why the system did not write, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const path = error instanceof Error && 'path' in error ? `：${String(error.path)}` : '';
  return `${reasons[code] ?? `系统报告 ${code || String(error)}`}${path}`;
}
