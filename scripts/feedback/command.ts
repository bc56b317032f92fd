import { parseArgs } from 'node:util';
import { StoreUnavailable } from '../../src/server/store/store.ts';

/** Says no in words for the person at the terminal. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** What was typed: words in their order, options with a value, and the switches that were set. */
export interface Typed {
  readonly words: readonly string[];
  readonly texts: Readonly<Record<string, string | undefined>>;
  readonly switches: ReadonlySet<string>;
}

/** A command at the terminal. */
export interface Command {
  /** What `--help` prints, in Chinese. */
  readonly usage: string;
  readonly options?: Readonly<Record<string, 'text' | 'switch'>>;
  /** How many words it takes besides its options. */
  readonly words: { readonly least: number; readonly most: number };
  run(typed: Typed): Promise<void>;
}

/**
 * Runs a command with what was typed. `--help` prints the usage; whatever is wrong
 * ends in one plain sentence and exit status 1, or 2 for what was mistyped.
 */
export async function runCommand(command: Command, args: readonly string[] = process.argv.slice(2)): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) return console.log(command.usage);
  const typed = read(command, args);
  if (typeof typed === 'string') return end(`${typed}运行时加 --help 可以看用法。`, 2);
  try {
    await command.run(typed);
  } catch (error) {
    end(sentence(error), 1);
  }
}

function end(words: string, code: number): void {
  console.error(words);
  process.exitCode = code;
}

/** What was typed, or the sentence that says what is wrong with it. */
function read({ options = {}, words }: Command, args: readonly string[]): Typed | string {
  const { tokens } = parseArgs({ args: [...args], options: parsed(options), strict: false, tokens: true });
  const texts: Record<string, string> = {};
  const switches = new Set<string>();
  const given: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') given.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (!Object.hasOwn(options, name) || !rawName.startsWith('--')) return `没有 ${rawName} 这个选项。`;
    if (options[name] === 'switch') {
      if (value !== undefined) return `${rawName} 后面不用写内容。`;
      switches.add(name);
    } else if (value === undefined || value === '' || value.startsWith('--')) return `${rawName} 后面要写内容。`;
    else texts[name] = value;
  }
  if (given.length < words.least) return '少写了内容。';
  if (given.length > words.most) return `多写了内容：${given.slice(words.most).join(' ')}。`;
  return { words: given, texts, switches };
}

function parsed(options: Readonly<Record<string, 'text' | 'switch'>>) {
  const types = { text: 'string', switch: 'boolean' } as const;
  return Object.fromEntries(Object.entries(options).map(([name, kind]) => [name, { type: types[kind] }]));
}

/** What went wrong, as the person at the terminal can act on it. */
function sentence(error: unknown): string {
  if (error instanceof Refused) return error.message;
  if (error instanceof StoreUnavailable) return `没有办成：存储现在不能读写（${error.message}）。请核对 DATABASE_URL 和磁盘。`;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const path = error instanceof Error && 'path' in error ? String(error.path) : '';
  const known = systemErrors[code];
  return known === undefined ? `没有办成：${String(error)}` : `没有办成：${path}${known}。`;
}

const systemErrors: Readonly<Record<string, string>> = {
  ENOENT: ' 不存在',
  EACCES: ' 没有权限读写',
  EPERM: ' 没有权限读写',
  EISDIR: ' 是文件夹，不是文件',
  ENOTDIR: ' 的上级不是文件夹',
  ENOSPC: '磁盘满了',
  EROFS: ' 在只读的磁盘上',
};
