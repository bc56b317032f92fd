import type { RegistryEvent } from '../domain/code/registry-event.ts';
import { isWithin } from '../domain/task/area.ts';
import type { Model } from './model.ts';

/** The area whose matter an object is; undefined where the content knows neither the object nor its area any more. */
export function ownerOf(object: string, { areas, projects }: Pick<Model, 'areas' | 'projects'>): string | undefined {
  const owner =
    /@([^@]+)$/.exec(object)?.[1] ?? /^(?:site|service):([^/]+)\//.exec(object)?.[1] ?? projects.get(object.replace('project:', ''))?.programme.issuer.id;
  return owner !== undefined && areas.has(owner) ? owner : undefined;
}

/**
 * Tells whether an area may speak about a code: what it stands for, or stood for when it was
 * spoken about (codes are moved, answers stay), is the area's own or of one above or below it.
 * A code that was never issued is nobody's.
 */
export function codesOfAreas(model: Pick<Model, 'areas' | 'projects'>, codeEvents: readonly RegistryEvent[]): (code: string, area: string) => boolean {
  const owners = new Map<string, Set<string | undefined>>();
  for (const { code, object } of codeEvents) owners.set(code, (owners.get(code) ?? new Set()).add(ownerOf(object, model)));
  return (code, area) => [...(owners.get(code) ?? [])].some((owner) => owner === undefined || isWithin(model, owner, area) || isWithin(model, area, owner));
}

/** The project that a code stands for by itself, by one area's part of it or by a site; undefined for a service and for a code nobody issued. */
export function projectOfCode(code: string, { codeEvents, sites }: Pick<Model, 'codeEvents' | 'sites'>): string | undefined {
  const object = codeEvents.findLast((event) => event.code === code)?.object ?? '';
  const site = /^site:(.+)$/.exec(object)?.[1];
  return site === undefined ? /^(?:project|assignment):([^@]+)/.exec(object)?.[1] : sites.get(site)?.project;
}
