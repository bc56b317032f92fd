import type { IssueDraft } from '../value/issue.ts';
import type { Code } from './code.ts';
import { historiesByCode } from './registry-order.ts';
import type { RegistryEvent } from './registry-event.ts';
import { csvRow } from './registry-text.ts';

/** Lines that were published once, and where that is known from, in Chinese: `底册`, `Git 的历史`. */
export interface PublishedSource {
  readonly where: string;
  readonly events: readonly RegistryEvent[];
  /** The site that the public sees now: a line that it lacks has no effect yet. */
  readonly isSite?: boolean;
  /** Later events may have been written otherwise before they were published: their date and number are not held against anybody. */
  readonly mayBeDrafts?: boolean;
  /** Not everything could be looked at: the first wording may be missing. Codes that a source before this one knows are held against that alone. */
  readonly isPartial?: boolean;
}

/** The command that puts every lost line back. */
export const restoreCommand = 'npm run codes -- --restore';

/** What was lost or rewritten since something was published. A code that several sources know is told once, by the first. */
export function lostSince(events: readonly RegistryEvent[], sources: readonly PublishedSource[]): (IssueDraft & { readonly code: Code })[] {
  const told = new Map<Code, IssueDraft & { code: Code }>();
  for (const source of withoutDoubts(sources)) {
    for (const issue of lostOf(events, source)) if (!told.has(issue.code)) told.set(issue.code, issue);
  }
  return [...told.values()];
}

/**
 * What was lost or rewritten since an older registry. Lines may be added and stand in any order; of the old ones only the
 * reason and the names may be corrected, because the signs hang outside. Each issue names the
 * code, its object and the exact line to put back.
 *
 * @param where where the older registry was found, in Chinese
 */
export function lostIssues(
  events: readonly RegistryEvent[],
  older: readonly RegistryEvent[],
  where = '以前的登记表',
): (IssueDraft & { readonly code: Code })[] {
  return lostOf(events, { where, events: older });
}

/**
 * The registry with every line that was lost since, and without the lines that stand in the place of a lost
 * one. Nothing that `lostSince` asks for is missing then, unless the sources contradict one another.
 */
export function restored(events: readonly RegistryEvent[], sources: readonly PublishedSource[]): RegistryEvent[] {
  return withoutDoubts(sources).reduce<readonly RegistryEvent[]>(restoredFrom, events).slice();
}

function withoutDoubts(sources: readonly PublishedSource[]): PublishedSource[] {
  return sources.map((source, index) => {
    if (source.isPartial !== true) return source;
    const known = new Set(sources.slice(0, index).flatMap(({ events }) => events.map(({ code }) => code)));
    return { ...source, events: source.events.filter(({ code }) => !known.has(code)) };
  });
}

function lostOf(events: readonly RegistryEvent[], source: PublishedSource): (IssueDraft & { readonly code: Code })[] {
  const now = historiesByCode(events);
  return [...historiesByCode(source.events)].flatMap(([code, past]) => {
    const issue = lostOfCode(past, now.get(code) ?? [], source);
    return issue === undefined ? [] : [{ ...issue, code }];
  });
}

function lostOfCode(past: readonly RegistryEvent[], now: readonly RegistryEvent[], source: PublishedSource): IssueDraft | undefined {
  const { missing, unmatched } = compared(past, now, source);
  const [first] = missing;
  if (first === undefined) return undefined;
  if (now.length === 0) return vanished(past, source);
  const rewritten = unmatched.find((event) => isRewriting(event, first));
  const cure = `运行 ${restoreCommand} 放回；手工放回的，`;
  const old = csvRow(first);
  if (rewritten === undefined) {
    const what = `${first.code} 指向“${first.object}”的那一行不见了，${source.where}里有`;
    return { line: now.at(-1)?.line ?? 0, field: '对象', what, cure: `${cure}在 codes.csv 里加上这一行：${old}` };
  }
  const { line } = rewritten;
  if (first.kind === 'issued' && rewritten.object !== first.object) {
    const what = `${first.code} 没有登记改指就换了对象：${source.where}里是“${first.object}”，现为“${rewritten.object}”`;
    return {
      line,
      field: '对象',
      what,
      cure: `${cure}把这一行改回：${old}。确需换对象的，放回以后再登记：npm run codes -- --move ${first.code} --to <对象> --reason <原因>`,
    };
  }
  return { line, field: '日期', what: `${first.code} 的登记被改写了，${source.where}里不是这样`, cure: `${cure}把这一行改回：${old}` };
}

function vanished(past: readonly RegistryEvent[], { where }: PublishedSource): IssueDraft {
  const last = past.at(-1);
  const rows = once(past)
    .map((event) => csvRow(event))
    .join(' 下一行 ');
  const cure = `牌子还挂在外面，不能换成别的号码。运行 ${restoreCommand} 放回；手工放回的，把原来的行一字不差地放回 codes.csv：${rows}。对象确已撤销的，放回以后再登记关闭`;
  return { line: 0, field: '码', what: `${last?.code} 从登记表里消失了（原指向“${last?.object}”），${where}里有`, cure };
}

/** Which past lines are not there any more, and which of the present ones answer to none of them. */
function compared(
  past: readonly RegistryEvent[],
  now: readonly RegistryEvent[],
  source: PublishedSource,
): { missing: RegistryEvent[]; unmatched: RegistryEvent[] } {
  const unmatched = [...now];
  const missing = once(past).filter((event) => {
    const found = unmatched.findIndex((each) => isSame(event, each, source));
    if (found === -1) return true;
    unmatched.splice(found, 1);
    return false;
  });
  return { missing, unmatched };
}

function isSame(past: RegistryEvent, now: RegistryEvent, { mayBeDrafts = false }: PublishedSource): boolean {
  if (past.kind !== now.kind || past.object !== now.object) return false;
  if (past.kind === 'issued') return past.on === now.on;
  return mayBeDrafts || (past.on === now.on && (past.nth === undefined || past.nth === now.nth));
}

/** Whether a present line stands where a past one stood. */
function isRewriting(now: RegistryEvent, past: RegistryEvent): boolean {
  if (now.kind === 'issued' || past.kind === 'issued') return now.kind === past.kind;
  if (now.nth !== undefined && now.nth === past.nth) return true;
  const isAlike = now.kind === past.kind && now.object === past.object;
  return now.nth === undefined || past.nth === undefined ? isAlike || now.on === past.on : isAlike && now.on === past.on;
}

/** Two records may hold the same line, once with the object's name. */
function once(past: readonly RegistryEvent[]): RegistryEvent[] {
  return [...new Map(past.map(({ name: _, ...event }) => [[event.kind, event.object, event.on, event.nth].join('\n'), event])).values()];
}

function restoredFrom(events: readonly RegistryEvent[], source: PublishedSource): RegistryEvent[] {
  const now = historiesByCode(events);
  const dropped = new Set<RegistryEvent>();
  const added = [...historiesByCode(source.events)].flatMap(([code, past]) => {
    const { missing, unmatched } = compared(past, now.get(code) ?? [], source);
    for (const event of unmatched) if (missing.some((each) => isRewriting(event, each))) dropped.add(event);
    return missing;
  });
  return [...events.filter((event) => !dropped.has(event)), ...added];
}
