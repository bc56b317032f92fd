import { readFileSync } from 'node:fs';
import { decoded } from '../src/content/decode.ts';
import { UserError } from './command.ts';

/** Text of a content file in whichever encoding it is. @throws {UserError} if it is none that can be read */
export function textOfFile(path: string): string {
  const read = decoded(readFileSync(path));
  if (read.kind === 'unreadable') throw new UserError(`${path}${read.line > 0 ? ` 第 ${read.line} 行` : ''}：${read.what}\n    怎么改：${read.cure}`);
  return read.text;
}
