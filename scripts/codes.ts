/** `npm run codes`: issues codes, moves, renames and closes them, restores the registry and compares it with an older one; `--help` says how. */
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { nameOf, originOf } from '../src/content/check/codes/code-origin.ts';
import { codeIssues, newNameIssues, unorderedIssues, unrecorded } from '../src/content/check/codes/codes.ts';
import { publishedSources } from '../src/content/check/codes/registry-place.ts';
import type { Entries } from '../src/content/entries.ts';
import { codedObjects, type Model } from '../src/content/model.ts';
import { formatIssues } from '../src/content/issue.ts';
import { readContent } from '../src/content/read/read.ts';
import { recordEnds } from '../src/content/file/registry-file.ts';
import { historiesByCode, nextNth } from '../src/domain/code/registry-order.ts';
import { parseRegistry, withCodesFor } from '../src/domain/code/registry.ts';
import type { RegistryEvent } from '../src/domain/code/registry-event.ts';
import type { CodeIssue } from '../src/domain/code/registry-check.ts';
import { lostIssues, lostSince } from '../src/domain/code/registry-lost.ts';
import { namelessLines, recordedName } from '../src/domain/code/registry-names.ts';
import { civilDate } from '../src/domain/value/civil-date.ts';
import { type Issue, type IssueDraft, issueIn } from '../src/domain/value/issue.ts';
import { locked } from './command/lock.ts';
import { commandLine, existingFolder } from './command/command-line.ts';
import { todayInChina } from './command/today.ts';
import { laterEvents, options, use } from './codes/arguments.ts';
import { registryAt } from './codes/history.ts';
import { publishedBefore } from './codes/published.ts';
import { restoreRegistry } from './codes/restore.ts';
import { registryTextOf, writeRegistry } from './codes/write.ts';

const {
  values: given,
  positionals: [folder = process.env.CONTENT_ROOT || 'content'],
} = commandLine(use, { options });
existingFolder(folder, use.usage);
const today = civilDate.parse(todayInChina());
try {
  await run();
} catch (error) {
  complain([error instanceof Error ? error.message : String(error)]);
}

/** Of two at once the second reads what the first has written. */
async function run(): Promise<void> {
  await locked(join(folder, '.~lock.codes#'), async () => carryOut(folder, given));
}

function carryOut(folder: string, values: Given): void {
  if (values.restore) return console.log(restoreRegistry(folder, folder === 'content' ? 'dist' : undefined));
  const file = join(folder, 'codes.csv');
  const text = registryTextOf(folder);
  const { events, issues } = parseRegistry(text);
  if (issues.length > 0) return refuse(file, issues);
  if (values['check-against'] !== undefined) return compare(folder, file, events, values['check-against']);
  extend(folder, file, text, values);
}

function compare(folder: string, file: string, events: readonly RegistryEvent[], ref: string): void {
  const { events: older, notice } = registryAt(folder, ref);
  if (notice !== undefined) throw new Error(notice);
  const lost = lostIssues(events, older, `“${ref}”`);
  if (lost.length > 0) return refuse(file, lost);
  console.log(`与 ${ref} 相比，没有丢失或改动的码。`);
}

type Given = typeof given;

/** The content as it stands and what is known to have been published. */
interface CheckedContent {
  readonly model: Model;
  readonly entries: Entries;
  readonly issues: readonly Issue[];
  readonly notices: readonly string[];
  readonly isCompared: boolean;
}

/** Adds what was asked for: later events of single codes, or a code for every object without one. Nothing is added to a registry that lost a code. */
function extend(folder: string, file: string, text: string, values: Given): void {
  const { known, notices, isCompared } = publishedBefore(folder, folder === 'content' ? 'dist' : undefined);
  const { model, entries, issues } = readContent(folder, undefined, known);
  if (model === undefined) return complain([formatIssues(issues), '内容还读不成，没有发码。先改好以上问题。']);
  const lost = lostSince(entries.codeEvents, publishedSources(entries));
  if (lost.length > 0) return refuse(file, lost);
  const checked = { model, entries, issues, notices, isCompared };
  const asked = laterEvents(values, {
    events: entries.codeEvents,
    objects: codedObjects(model),
    recordedName: (event) => recordedName(event, entries.publishedCodes),
    today,
  });
  if (asked === undefined) issueCodes(folder, file, text, checked, values['without-history']);
  else register(folder, file, text, checked, asked);
}

