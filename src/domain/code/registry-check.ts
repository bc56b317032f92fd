import { byText } from '../value/order.ts';
import type { CivilDate } from '../value/civil-date.ts';
import type { IssueDraft } from '../value/issue.ts';
import type { Code } from './code.ts';
import { historiesByCode, isDecision, orderOf, predecessorsOf } from './registry-order.ts';
import { closedCodes, objectsByCode } from './registry.ts';
import type { RegistryEvent } from './registry-event.ts';
import { eventWords, extraHeader, registryHeader } from './registry-row.ts';

/** An issue of one code. */
export type CodeIssue = IssueDraft & { readonly code: Code };

/** What the registry says against itself, in line order: codes issued twice, objects with two codes, branches that contradict one another, moves and closures that lack something. */
export function registryIssues(events: readonly RegistryEvent[]): CodeIssue[] {
  return [...historyOfEach(events), ...doubledObjects(events)].sort(byLine);
}

/** Events dated later than today, which cannot have happened. */
export function futureIssues(events: readonly RegistryEvent[], today: CivilDate): CodeIssue[] {
  return events
    .filter(({ on }) => on > today)
    .map(({ line, code, on }) => ({ code, line, field: '日期', what: `${code} 的日期 ${on} 还没有到（今天是 ${today}）`, cure: '改回登记那天的日期' }));
}

/**
 * Codes whose object is not in the content, closed codes whose object still is, and moves from an
 * object that nobody can name any more. Of a code on which two branches disagree, that is told alone.
 *
 * @param objects every project, assignment, site and service of the content
 */
export function contentIssues(events: readonly RegistryEvent[], objects: readonly string[]): CodeIssue[] {
  const existing = new Set(objects);
  const histories = [...historiesByCode(events).values()].filter((history) => orderOf(history) === 'whole');
  const last = histories.flatMap((history) => history.slice(-1));
  return [
    ...last.filter(({ kind, object }) => kind !== 'closed' && !existing.has(object)).map(withoutObject),
    ...last.filter(({ kind, object }) => kind === 'closed' && existing.has(object)).map(closedTooEarly),
    ...histories.flatMap((history) => namelessMoves(history, existing)),
  ];
}

/** The area of a coded object: `site:430602/x`, `service:430602/x`, `assignment:2023-430000/employment@430602`, `project:2023-430602/x`; undefined for any other text. */
export function areaOfObject(object: string): string | undefined {
  return /^(?:site|service):([^/]+)\/|^assignment:.*@([^@]+)$|^project:\d{4}-(\d+(?:-own)?)/
    .exec(object)
    ?.slice(1)
    .find((area) => area !== undefined);
}

/** Objects in the content that have no code, not even a closed one. */
export function uncodedObjects(events: readonly RegistryEvent[], objects: readonly string[]): string[] {
  const known = new Set([...objectsByCode(events).values(), ...[...closedCodes(events).values()].map(({ object }) => object)]);
  return [...new Set(objects)].filter((object) => !known.has(object));
}

/** What is wrong with an object without a code, as the registry sees it. */
export function withoutCode(object: string): IssueDraft {
  const cure =
    '先核对它是不是写错了（区域、编号、“/”写成了“—”）：写错的改正，不要发码；确是新增的，运行 npm run codes，把它写出的 content/codes.csv 和 content/published-codes/ 一起交上去';
  return { field: '码', what: `“${object}”还没有码`, cure };
}

function withoutObject({ line, code, object }: RegistryEvent): CodeIssue {
  const what = `${code} 指向的“${object}”在内容里找不到`;
  const cure = `牌子还挂在外面：恢复这个对象的文件。确需合并或换了编号，登记改指：npm run codes -- --move ${code} --to <对象> --reason <原因>；确已撤销，登记关闭：npm run codes -- --close ${code} --was <原来是什么> --reason <原因> --ask <到哪里问>`;
  return { code, line, field: '对象', what, cure };
}

function closedTooEarly({ line, code, object }: RegistryEvent): CodeIssue {
  const what = `${code} 已经关闭，但“${object}”还在内容里`;
  const cure = `对象还在办的，撤回这次关闭：npm run codes -- --undo ${code} --reason <为什么撤回>；确已撤销的，从内容里移走它`;
  return { code, line, field: '对象', what, cure };
}

/** The page of a moved code names what was there before: the content knows the name, or the line has it. */
function namelessMoves(history: readonly RegistryEvent[], existing: ReadonlySet<string>): CodeIssue[] {
  return history.flatMap((event) => {
    const { kind, line, code, was } = event;
    const former = predecessorsOf(event, history).find(({ object }) => !existing.has(object));
    if (kind !== 'moved' || was !== undefined || former === undefined || (former.kind === 'closed' && former.was !== undefined)) return [];
    const cure = `在“原处”一格写上牌子原来说的是什么，例：青年路小学改扩建${ownColumns}`;
    return [{ code, line, field: '原处', what: `${code} 原来指向的“${former.object}”已不在内容里，页面说不出它是什么`, cure }];
  });
}

const ownColumns = `；表头没有这一格的，第一行改成“${[...registryHeader, ...extraHeader.slice(0, 2)].join(',')}”`;

function historyOfEach(events: readonly RegistryEvent[]): CodeIssue[] {
  return [...historiesByCode(events).values()].flatMap((history) => {
    const order = orderOf(history);
    if (order === 'branched') return [branched(history)];
    const gap = order === 'lost' ? [withGap(history)] : [];
    return [...gap, ...history.flatMap((event) => [...eventIssues(event, history), ...idleMove(event, history, events)])];
  });
}

