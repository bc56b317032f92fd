import type { CivilDate } from '../value/civil-date.ts';
import type { IssueDraft } from '../value/issue.ts';
import { historiesByCode, type RegistryEvent } from './registry.ts';
import { eventWords, extraHeader, registryHeader } from './registry-row.ts';

/** What the registry says against itself, in line order: codes issued twice, objects with two codes, moves and closures that lack something. */
export function registryIssues(events: readonly RegistryEvent[]): IssueDraft[] {
  return [...historyOfEach(events), ...doubledObjects(events)].sort(byLine);
}

/** Events dated later than today, which cannot have happened. */
export function futureIssues(events: readonly RegistryEvent[], today: CivilDate): IssueDraft[] {
  return events
    .filter(({ on }) => on > today)
    .map(({ line, code, on }) => ({ line, field: '日期', what: `${code} 的日期 ${on} 还没有到（今天是 ${today}）`, cure: '改回登记那天的日期' }));
}

/**
 * Codes whose object is not in the content, closed codes whose object still is, and moves from an
 * object that nobody can name any more.
 *
 * @param objects every project, assignment and site of the content
 */
export function contentIssues(events: readonly RegistryEvent[], objects: readonly string[]): IssueDraft[] {
  const existing = new Set(objects);
  const last = lastEvents(events);
  return [
    ...last.filter(({ kind, object }) => kind !== 'closed' && !existing.has(object)).map(withoutObject),
    ...closedWithObject(last, existing).map(closedTooEarly),
    ...namelessMoves(events, existing),
  ];
}

/** Objects in the content that have no code, not even a closed one. */
export function uncodedObjects(events: readonly RegistryEvent[], objects: readonly string[]): string[] {
  const existing = new Set(objects);
  const last = lastEvents(events);
  const known = new Set([...last.filter(({ kind }) => kind !== 'closed'), ...closedWithObject(last, existing)].map(({ object }) => object));
  return [...existing].filter((object) => !known.has(object));
}

/** What is wrong with an object without a code, as the registry sees it. */
export function withoutCode(object: string): IssueDraft {
  const cure = '先核对它是不是写错了（区域、编号、“/”写成了“—”）：写错的改正，不要发码；确是新增的，运行 npm run codes，把它写出的 content/codes.csv 和 content/published-codes/ 一起交上去';
  return { field: '码', what: `“${object}”还没有码`, cure };
}

function lastEvents(events: readonly RegistryEvent[]): RegistryEvent[] {
  return [...new Map(events.map((event) => [event.code, event])).values()];
}

/** Closed codes of objects that are in the content and have no other code. */
function closedWithObject(last: readonly RegistryEvent[], existing: ReadonlySet<string>): RegistryEvent[] {
  const coded = new Set(last.filter(({ kind }) => kind !== 'closed').map(({ object }) => object));
  return last.filter(({ kind, object }) => kind === 'closed' && existing.has(object) && !coded.has(object));
}

function withoutObject({ line, code, object }: RegistryEvent): IssueDraft {
  const what = `${code} 指向的“${object}”在内容里找不到`;
  const cure = `牌子还挂在外面：恢复这个对象的文件。确需合并或更名，在这个码的末行之下加一行“改指”，写明原因；确已撤销，加一行“关闭”：${code},<日期>,关闭,${object},<原因>,<原来是什么>,<到哪里问>`;
  return { line, field: '对象', what, cure };
}

function closedTooEarly({ line, code, object }: RegistryEvent): IssueDraft {
  const what = `${code} 已经关闭，但“${object}”还在内容里，没有别的码`;
  return { line, field: '对象', what, cure: '对象还在办的，删去“关闭”这一行；确已撤销的，从内容里移走它' };
}

/** The page of a moved code names what was there before: the content knows the name, or the line has it. */
function namelessMoves(events: readonly RegistryEvent[], existing: ReadonlySet<string>): IssueDraft[] {
  return [...historiesByCode(events).values()].flatMap((history) =>
    history.flatMap(({ kind, line, code, was }, index) => {
      const former = history[index - 1]?.object;
      if (kind !== 'moved' || was !== undefined || former === undefined || existing.has(former)) return [];
      const cure = `在“原处”一格写上牌子原来说的是什么，例：青年路小学改扩建；表头没有这一格的，第一行改成“${[...registryHeader, ...extraHeader].join(',')}”`;
      return [{ line, field: '原处', what: `${code} 原来指向的“${former}”已不在内容里，页面说不出它是什么`, cure }];
    }),
  );
}

