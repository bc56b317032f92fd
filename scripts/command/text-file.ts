import { readFileSync } from 'node:fs';
import { decoded } from '../../src/content/file/decode.ts';
import { formatIssue } from '../../src/content/issue.ts';
import { issueIn } from '../../src/domain/value/issue.ts';
import { UserError } from './command-line.ts';

/** Text of a content file in whichever encoding it is. @throws {UserError} if it is none that can be read */
export function textOfFile(path: string): string {
  const read = decoded(readFileSync(path));
  if (read.kind === 'unreadable') throw new UserError(formatIssue(issueIn(path, read.issue)));
  return read.text;
}