/** Registers later events of codes about which nothing is wrong then, whatever is wrong with other codes. */
function register(folder: string, file: string, text: string, { model, entries, notices }: CheckedContent, asked: readonly RegistryEvent[]): void {
  const codes = new Set(asked.map(({ code }) => code));
  const isOfThem = ({ code }: Pick<CodeIssue, 'code'>) => codes.has(code);
  const events = [...numbered(entries), ...asked];
  const wrong = codeIssues(events, model, entries).filter(isOfThem);
  if (wrong.length > 0) return refuse(file, wrong);
  const toRecord = withNames(unrecorded(events, entries).filter(isOfThem), events, model, entries);
  const written = writeRegistry(folder, text, { events, added: asked, toRecord, link: linkOf(entries), today });
  for (const notice of notices) console.log(`提示：${notice}`);
  const left = asked.flatMap(({ kind, code }) => (kind === 'moved' ? [historiesByCode(entries.codeEvents).get(code)?.at(-1)?.object ?? ''] : []));
  for (const object of left.filter((each) => codedObjects(model).includes(each)))
    console.log(`提示：原来的“${object}”还在内容里，从此没有这个码：确实两处都在的，再运行 npm run codes 给它发新码、换牌子；写错了的，用 --undo 撤回`);
  console.log(`已登记 ${asked.length} 行，共 ${historiesByCode(events).size} 个码。${handInWords(written)}`);
}

/** Issues codes and records what no record has, if nothing else is wrong: an area that was moved by mistake must not get new codes. */
function issueCodes(folder: string, file: string, text: string, { model, entries, issues, notices, isCompared }: CheckedContent, isFirst: boolean): void {
  const renamed = new Set(newNameIssues(model, entries).map(({ what }) => what));
  const others = issues.filter(({ rule, what }) => rule !== 'code-registry' || renamed.has(what));
  const wrong = [...codeIssues(entries.codeEvents, model, entries), ...unorderedIssues(entries.codeEvents, entries)];
  if (others.length + wrong.length > 0) {
    const all = [...others, ...wrong.map((each) => issueIn(file, each))];
    return complain([formatIssues(all), `内容有 ${all.length} 处问题，没有发码。先改好以上问题，再运行 npm run codes。`]);
  }
  const before = numbered(entries);
  const events = withCodesFor(before, codedObjects(model), today, randomInt);
  const added = events.slice(before.length);
  if (added.length > 0 && !isCompared && !isFirst) {
    return complain([
      `${notices.join('')}也没有以前生成的网站（dist/）可核对，不能断定这 ${added.length} 个对象没有发过码，没有发码。浅克隆的，先运行 git fetch --unshallow；确实从来没有发过的：npm run codes -- --without-history`,
    ]);
  }
  const lines = unrecorded(events, entries);
  const toRecord = withNames([...lines, ...namelessLines(events, entries.publishedCodes).filter((event) => !lines.includes(event))], events, model, entries);
  const written = writeRegistry(folder, text, { events, added, toRecord, link: linkOf(entries), today });
  for (const notice of notices) console.log(`提示：${notice}`);
  const place = (object: string) => {
    const origin = originOf(object, model, entries);
    return (origin && entries.places.get(origin.at)?.file) ?? '';
  };
  for (const { code, object } of added.slice(0, 20)) console.log(`${code}　${object}　${place(object)}`);
  if (added.length > 20) console.log(`……其余 ${added.length - 20} 个见 ${file}`);
  console.log(`新发 ${added.length} 个码，共 ${historiesByCode(events).size} 个。${handInWords(written)}`);
}

/** The registry with a number for each line written by hand that is the only later one of its code. */
function numbered({ codeEvents, publishedCodes }: Entries): RegistryEvent[] {
  const byHand = new Set(unrecorded(codeEvents, { publishedCodes }).filter(({ kind, nth }) => kind !== 'issued' && nth === undefined));
  if (byHand.size === 0) return [...codeEvents];
  const histories = historiesByCode(codeEvents);
  return codeEvents.map((event) => (byHand.has(event) ? { ...event, nth: nextNth(histories.get(event.code)?.slice(0, -1) ?? []) } : event));
}

/** Lines with the names of their objects, where they say last what a code is. */
function withNames(lines: readonly RegistryEvent[], events: readonly RegistryEvent[], model: Model, { publishedCodes }: Entries): RegistryEvent[] {
  const nameless = new Set(namelessLines(events, publishedCodes));
  return lines.map((event) => {
    const name = nameless.has(event) ? nameOf(event.object, model)?.name : undefined;
    return name === undefined ? event : { ...event, name };
  });
}

function linkOf({ recordLinks }: Entries) {
  const { last, lost } = recordEnds(recordLinks);
  return { follows: last, replaces: lost };
}

function handInWords(written: readonly string[]): string {
  return written.length === 0 ? '' : `请一起提交 ${written.join(' 和 ')}。`;
}

/** The first twenty of each kind, and how many there are. */
function refuse(file: string, issues: readonly IssueDraft[]): void {
  complain([formatIssues(issues.map((each) => issueIn(file, each)))]);
}

function complain(lines: readonly string[]): void {
  for (const line of lines) console.error(line);
  process.exitCode = 1;
}
