import { ascending } from '../../src/domain/value/order.ts';
import { spawnSync } from 'node:child_process';
import { parseRegistry } from '../../src/domain/code/registry.ts';
import type { RegistryEvent } from '../../src/domain/code/registry-event.ts';
import { extraHeader, registryHeader } from '../../src/domain/code/registry-row.ts';

/** What Git's history knows of the registry, or what could not be looked at, in one Chinese sentence. */
export interface RegistryHistory {
  readonly events: readonly RegistryEvent[];
  readonly notice?: string;
  /** Only the latest commits could be read. */
  readonly isPartial?: true;
}

/**
 * Every line that `codes.csv` of this content folder had in any commit that HEAD reaches, merged
 * branches included. Of a code that was written with several objects the first one counts, of a
 * later event the last wording. Registries at places that no longer exist are read too: the folder
 * may have been renamed. Never throws.
 */
export function registryHistory(folder: string): RegistryHistory {
  const asked = git(folder, 'rev-parse', '--is-shallow-repository', '--show-prefix');
  if (asked.missing) return { events: [], notice: '这台机器上没有 Git，码的登记没有与历史核对。' };
  if (!asked.isDone) return { events: [], notice: whyUnread(asked.complaint) };
  const [isShallow, prefix = ''] = asked.output.split('\n');
  if (!git(folder, 'rev-parse', '--verify', '--quiet', 'HEAD^{commit}').isDone) return { events: [], notice: 'Git 仓库里还没有提交，码的登记没有历史可核对。' };
  const log = git(folder, ...logOptions, 'HEAD', '--', ':(top,glob)**/codes.csv');
  if (!log.isDone) return { events: [], notice: `Git 的历史读不出来，码的登记没有与历史核对（${firstLine(log.complaint)}）。` };
  const events = eventsIn(log.output, placesOf(folder, prefix));
  if (isShallow !== 'true') return { events };
  return { events, isPartial: true, notice: '这是浅克隆，码的登记只与取到的几次提交核对；运行 git fetch --unshallow 后可核对全部历史。' };
}

/**
 * The registry as a commit has it; empty if that commit had none.
 *
 * @param ref a commit, branch or tag
 */
export function registryAt(folder: string, ref: string): RegistryHistory {
  const found = git(folder, 'rev-parse', '--verify', '--quiet', `${ref}^{commit}`);
  if (found.missing) return { events: [], notice: '这台机器上没有 Git，不能与历史核对。' };
  if (!found.isDone) {
    const isRepository = git(folder, 'rev-parse', '--git-dir').isDone;
    return {
      events: [],
      notice: isRepository ? `Git 里没有“${ref}”这个分支或提交：用 git branch -a 看有哪些分支；浅克隆先运行 git fetch --unshallow` : whyUnread(found.complaint),
    };
  }
  const commit = found.output.trim();
  const listed = git(folder, 'ls-tree', '--name-only', commit, '--', 'codes.csv');
  if (listed.output === '') return { events: [] };
  return { events: parseRegistry(git(folder, 'show', '--no-textconv', `${commit}:./codes.csv`).output).events };
}

/** Said out loud wherever a setting or an attribute of somebody's could change what Git prints. */
const logOptions = [
  '-c',
  'core.quotepath=off',
  '-c',
  'log.showSignature=false',
  'log',
  '--reverse',
  '--topo-order',
  '--full-history',
  '-m',
  '-p',
  '--unified=0',
  '--text',
  '--src-prefix=a/',
  '--dst-prefix=b/',
  '--no-relative',
  '--no-renames',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--format=',
];

interface GitAnswer {
  readonly isDone: boolean;
  readonly missing: boolean;
  readonly output: string;
  readonly complaint: string;
}

/** Runs Git in the content folder, in English, without asking anybody anything. */
function git(folder: string, ...args: readonly string[]): GitAnswer {
  const env = { ...process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_NO_REPLACE_OBJECTS: '1' };
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', folder, ...args], { encoding: 'utf8', env, maxBuffer: 2 ** 30 });
  const missing = error !== undefined && 'code' in error && error.code === 'ENOENT';
  return { isDone: status === 0, missing, output: stdout ?? '', complaint: stderr ?? '' };
}

function whyUnread(complaint: string): string {
  if (/dubious ownership/.test(complaint))
    return 'Git 不肯读别人名下的仓库，码的登记没有与历史核对；请仓库的所有者运行，或者按 Git 的提示设置 safe.directory。';
  if (/not a git repository/.test(complaint)) return '内容不在 Git 仓库里，码的登记没有与历史核对。';
  return `Git 读不了这个文件夹，码的登记没有与历史核对（${firstLine(complaint)}）。`;
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}

/** Which paths in the log are this registry: its own, `prefix` being the folder below the top, and those that are nowhere in HEAD any more. */
function placesOf(folder: string, prefix: string): (path: string) => boolean {
  const own = `${prefix}codes.csv`;
  const others = new Set(
    git(folder, '-c', 'core.quotepath=off', 'ls-tree', '-r', '--name-only', '--full-tree', 'HEAD')
      .output.split('\n')
      .filter((path) => path.endsWith('codes.csv')),
  );
  return (path) => path === own || !others.has(path);
}

/** The events that a log added, oldest commit first. */
function eventsIn(log: string, isPlace: (path: string) => boolean): RegistryEvent[] {
  const lines = new Set<string>();
  let isHere = false;
  for (const line of log.split('\n')) {
    if (line.startsWith('+++ ')) isHere = isPlace(line.replace(/^\+\+\+ (b\/)?|\t?\r?$/g, ''));
    else if (isHere && /^\+"?\d{10}"?,/.test(line)) lines.add(line.slice(1).replace(/\r$/, ''));
  }
  return firstWordings(eventsOf([...lines]));
}

/** Lines that cannot be read are passed over: they were never a code. Only lines with quotes, which could swallow others, are read one by one. */
function eventsOf(lines: readonly string[]): RegistryEvent[] {
  const plain = parseRegistry([header, ...lines.map((line) => (line.includes('"') ? ',' : line))].join('\n')).events;
  const quoted = lines.flatMap((text, index) =>
    text.includes('"') ? parseRegistry(`${header}\n${text}`).events.map((event) => ({ ...event, line: index + 2 })) : [],
  );
  return [...plain, ...quoted].sort((a, b) => a.line - b.line);
}

/** The first line that issued each code, and of later events with the same object the last wording, by date. */
function firstWordings(events: readonly RegistryEvent[]): RegistryEvent[] {
  const isIssued = ({ kind }: RegistryEvent) => kind === 'issued';
  const issued = new Map(
    events
      .filter(isIssued)
      .reverse()
      .map((event) => [event.code, event]),
  );
  const later = new Map(events.filter((event) => !isIssued(event)).map((event) => [`${event.code} ${event.kind} ${event.object}`, event]));
  return [...issued.values(), ...[...later.values()].sort(ascending(({ on }) => on))];
}

const header = [...registryHeader, ...extraHeader].join(',');
