/** `npm run codes`: issues codes, moves and closes them, and compares the registry with an older one; `--help` says how. */
import { randomInt } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { originOf } from '../src/content/check/code-origin.ts';
import { publishedSources } from '../src/content/check/codes.ts';
import { codedObjects } from '../src/content/model.ts';
import { formatIssue, formatIssues } from '../src/content/issue.ts';
import { readContent } from '../src/content/read.ts';
import { type RegistryEvent, parseRegistry, withCodesFor } from '../src/domain/code/registry.ts';
import { futureIssues, registryIssues } from '../src/domain/code/registry-check.ts';
import { lostIssues, lostSince } from '../src/domain/code/registry-lost.ts';
import { civilDate } from '../src/domain/value/civil-date.ts';
import { type IssueDraft, issueIn } from '../src/domain/value/issue.ts';
import { todayInChina } from './build/today.ts';
import { laterEvent, options, usage } from './codes/arguments.ts';
import { registryAt } from './codes/history.ts';
import { publishedBefore } from './codes/published.ts';
import { addToRegistry } from './codes/write.ts';

const today = civilDate.parse(todayInChina());
try {
  run();
} catch (error) {
  complain([error instanceof Error ? error.message : String(error)]);
}

function run(): void {
  const { values, folder } = argumentsGiven();
  if (values.help) return console.log(usage);
  if (!existsSync(folder)) throw new Error(`没有文件夹 ${folder}`);
  const file = join(folder, 'codes.csv');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const { events, issues } = parseRegistry(text);
  if (issues.length > 0) return refuse(file, issues);
  if (values['check-against'] !== undefined) return compare(folder, file, events, values['check-against']);
  extend(folder, file, text, values);
}

/** The arguments in Node's words are no help to a clerk. */
function argumentsGiven() {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (positionals.length > 1) throw new Error();
    return { values, folder: positionals[0] ?? 'content' };
  } catch {
    throw new Error(`参数写得不对。\n\n${usage}`);
  }
}

function compare(folder: string, file: string, events: readonly RegistryEvent[], ref: string): void {
  const { events: older, notice } = registryAt(folder, ref);
  if (notice !== undefined) throw new Error(notice);
  const lost = lostIssues(events, older, `“${ref}”`);
  if (lost.length > 0) return refuse(file, lost);
  console.log(`与 ${ref} 相比，没有丢失或改动的码。`);
}

/** Adds what was asked for: one later event, or a code for every object without one. Nothing is added to a registry that lost a code. */
function extend(folder: string, file: string, text: string, values: ReturnType<typeof argumentsGiven>['values']): void {
  const { known, notices } = publishedBefore(folder, folder === 'content' ? 'dist' : undefined);
  const { model, entries, issues } = readContent(folder, undefined, known);
  if (model === undefined) return complain([formatIssues(issues), '内容还读不成，没有发码。先改好以上问题。']);
  const { codeEvents, publishedCodes } = entries;
  const recorded = new Set(publishedCodes.map(({ code, on, kind }) => `${code} ${on} ${kind}`));
  const unrecorded = codeEvents.filter(({ code, on, kind }) => !recorded.has(`${code} ${on} ${kind}`));
  const wrong = [...registryIssues(codeEvents), ...futureIssues(unrecorded, today), ...lostSince(codeEvents, publishedSources(entries))];
  if (wrong.length > 0) return refuse(file, wrong);
  const objects = codedObjects(model);
  const event = laterEvent(values, codeEvents, objects, today);
  const added = event === undefined ? withCodesFor(codeEvents, objects, today, randomInt).slice(codeEvents.length) : [event];
  const after = registryIssues([...codeEvents, ...added]);
  if (after.length > 0) return refuse(file, after);
  const record = addToRegistry(folder, text, { added, unrecorded, today });
  for (const notice of notices) console.log(`提示：${notice}`);
  const place = (object: string) => {
    const origin = originOf(object, model, entries);
    return (origin && entries.places.get(origin.at)?.file) ?? '';
  };
  for (const { code, object } of added.slice(0, 20)) console.log(`${code}　${object}　${place(object)}`);
  if (added.length > 20) console.log(`……其余 ${added.length - 20} 个见 ${file}`);
  const done = event === undefined ? `新发 ${added.length} 个码` : '已登记 1 行';
  console.log(`${done}，共 ${new Set([...codeEvents, ...added].map(({ code }) => code)).size} 个。${record === undefined ? '' : `请一起提交 ${file} 和 ${record}。`}`);
}

function refuse(file: string, issues: readonly IssueDraft[]): void {
  complain(issues.map((each) => formatIssue(issueIn(file, each))));
}

function complain(lines: readonly string[]): void {
  for (const line of lines) console.error(line);
  process.exitCode = 1;
}
