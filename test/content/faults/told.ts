import { expect } from 'vitest';
import { formatIssue } from '../../../src/content/issue.ts';
import { textOf } from './county.ts';
import { forbiddenWords } from './forbidden-words.ts';
import { readCounty } from './memory.ts';

/** One edit of one file of the county. */
export type Edit = readonly [what: string, file: string, from: string | RegExp, to: string];

/** What is told of the county with one edit and is not told of it as it is: 错误 or 提示, the rule, the message. */
export function toldOf([, file, from, to]: Edit): string[] {
  const text = textOf(file);
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  return toldOfFiles({ [file]: edited });
}

/** What is told of the county with some files changed and is not told of it as it is. */
export function toldOfFiles(changes: Readonly<Record<string, string | undefined>>): string[] {
  const { issues, notices } = readCounty(changes);
  const all = [...issues, ...notices];
  expect(all.map(formatIssue).filter((message) => forbiddenWords.test(message))).toEqual([]);
  return all.map((issue) => `${issue.isWarning === true ? '提示' : '错误'} ${issue.rule} ${formatIssue(issue)}`).filter((message) => !usual().has(message));
}

let ofCounty: ReadonlySet<string> | undefined;

function usual(): ReadonlySet<string> {
  if (ofCounty !== undefined) return ofCounty;
  const { issues, notices } = readCounty({});
  ofCounty = new Set([...issues, ...notices].map((issue) => `${issue.isWarning === true ? '提示' : '错误'} ${issue.rule} ${formatIssue(issue)}`));
  return ofCounty;
}
