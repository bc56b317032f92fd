/**
 * `npm run codes [folder]`: issues a code to every project, assignment and site that has none.
 * `npm run codes -- --check-against <git ref> [folder]`: compares with the registry of that ref; exit 1 if a code was lost.
 */
import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codedObjects } from '../src/content/model.ts';
import { formatProblems } from '../src/content/problem.ts';
import { readContent } from '../src/content/read.ts';
import { civilDate } from '../src/domain/value/civil-date.ts';
import { formatRegistry, parseRegistry, type RegistryEvent, type RegistryProblem, withCodesFor } from '../src/domain/code/registry.ts';
import { lostProblems, registryProblems } from '../src/domain/code/registry-check.ts';
import { todayInChina } from './build/today.ts';
import { commandLine, UserError } from './command.ts';
import { textOfFile } from './text-file.ts';

const use = {
  does: '给还没有码的项目、任务和点位发码。',
  usage: 'npm run codes [内容文件夹]',
  options: { 'check-against': '只核对：与这个版本相比有没有丢码，写版本名，如 main' },
  atMost: 1,
};
const { values, positionals } = commandLine(use, {
  options: { 'check-against': { type: 'string' } },
  allowPositionals: true,
});
const folder = positionals[0] ?? 'content';
const file = join(folder, 'codes.csv');
const { events, problems } = parseRegistry(existsSync(file) ? textOfFile(file) : '');

if (problems.length > 0) refuse(problems);
else if (values['check-against'] === undefined) issue();
else check(values['check-against']);

function issue(): void {
  const wrong = registryProblems(parseRegistry(formatRegistry(events)).events);
  if (wrong.length > 0) return refuse(wrong);
  const { model, problems } = readContent(folder);
  if (model === undefined) {
    throw new UserError(`${formatProblems(problems)}\n内容还读不成，没有发码。先改好以上问题。`);
  }
  const after = withCodesFor(events, codedObjects(model), civilDate.parse(todayInChina()), randomInt);
  save(formatRegistry(after));
  console.log(`新发 ${after.length - events.length} 个码，共 ${new Set(after.map(({ code }) => code)).size} 个。请把 ${file} 和其他改动一起交上去。`);
}

function check(ref: string): void {
  const lost = lostProblems(events, registryAt(ref));
  if (lost.length > 0) return refuse(lost);
  console.log(`与 ${ref} 相比，没有丢失或改动的码。`);
}

/** The registry of a commit; empty if that commit had none. */
function registryAt(ref: string): RegistryEvent[] {
  const git = (...args: string[]) => execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 30 });
  try {
    git('rev-parse', '--verify', '--quiet', `${ref}^{commit}`);
  } catch {
    throw new UserError(`没有“${ref}”这个版本，或者 ${folder} 不在 Git 里`);
  }
  const listed = git('ls-tree', '--name-only', ref, '--', 'codes.csv');
  return listed === '' ? [] : parseRegistry(git('show', `${ref}:./codes.csv`)).events;
}

/** Written beside and renamed, so that a crash leaves the old registry whole. */
function save(text: string): void {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

function refuse(problems: readonly RegistryProblem[]): void {
  for (const { line, field, what, cure } of problems) {
    console.error(`${file}${line > 0 ? ` 第 ${line} 行` : ''} · ${field}：${what}\n    怎么改：${cure}`);
  }
  process.exitCode = 1;
}
