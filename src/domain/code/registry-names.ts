import type { Code } from './code.ts';
import { lastEvents } from './registry-order.ts';
import type { RegistryEvent } from './registry-event.ts';

/** A code whose object is called otherwise than when its last line was recorded. */
export interface NewName {
  readonly code: Code;
  readonly object: string;
  /** What the sign says. */
  readonly recorded: string;
  readonly name: string;
  /** Whether it may be another thing: the name of another code's object, or one that has little in common with the old. */
  readonly isOther: boolean;
  /** The code whose object was recorded by this name, if any. */
  readonly ownerOfName: Code | undefined;
}

/**
 * Codes whose objects have other names than their signs say. A file with another thing in it, or
 * two files that were exchanged, re-point a code without any line of the registry.
 *
 * @param record lines with the names on their days
 * @param nameOf what an object is called now; undefined if the content does not have it
 */
export function newNames(events: readonly RegistryEvent[], record: readonly RegistryEvent[], nameOf: (object: string) => string | undefined): NewName[] {
  const names = recordedNames(record);
  const last = lastEvents(events).filter(({ kind }) => kind !== 'closed');
  const owner = new Map(last.flatMap((event) => [...(names.get(lineKey(event)) ?? [])].map((name) => [plain(name), event])));
  return last.flatMap((event) => {
    const { code, object } = event;
    const known = names.get(lineKey(event));
    const name = nameOf(object);
    const [recorded] = known ?? [];
    if (known === undefined || recorded === undefined || name === undefined || [...known].some((each) => plain(each) === plain(name))) return [];
    const other = owner.get(plain(name));
    const ownerOfName = other !== undefined && thing(other.object) !== thing(object) ? other.code : undefined;
    return [{ code, object, recorded, name, isOther: ownerOfName !== undefined || likeness(recorded, name) < 0.5, ownerOfName }];
  });
}

/** The lines that say last what a code is and whose names no record has. */
export function namelessLines(events: readonly RegistryEvent[], record: readonly RegistryEvent[]): RegistryEvent[] {
  const names = recordedNames(record);
  return lastEvents(events).filter((event) => event.kind !== 'closed' && !names.has(lineKey(event)));
}

/** The name under which a code's last line was recorded. */
export function recordedName(event: RegistryEvent, record: readonly RegistryEvent[]): string | undefined {
  const [name] = recordedNames(record).get(lineKey(event)) ?? [];
  return name;
}

function recordedNames(record: readonly RegistryEvent[]): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (const event of record) {
    if (event.name === undefined) continue;
    const known = names.get(lineKey(event));
    if (known === undefined) names.set(lineKey(event), new Set([event.name]));
    else known.add(event.name);
  }
  return names;
}

function lineKey({ code, kind, object, on, nth }: RegistryEvent): string {
  return [code, kind, object, nth ?? on].join('\n');
}

/** An assignment is called as its project. */
function thing(object: string): string {
  return object.replace(/^\w+:|@.*$/g, '');
}

/** Names without blanks and marks. */
function plain(name: string): string {
  return name.normalize('NFKC').replace(/[\p{P}\p{S}\p{Z}]/gu, '');
}

/** Share of the characters of the longer name that the other has too, 0 to 1. */
function likeness(one: string, other: string): number {
  const [a, b] = [[...plain(one)], [...plain(other)]];
  const rest = [...b];
  const common = a.filter((character) => {
    const found = rest.indexOf(character);
    if (found !== -1) rest.splice(found, 1);
    return found !== -1;
  });
  return common.length / Math.max(a.length, b.length, 1);
}
