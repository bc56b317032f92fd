import { areaOfObject } from '../../domain/code/registry-check.ts';
import type { RegistryEvent } from '../../domain/code/registry-event.ts';
import type { Entries, Known } from '../entries.ts';

/**
 * Takes back the lines of the registry that the site does not show yet, of objects in areas that are
 * read as they were published last: such an area's codes are those of its last good state too. The
 * lines stay in the content and take effect with the area.
 */
export function holdBackCodes(entries: Entries, { published = [], heldAreas = new Set() }: Known): void {
  if (heldAreas.size === 0) return;
  const shown = new Set(published.filter(({ isSite }) => isSite).flatMap(({ events }) => events.map(keyOf)));
  const isStanding = (event: RegistryEvent) => !heldAreas.has(areaOfObject(event.object) ?? '') || shown.has(keyOf(event));
  entries.codeEvents.splice(0, entries.codeEvents.length, ...entries.codeEvents.filter(isStanding));
  entries.publishedCodes.splice(0, entries.publishedCodes.length, ...entries.publishedCodes.filter(isStanding));
  entries.publishedElsewhere = published.map((source) => ({ ...source, events: source.events.filter(isStanding) }));
}

function keyOf({ code, on, kind, object }: RegistryEvent): string {
  return [code, on, kind, object].join(' ');
}
