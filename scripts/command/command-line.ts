import { statSync } from 'node:fs';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearest } from '../../src/content/file/nearest.ts';
import { StoreUnavailable } from '../../src/server/store/contract/store.ts';

/** What a person at a terminal is told of a command. */
export interface Use {
  /** One sentence: what the command does. */
  readonly does: string;
  /** The command as it is typed, `npm run validate [文件夹]`. */
  readonly usage: string;
  /** Option or environment variable → what it is for. */
  readonly options?: Readonly<Record<string, string>>;
  /** How many names must stand beside the options; none if absent. */
  readonly atLeast?: number;
  /** How many names may stand beside the options; as many as must if absent. */
  readonly atMost?: number;
  /** Options for which the command itself says best what belongs there; all others are refused when they are empty. */
  readonly mayBeEmpty?: readonly string[];
  /** Whether it does its work where no folder of content lies, as long as none was named by `--content`. */
  readonly needsNoContent?: boolean;
}

/** Something the person who typed the command can put right; the message is theirs to read. */
export class UserError extends Error {
  override name = 'UserError';
}

/** Names of errors whose message is written for the person who typed the command. */
const forPeople = ['UserError', 'ContentRefused', 'BuildRefused', 'PhotoRefused'];

process.on('uncaughtException', (error) => {
  console.error(errorSentence(error));
  process.exit(1);
});

/**
 * The options and names that were typed. Prints the help and ends the process for `--help`.
 *
 * @throws {UserError} for an option that does not exist or lacks its value, for a name too many or too few, and for a folder of `--content` that is none
 */
export function commandLine<T extends ParseArgsConfig>(use: Use, config: T) {
  const args = (config.args ?? process.argv.slice(2)).filter((word) => word !== '--verbose');
  if (args.some((word) => word === '--help' || word === '-h')) {
    console.log(helpText(use));
    process.exit(0);
  }
  try {
    const given = parseArgs({ ...config, args, allowPositionals: true });
    checkNames(given.positionals, use);
    const empty = Object.entries(given.values).find(([name, value]) => value === '' && !use.mayBeEmpty?.includes(name))?.[0];
    if (empty !== undefined) throw new UserError(`--${empty} 后面要写内容。用法：${use.usage}`);
    checkContent(given.values, config, use);
    return given;
  } catch (error) {
    throw optionFault(error, Object.keys(config.options ?? {}), use.usage) ?? error;
  }
}

/**
 * The folder that was named, which is there.
 *
 * @throws {UserError} naming it, where nothing or a file lies
 */
export function existingFolder(folder: string, usage: string): string {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined) throw new UserError(`没有“${folder}”这个文件夹。用法：${usage}`);
  if (!found.isDirectory()) throw new UserError(`“${folder}”是文件，不是文件夹。用法：${usage}`);
  return folder;
}

/** Without this a folder that is not there is read as content that lacks every file. */
function checkContent(values: Readonly<Record<string, unknown>>, { options = {} }: ParseArgsConfig, { usage, needsNoContent }: Use): void {
  const { content } = values;
  if (typeof content !== 'string' || (needsNoContent && content === options['content']?.default)) return;
  existingFolder(content, usage);
}

function checkNames(names: readonly string[], { usage, atLeast = 0, atMost = atLeast }: Use): void {
  const [extra] = names.slice(atMost);
  if (extra !== undefined) throw new UserError(`多写了“${extra}”，没有照办。用法：${usage}`);
  if (names.length < atLeast) throw new UserError(`少写了内容。用法：${usage}`);
}

export function helpText({ does, usage, options = {} }: Use): string {
  const lines = Object.entries(options).map(([name, says]) => `  ${/^[A-Z_]+$/.test(name) ? `${name}=…` : `--${name}`}   ${says}`);
  return [does, '', `用法：${usage}`, ...lines, '  --help   看这段说明', '  --verbose   出错时写出技术细节，报给维护人员时用'].join('\n');
}

/** What Node says of wrong options, in words; undefined for any other error. */
export function optionFault(error: unknown, names: readonly string[], usage: string): UserError | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const [, option = ''] = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '') ?? [];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const near = nearest(option.replace(/^-+/, ''), names);
    return new UserError(`没有 ${option} 这个选项${near === undefined ? '' : `，最接近的是 --${near}`}。用法：${usage}`);
  }
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    const isMissing = error instanceof Error && /missing|ambiguous/.test(error.message);
    return new UserError(`${option} 后面${isMissing ? '要写内容' : '不写内容'}。用法：${usage}`);
  }
  return code.startsWith('ERR_PARSE_ARGS') ? new UserError(`命令写得不对。用法：${usage}`) : undefined;
}

/** An error in one sentence; the trace only for those who ask, by `--verbose` or `DEBUG`. */
export function errorSentence(error: unknown): string {
  if (!(error instanceof Error)) return `没有办成：${String(error)}`;
  if (forPeople.includes(error.name)) return error.message;
  if (error instanceof StoreUnavailable) return `没有办成：存储现在不能读写（${error.message}）。请核对 DATABASE_URL 和磁盘`;
  const isVerbose = process.argv.includes('--verbose') || Boolean(process.env['DEBUG']);
  const [first = ''] = error.message.split('\n');
  const sentence = systemSentence(error) ?? `没有办成，是程序出了错，不是您写错了：${first}。请把这句话和所用的命令报给本站的技术维护人员`;
  return isVerbose ? `${sentence}\n${error.stack}` : sentence;
}

const systemWords: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件或文件夹',
  EACCES: '没有权限读写',
  EPERM: '没有权限读写',
  EISDIR: '这是文件夹，不是文件',
  ENOTDIR: '路径中间有一段不是文件夹',
  ENOSPC: '磁盘满了',
  EROFS: '磁盘是只读的',
  EEXIST: '已经有同名的文件',
  ENAMETOOLONG: '文件名太长',
  ELOOP: '链接绕了圈',
};

function systemSentence(error: Error): string | undefined {
  const words = 'code' in error ? systemWords[String(error.code)] : undefined;
  if (words === undefined) return undefined;
  return `没有办成：${'path' in error ? `${String(error.path)}：` : ''}${words}`;
}
