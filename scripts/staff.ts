/**
 * `npm run staff -- <命令>`: the inbox at a terminal, over the same functions as its
 * pages. Run without a command it says what it can do.
 */
import { text } from 'node:stream/consumers';
import { staffCommand } from './staff/command.ts';
import { Refused } from './staff/office.ts';

try {
  console.log(await staffCommand(process.argv.slice(2), { env: process.env, input: () => text(process.stdin) }));
} catch (error) {
  console.error(error instanceof Refused ? error.message : `没有办成：${String(error)}`);
  process.exitCode = 1;
}
