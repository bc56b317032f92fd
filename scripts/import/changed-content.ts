import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ContentFiles, diskFiles } from '../../src/content/content-files.ts';
import { formatIssues } from '../../src/content/issue.ts';
import type { Model } from '../../src/content/model.ts';
import { readContent } from '../../src/content/read.ts';
import type { Issue } from '../../src/domain/value/issue.ts';
import { UserError } from '../command.ts';

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

export function writeChanged(root: string, changed: ChangedFiles): void {
  for (const [name, text] of changed) {
    const file = join(root, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** The text of a file as it is now; undefined where there is none yet. */
export function contentText(root: string, name: string): string | undefined {
  const file = join(root, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** The content with some files as they would be. */
function withFiles(files: ContentFiles, changed: ChangedFiles): ContentFiles {
  const isOld = new Set(files.list().map((each) => each.path));
  const added = [...changed.keys()].filter((name) => !isOld.has(name)).map((name) => ({ path: name }));
  return {
    list: () => [...files.list(), ...added].toSorted((left, right) => (left.path < right.path ? -1 : 1)),
    bytes: (each) => {
      const text = changed.get(each);
      return text === undefined ? files.bytes(each) : Buffer.from(text);
    },
  };
}