function historyOfEach(events: readonly RegistryEvent[]): IssueDraft[] {
  return [...historiesByCode(events).values()].flatMap((history) =>
    history.flatMap((event, index) => [...eventIssues(event, history[index - 1]), ...idleMove(event, history[index - 1], events)]),
  );
}

/** A move to the same object says that its object was given two codes; without the other one it says nothing. */
function idleMove({ line, code, kind, object }: RegistryEvent, before: RegistryEvent | undefined, events: readonly RegistryEvent[]): IssueDraft[] {
  if (kind !== 'moved' || object !== before?.object || before.kind === 'closed') return [];
  if (events.some((other) => other.code !== code && other.object === object)) return [];
  return [{ line, field: '对象', what: `${code} 改指前后是同一个对象`, cure: '删去这一行，或写上新的对象' }];
}

/** Rules of one line, given the line before it of the same code. */
function eventIssues(event: RegistryEvent, before: RegistryEvent | undefined): IssueDraft[] {
  const { line, code, kind, on } = event;
  const issue = (field: string, what: string, cure: string) => ({ line, field, what, cure });
  if (kind === 'issued') return before === undefined ? [] : [issuedTwice(event, before)];
  const word = eventWords[kind];
  if (before === undefined) return [issue('事项', `${code} 没有发放就${word}`, '恢复这个码“发放”的那一行')];
  const issues: IssueDraft[] = [];
  if (event.reason.trim() === '') issues.push(issue('原因', `${code} ${word}没有写原因`, `写明为什么${word}，例：项目改址，牌子随迁`));
  if (on < before.on) issues.push(issue('日期', `${word}日期 ${on} 早于上一行的 ${before.on}`, `${word}在后，日期不能更早；几行都对的，按日期先后排`));
  if (kind === 'closed') issues.push(...closureIssues(event, before));
  return issues;
}

function issuedTwice(event: RegistryEvent, before: RegistryEvent): IssueDraft {
  const { line, code } = event;
  const cure = '先发的一行照旧；后加的一行是写错的，删去它';
  return { line, field: '事项', what: `${code} 发放了两次，第一次在第 ${before.line} 行`, cure };
}

function closureIssues({ line, code, object, was }: RegistryEvent, before: RegistryEvent): IssueDraft[] {
  const issues: IssueDraft[] = [];
  if (object !== before.object) issues.push({ line, field: '对象', what: `${code} 关闭时写的对象与上一行不同`, cure: `照抄上一行的对象：${before.object}` });
  if (was === undefined) issues.push({ line, field: '原处', what: `${code} 关闭时没有写牌子原来说的是什么`, cure: `在“原处”一格写全称，例：青年路小学改扩建；表头没有这一格的，第一行改成“${[...registryHeader, ...extraHeader].join(',')}”` });
  return issues;
}

/** A recorded move may bring a second code to an object (two sites became one); issuing may not. */
function doubledObjects(events: readonly RegistryEvent[]): IssueDraft[] {
  const histories = [...historiesByCode(events).values()];
  const neverMoved = histories.flatMap((history) => (history[0] !== undefined && history.every(({ kind }) => kind === 'issued') ? [history[0]] : []));
  const oldestFirst = [...neverMoved].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.line - b.line));
  const firstOf = new Map(oldestFirst.reverse().map((event) => [event.object, event]));
  return neverMoved.flatMap(({ line, code, on, object }) => {
    const first = firstOf.get(object);
    if (first === undefined || first.code === code) return [];
    const what = `“${object}”有两个码：${first.code}（第 ${first.line} 行）和 ${code}`;
    const cure = `先发的照旧。后发的也要留着，让它仍然打得开：在它下面加一行 ${code},${on},改指,${object},与 ${first.code} 重复发放`;
    return [{ line, field: '对象', what, cure }];
  });
}

function byLine({ line: a = 0 }: IssueDraft, { line: b = 0 }: IssueDraft): number {
  return a - b;
}
