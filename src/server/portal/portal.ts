import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type PageShells, pageShells } from './page-shells.ts';
import type { RegisteredArea } from './registry.ts';

const registeredArea = z.object({
  id: z.string(),
  name: z.string(),
  agencies: z.array(z.object({ name: z.string(), aliases: z.array(z.string()) })),
});

const portalFile = z.object({
  name: z.string(),
  basePath: z.string().regex(/^\/([\w.-]+\/)*$/),
  origin: z.string(),
  hotline: z.string(),
  phone: z.string().optional(),
  operator: z.string(),
  retention: z.object({ contact: z.number(), text: z.number() }),
  /** Areas with their agencies as registered; absent in a site built before they were written. */
  areas: z.array(registeredArea).optional(),
});

const codesFile = z.record(
  z.string(),
  z.object({
    title: z.string(),
    kind: z.enum(['project', 'assignment', 'site', 'service']),
    area: z.string().nullish(),
    areaName: z.string().nullish(),
    agency: z.string().nullish(),
    phone: z.string().nullish(),
    /** The standards of acceptance; absent where people are not asked yet. */
    survey: z.array(z.string()).optional(),
    page: z.string(),
  }),
);

/** What a code stands for, as the residents' pages call it. */
export type CodeFacts = z.output<typeof codesFile>[string];

/** What the built site says about itself. */
export interface PortalFacts extends Omit<z.output<typeof portalFile>, 'areas'> {
  /** The folder of the built site. */
  readonly site: string;
  readonly areas: readonly RegisteredArea[];
  readonly codes: ReadonlyMap<string, CodeFacts>;
  readonly shells: PageShells;
}

/**
 * Reads `data/portal.json`, `data/codes.json` and `data/shell.json` of a built site.
 *
 * @throws if they are missing or not of the expected shape
 */
export function readPortal(site: string): PortalFacts {
  const facts = portalFile.parse(parsedFile(join(site, 'data/portal.json')));
  const codes = codesFile.parse(parsedFile(join(site, 'data/codes.json')));
  const shells = pageShells.parse(parsedFile(join(site, 'data/shell.json')));
  return { ...facts, site, areas: facts.areas ?? areasOfCodes(Object.values(codes)), codes: new Map(Object.entries(codes)), shells };
}

/**
 * The facts of the site as it is now: read again after the site was replaced,
 * looked for at most once in `checkEveryMs`. A replaced site that cannot be read
 * leaves the facts as they were.
 */
export function watchedPortal(site: string, now: () => number, checkEveryMs = 2000): () => PortalFacts {
  let facts = readPortal(site);
  let version = versionOf(site);
  let checkedMs = now();
  return () => {
    if (Math.abs(now() - checkedMs) < checkEveryMs) return facts;
    checkedMs = now();
    const found = versionOf(site);
    if (found === version) return facts;
    try {
      facts = readPortal(site);
      version = found;
    } catch {
      // The next check tries again.
    }
    return facts;
  };
}

/** The areas that codes name, with the agencies they name there. */
function areasOfCodes(codes: readonly CodeFacts[]): RegisteredArea[] {
  const ids = [...new Set(codes.flatMap(({ area }) => area ?? []))];
  return ids.map((id) => {
    const inArea = codes.filter(({ area }) => area === id);
    const names = new Set(inArea.flatMap(({ agency }) => agency ?? []));
    const agencies = [...names].map((name) => ({ name, aliases: [] }));
    return { id, name: inArea.find(({ areaName }) => areaName)?.areaName ?? id, agencies };
  });
}

function versionOf(site: string): string {
  const parts = ['data/portal.json', 'data/codes.json', 'data/shell.json'].map((name) => {
    const stat = statSync(join(site, name), { throwIfNoEntry: false });
    return stat ? `${stat.ino}:${stat.mtimeMs}:${stat.size}` : '';
  });
  return parts.join(' ');
}

function parsedFile(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