/** Two branches changed one code, each without the other. Nobody but a person can say which is right. */
function branched(history: readonly RegistryEvent[]): CodeIssue {
  const later = history.filter(({ kind }) => kind !== 'issued');
  const said = later.map(({ line, kind, object }) => `第 ${line} 行${eventWords[kind]}${kind === 'closed' ? '' : `为“${object}”`}`);
  const { code, line } = later.at(-1) ?? history[0] ?? noEvent();
  const objects = [...new Set(history.map(({ object }) => object))].join('”或“');
  const cure = `各行都留着，再登记一次以哪个为准。指向“${objects}”：npm run codes -- --move ${code} --to <对象> --reason <为什么以它为准>；对象都已撤销、不在内容里的：npm run codes -- --close ${code} --was <原来是什么> --reason <原因>`;
  return { code, line, field: '事项', what: `两个分支各自登记了 ${code}，合并以后不知道以哪一行为准：${said.join('，')}`, cure };
}

function withGap(history: readonly RegistryEvent[]): CodeIssue {
  const { code, line, nth } = history.at(-1) ?? noEvent();
  const what = `${code} 的登记少了行：末行是第 ${nth} 行，一共只有 ${history.length} 行`;
  return { code, line, field: '序', what, cure: `用 npm run codes -- --restore 找回少了的行；手工写的“序”写错了的，改成 ${history.length}` };
}

function noEvent(): never {
  throw new RangeError('a history has at least one event');
}

/** A move to the same object says that its object was given two codes, or which branch is right; without the other one it says nothing. */
function idleMove(event: RegistryEvent, history: readonly RegistryEvent[], events: readonly RegistryEvent[]): CodeIssue[] {
  const { line, code, kind, object } = event;
  const before = predecessorsOf(event, history);
  if (kind !== 'moved' || isDecision(event, history) || !before.some((each) => each.object === object && each.kind !== 'closed')) return [];
  if (events.some((other) => other.code !== code && other.object === object)) return [];
  return [{ code, line, field: '对象', what: `${code} 改指前后是同一个对象`, cure: '删去这一行，或写上新的对象' }];
}

/** Rules of one line, given the lines of the same code. */
function eventIssues(event: RegistryEvent, history: readonly RegistryEvent[]): CodeIssue[] {
  const { line, code, kind, on } = event;
  const issue = (field: string, what: string, cure: string) => ({ code, line, field, what, cure });
  const [before] = predecessorsOf(event, history);
  if (kind === 'issued') return before === undefined ? [] : [issuedTwice(event, before)];
  const word = eventWords[kind];
  if (before === undefined) return [issue('事项', `${code} 没有发放就${word}`, '恢复这个码“发放”的那一行：npm run codes -- --restore')];
  const issues: CodeIssue[] = [];
  if (event.reason.trim() === '') issues.push(issue('原因', `${code} ${word}没有写原因`, `写明为什么${word}，例：项目改址，牌子随迁`));
  if (on < before.on) issues.push(issue('日期', `${word}日期 ${on} 早于上一行的 ${before.on}`, `${word}在后，日期不能更早`));
  if (kind !== 'moved') issues.push(...unmovedIssues(event, before, history));
  return issues;
}

function issuedTwice(event: RegistryEvent, before: RegistryEvent): CodeIssue {
  const { line, code } = event;
  const cure = '先发的一行照旧；后加的一行是写错的，删去它';
  return { code, line, field: '事项', what: `${code} 发放了两次，第一次在第 ${before.line} 行`, cure };
}

/** A closure and a new name speak of the object that the code has. */
function unmovedIssues(event: RegistryEvent, before: RegistryEvent, history: readonly RegistryEvent[]): CodeIssue[] {
  const { line, code, kind, object, was } = event;
  const word = eventWords[kind];
  const issues: CodeIssue[] = [];
  const isKnown = object === before.object || (isDecision(event, history) && history.some((other) => other !== event && other.object === object));
  if (!isKnown) issues.push({ code, line, field: '对象', what: `${code} ${word}时写的对象与上一行不同`, cure: `照抄上一行的对象：${before.object}` });
  if (kind === 'closed' && was === undefined)
    issues.push({ code, line, field: '原处', what: `${code} 关闭时没有写牌子原来说的是什么`, cure: `在“原处”一格写全称，例：青年路小学改扩建${ownColumns}` });
  return issues;
}

/** A recorded move may bring a second code to an object (two sites became one); issuing may not. */
function doubledObjects(events: readonly RegistryEvent[]): CodeIssue[] {
  const histories = [...historiesByCode(events).values()];
  const neverMoved = histories.flatMap((history) =>
    history[0] !== undefined && history.every(({ kind }) => kind === 'issued' || kind === 'renamed') ? [history[0]] : [],
  );
  const oldestFirst = [...neverMoved].sort((a, b) => byText(a.on, b.on) || a.line - b.line);
  const firstOf = new Map(oldestFirst.reverse().map((event) => [event.object, event]));
  return neverMoved.flatMap(({ line, code, object }) => {
    const first = firstOf.get(object);
    if (first === undefined || first.code === code) return [];
    const what = `“${object}”有两个码：${first.code}（第 ${first.line} 行）和 ${code}`;
    const cure = `先发的照旧。后发的也要留着，让它仍然打得开：npm run codes -- --move ${code} --to ${object} --reason "与 ${first.code} 重复发放"`;
    return [{ code, line, field: '对象', what, cure }];
  });
}

function byLine({ line: a = 0 }: IssueDraft, { line: b = 0 }: IssueDraft): number {
  return a - b;
}
