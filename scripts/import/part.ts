import type { Issue } from '../../src/domain/value/issue.ts';
import type { ChangedFiles } from './changed-content.ts';

/** What one table of an import comes to: told and written together with the others, or not at all. */
export interface ImportPart {
  /** The file or folder that it goes to. */
  readonly into: string;
  readonly changed: ChangedFiles;
  /** A problem of a line that is not written yet, at the row of the table that it came from. */
  readonly place: (issue: Issue) => Issue;
  /** One sentence for each row that is new. */
  readonly added: readonly string[];
  readonly same: number;
  /** One sentence for each row that says something else than the record. */
  readonly conflicts: readonly string[];
  /** What else was left out: 没有填的 3 行. */
  readonly left: readonly string[];
}

export function countsOf({ into, added, same, conflicts, left }: ImportPart, isTrial: boolean): string {
  const counts = [
    `新写 ${added.length} 行`,
    `已经有的 ${same} 行`,
    ...left,
    ...(conflicts.length === 0 ? [] : [`和以前不同、没有写的 ${conflicts.length} 行`]),
  ];
  return `${into}：${counts.join('，')}${isTrial ? '（试运行，没有写）' : ''}`;
}

/** Why an import came to nothing; undefined where something is new, or all of it is on record. */
export function nothingWritten(parts: readonly ImportPart[], questions: number): string | undefined {
  if (parts.some(({ added, same }) => added.length + same > 0)) return undefined;
  const conflicts = parts.reduce((sum, part) => sum + part.conflicts.length, 0);
  const left = parts.flatMap((part) => part.left);
  const why = [...(questions > 0 ? [`要核的 ${questions} 处`] : []), ...(conflicts > 0 ? [`和以前不同的 ${conflicts} 行`] : []), ...left];
  return `一行也没有写：${why.length === 0 ? '表里没有读得出的行' : why.join('，')}`;
}

/**
 * A problem of lines that are not written yet, at the rows of the table that they come from: where it is, and where its words say that
 * another one is.
 *
 * @param rowOf row of the table from which a line of a file comes; undefined for a line that is on record
 */
export function atTable(issue: Issue, table: string, rowOf: (file: string, line: number) => number | undefined): Issue {
  const row = rowOf(issue.file, issue.line);
  const said = (words: string) =>
    words.replaceAll(/(?<file>areas\/[\w./-]+) 第 (?<line>\d+) 行/gu, (all: string, file: string, line: string) => {
      const from = rowOf(file, Number(line));
      return from === undefined ? all : `${table} 第 ${from} 行`;
    });
  const [what, cure] = [said(issue.what), said(issue.cure)];
  return row === undefined ? { ...issue, what, cure } : { ...issue, what, cure, file: table, line: row };
}
