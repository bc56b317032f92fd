import { byText } from '../value/order.ts';
import type { Code } from './code.ts';
import type { RegistryEvent } from './registry-event.ts';

/**
 * The lines of each code in the order in which things happened: by `nth`, which each line says of
 * itself; lines without it by their date. Where they stand in the file says nothing, because merges and spreadsheets move lines.
 */
export function historiesByCode(events: readonly RegistryEvent[]): Map<Code, RegistryEvent[]> {
  const histories = new Map<Code, RegistryEvent[]>();
  for (const event of events) {
    const history = histories.get(event.code);
    if (history === undefined) histories.set(event.code, [event]);
    else history.push(event);
  }
  for (const [code, history] of histories) if (history.length > 1) histories.set(code, inOrder(history));
  return histories;
}

/** The last line of each code. */
export function lastEvents(events: readonly RegistryEvent[]): RegistryEvent[] {
  return [...historiesByCode(events).values()].flatMap((history) => history.slice(-1));
}

/** The lines that a line of this history followed; several where two branches wrote one each. */
export function predecessorsOf(event: RegistryEvent, history: readonly RegistryEvent[]): RegistryEvent[] {
  const before = history.slice(0, history.indexOf(event)).filter(({ nth }) => nth === undefined || nth !== event.nth);
  const last = before.at(-1);
  if (last?.nth === undefined || event.nth === undefined) return before.slice(-1);
  return before.filter(({ nth }) => nth === last.nth);
}

/** What a further line of this history has to say of itself. */
export function nextNth(history: readonly RegistryEvent[]): number {
  return linesOf(history) + 1;
}

/** Whether a line says which of two branches before it is right. */
export function isDecision(event: RegistryEvent, history: readonly RegistryEvent[]): boolean {
  return event.nth !== undefined && orderOf(history.slice(0, history.indexOf(event)).filter(({ nth }) => nth !== event.nth)) === 'branched';
}

/**
 * How the lines of a code hang together. Whoever adds the nth line saw n − 1 others; so the last line's
 * number is the number of lines. Fewer lines: one was lost. More: two branches each added one, and
 * nobody has said yet which is right. Lines without a number are taken as they come.
 */
export function orderOf(history: readonly RegistryEvent[]): 'whole' | 'lost' | 'branched' {
  const numbers = history.flatMap(({ nth }) => (nth === undefined ? [] : [nth]));
  if (numbers.length === 0) return 'whole';
  const last = Math.max(...numbers);
  const lines = linesOf(history);
  if (last > lines) return 'lost';
  return last < lines || numbers.filter((each) => each === last).length > 1 ? 'branched' : 'whole';
}

/** A code is issued once, however often a mistake says so. */
function linesOf(history: readonly RegistryEvent[]): number {
  return 1 + history.filter(({ kind }) => kind !== 'issued').length;
}

function inOrder(history: readonly RegistryEvent[]): RegistryEvent[] {
  const later = history.filter(({ kind }) => kind !== 'issued');
  const numbered = later.filter(({ nth }) => nth !== undefined).sort((a, b) => (a.nth ?? 0) - (b.nth ?? 0) || byDate(a, b) || byText(a.object, b.object));
  const ordered = later
    .filter(({ nth }) => nth === undefined)
    .sort(byDate)
    .reduce(withByDate, numbered);
  return [...history.filter(({ kind }) => kind === 'issued'), ...ordered];
}

/** A line without a number goes before the first that is of a later day, and before the numbered ones of its own. */
function withByDate(ordered: readonly RegistryEvent[], event: RegistryEvent): RegistryEvent[] {
  const after = ordered.findIndex(({ on, nth }) => on > event.on || (on === event.on && nth !== undefined));
  return after === -1 ? [...ordered, event] : ordered.toSpliced(after, 0, event);
}

function byDate(a: RegistryEvent, b: RegistryEvent): number {
  return byText(a.on, b.on);
}
