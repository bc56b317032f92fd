import { ascending } from '../value/order.ts';
import type { CivilDate } from '../value/civil-date.ts';
import type { IssueDraft } from '../value/issue.ts';
import { type Code, drawCode, type RandomBelow } from './code.ts';
import type { RegistryEvent } from './registry-event.ts';
import { historiesByCode, lastEvents } from './registry-order.ts';
import { eventKinds, registryHeader, registryRow } from './registry-row.ts';
import { csvRow, fileIssues, numberedRows } from './registry-text.ts';

/**
 * Reads `content/codes.csv`. A line that cannot be read becomes an issue and
 * is left out of the events; all issues are given at once, in line order. A line that stands
 * there twice letter by letter counts once: a merge that keeps both sides may repeat lines.
 */
export function parseRegistry(text: string): { events: RegistryEvent[]; issues: IssueDraft[] } {
  const events: RegistryEvent[] = [];
  const issues = fileIssues(text);
  if (issues.length > 0) return { events, issues };
  const { rows, broken } = numberedRows(text);
  const seen = new Set<string>();
  for (const { cells, line } of rows) {
    const row = registryRow.safeParse(cells);
    if (!row.success) {
      issues.push(...row.error.issues.map(({ path, message }) => rowIssue(line, path.join('.') || '整行', message)));
      continue;
    }
    const { 码, 日期, 事项, 对象, 原因, 原处, 询问, 序, 名称 } = row.data;
    const extras = {
      ...(原处 !== '' && { was: 原处 }),
      ...(询问 !== '' && { ask: 询问 }),
      ...(序 !== '' && { nth: Number(序) }),
      ...(名称 !== '' && { name: 名称 }),
    };
    const key = [码, 日期, 事项, 对象, 原因, 原处, 询问, 序, 名称].join('\n');
    if (seen.has(key)) continue;
    seen.add(key);
    events.push({ code: 码, on: 日期, kind: eventKinds[事项], object: 对象, reason: 原因, ...extras, line });
  }
  return { events, issues: [...broken, ...issues] };
}

/** The registry as a file: sorted by code, history in order below each code. */
export function formatRegistry(events: readonly RegistryEvent[]): string {
  const histories = [...historiesByCode(events)].sort(ascending(([code]) => code));
  const rows = histories.flatMap(([, history]) => history.map((event) => csvRow(event)));
  return [csvRow(events), ...rows].map((line) => `${line}\n`).join('');
}

/** What every code that is not closed points at now. */
export function objectsByCode(events: readonly RegistryEvent[]): Map<Code, string> {
  return new Map(lastEvents(events).flatMap(({ code, kind, object }) => (kind === 'closed' ? [] : [[code, object] as const])));
}

/** Every closed code with the line that closed it. */
export function closedCodes(events: readonly RegistryEvent[]): Map<Code, RegistryEvent> {
  return new Map(lastEvents(events).flatMap((event) => (event.kind === 'closed' ? [[event.code, event] as const] : [])));
}

/**
 * The code that is printed for each object. Where codes were moved to an object
 * that has one of its own, its own is the one that is printed.
 */
export function codesByObject(events: readonly RegistryEvent[]): Map<string, Code> {
  const now = objectsByCode(events);
  const moved = new Set(events.filter(({ kind }) => kind === 'moved').map(({ code }) => code));
  const own = [...now].filter(([code]) => !moved.has(code));
  const taken = [...now].filter(([code]) => moved.has(code)).reverse();
  return new Map([...taken, ...own].map(([code, object]) => [object, code]));
}

/**
 * The registry with a code for every object that has none, not even a closed one. A code ever issued is never drawn again.
 *
 * @param issuedOn the day that is written beside the new codes
 */
export function withCodesFor(events: readonly RegistryEvent[], objects: readonly string[], issuedOn: CivilDate, randomBelow: RandomBelow): RegistryEvent[] {
  const issued = new Set(events.map(({ code }) => code));
  const coded = codesByObject(events);
  const closed = new Set([...closedCodes(events).values()].map(({ object }) => object));
  const lacking = [...new Set(objects)].filter((object) => !coded.has(object) && !closed.has(object));
  const added = lacking.map((object): RegistryEvent => {
    const code = unusedCode(issued, randomBelow);
    return { code, on: issuedOn, kind: 'issued', object, reason: '', line: 0 };
  });
  return [...events, ...added];
}

function unusedCode(issued: Set<Code>, randomBelow: RandomBelow): Code {
  for (;;) {
    const code = drawCode(randomBelow);
    if (issued.has(code)) continue;
    issued.add(code);
    return code;
  }
}

function rowIssue(line: number, field: string, what: string): IssueDraft {
  const cure = field === '码' ? '改回登记时的号码；新码只由 npm run codes 产生，不手写' : `按“${registryHeader.join(',')}”的次序核对这一行`;
  return { line, field, what, cure };
}
