/**
 * `npm run staff -- <命令>`: the inbox at a terminal, over the same functions as its
 * pages. Run without a command it says what it can do.
 */
import { text } from 'node:stream/consumers';
import './command/command-line.ts';
import { staffCommand } from './staff/command.ts';

const words = process.argv.slice(2).filter((word) => word !== '--verbose');
const isHelp = words.includes('--help') || words.includes('-h');
console.log(await staffCommand(isHelp ? [] : words, { env: process.env, input: () => text(process.stdin) }));
