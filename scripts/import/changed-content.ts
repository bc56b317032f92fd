import { ascending } from '../../src/domain/value/order.ts';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentFiles, diskFiles } from '../../src/content/content-files.ts';
import { formatIssues } from '../../src/content/issue.ts';
import type { Model } from '../../src/content/model.ts';
import { readContent } from '../../src/content/read/read.ts';
import type { Issue } from '../../src/domain/value/issue.ts';
import { lockedNow } from '../command/lock.ts';
import { UserError } from '../command/command-line.ts';
import { leftovers } from './leftovers.ts';
import { reasonOf, replaceFiles } from './replace-files.ts';

/** Path below the content folder → the text that the file will have. */
export type ChangedFiles = ReadonlyMap<string, string>;

/**
 * Reads the whole content as it will be, before anything is written. `place` may say of a problem that it stands in the imported table.
 *
 * @throws {UserError} with every problem, where there is one
 */
export function checkChanged(root: string, changed: ChangedFiles, place: (issue: Issue) => Issue = (issue) => issue): void {
  if (changed.size === 0) return;
  const found = readContent(withFiles(diskFiles(root), changed)).issues;
  // What is new has no code yet; codes are issued when everything else is right.
  const issues = found.filter(({ rule, file }) => rule !== 'code-registry' || !changed.has(file));
  if (issues.length > 0) throw new UserError(`一行也没有写，先改好这些：\n${formatIssues(issues.map(place))}`);
}

/**
 * The content, right but for codes that are not issued yet: what an import has written waits for them.
 *
 * @throws {UserError} with every other problem
 */
export function readUncoded(root: string): Model {
  const { model, issues } = readContent(root);
  const others = issues.filter(({ rule }) => rule !== 'code-registry');
  if (model !== undefined && others.length === 0) return model;
  throw new UserError(`内容有 ${others.length} 处问题：\n${formatIssues(others)}`);
}

/** A content folder whose files are remembered as they were read, to see before writing whether somebody has changed one meanwhile. */
export interface ContentAsRead {
  readonly root: string;
  /** The text of a file; undefined where there is none yet. */
  readonly textOf: (name: string) => string | undefined;
  readonly seen: ReadonlyMap<string, string | undefined>;
}

export function contentAsRead(root: string): ContentAsRead {
  const seen = new Map<string, string | undefined>();
  const textOf = (name: string) => {
    if (!seen.has(name)) seen.set(name, contentText(root, name));
    return seen.get(name);
  };
  return { root, textOf, seen };
}

/**
 * Puts all files of one import into their places, or none, while no other import writes.
 *
 * @param lists files outside the content, by their own path
 * @throws {UserError} if another import is writing, a file is not any more what was read, or the disk refuses
 */
export function writeChanged({ root, seen }: ContentAsRead, changed: ChangedFiles, lists: ReadonlyMap<string, string> = new Map()): void {
  if (changed.size + lists.size === 0) return;
  const files = new Map([...[...changed].map(([name, text]) => [join(root, name), text] as const), ...lists]);
  const act = () => {
    const other = [...changed.keys()].find((name) => seen.has(name) && contentText(root, name) !== seen.get(name));
    if (other !== undefined) throw new UserError(`${other} 在导入的时候被改了（另一次导入，或有人在编辑），这一次什么也没有写：再导入一次`);
    for (const left of leftovers(root)) rmSync(left, { force: true });
    replaceFiles(files);
  };
  const lock = join(root, '.import.lock');
  if (!lockedHere(lock, act)) throw new UserError(`另一次导入正在写，这一次什么也没有写：等它写完，再导入一次；确实没有别的导入在运行的，删去 ${lock}`);
}

function lockedHere(path: string, act: () => void): boolean {
  try {
    return lockedNow(path, act);
  } catch (error) {
    throw error instanceof UserError ? error : new UserError(`没有写成，什么也没有改：${reasonOf(error)}`);
  }
}

/** The text of a file as it is now; undefined where there is none yet. */
function contentText(root: string, name: string): string | undefined {
  const file = join(root, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** The content with some files as they would be. */
function withFiles(files: ContentFiles, changed: ChangedFiles): ContentFiles {
  const isOld = new Set(files.list().map((each) => each.path));
  const added = [...changed.keys()].filter((name) => !isOld.has(name)).map((name) => ({ path: name }));
  return {
    list: () => [...files.list(), ...added].toSorted(ascending(({ path }) => path)),
    bytes: (each) => {
      const text = changed.get(each);
      return text === undefined ? files.bytes(each) : Buffer.from(text);
    },
  };
}
