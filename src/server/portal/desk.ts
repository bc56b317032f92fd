import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const score = z.object({
  year: z.number(),
  asOf: z.string(),
  score: z.string(),
  maxPoints: z.string(),
  assigned: z.number(),
  disclosed: z.number(),
});

const deskFile = z.object({
  areas: z.array(score.extend({ id: z.string(), name: z.string() })),
  stale: z.array(
    z.object({ weight: z.enum(['veto', 'overdue', 'soon']), area: z.string().optional(), what: z.string(), cure: z.string(), file: z.string().optional() }),
  ),
  // A site that was built before it said so has none.
  builtOn: z.string().optional(),
});

const areaDeskFile = score.extend({
  closing: z.string().optional(),
  // A site that was built before it said so has none.
  trend: z.array(score.pick({ asOf: true, score: true, assigned: true, disclosed: true })).default([]),
  rows: z.array(
    z.object({
      title: z.string(),
      page: z.string().optional(),
      scoreAfter: z.string().optional(),
      steps: z.array(z.object({ name: z.string(), place: z.string(), template: z.string() })),
    }),
  ),
});

/** Every area's score and what is stale, as the site was built. */
export type Desk = z.output<typeof deskFile>;

/** What keeps one area from full marks. */
export type AreaDesk = z.output<typeof areaDeskFile>;

/** What the built site says to staff; undefined in a site that was built before it said so. */
export function readDesk(site: string): Desk | undefined {
  return parsedPart(site, 'desk.json', deskFile);
}

/** The same of one area; undefined where it has nothing that is scored. */
export function readAreaDesk(site: string, area: string): AreaDesk | undefined {
  return /^[0-9a-z-]+$/.test(area) ? (parsedPart(site, `desk/${area}.json`, areaDeskFile.nullable()) ?? undefined) : undefined;
}

/** A file of the built site for staff; undefined where the site has none. */
export function parsedPart<Output>(site: string, name: string, schema: z.ZodType<Output>): Output | undefined {
  const path = join(site, name);
  return existsSync(path) ? schema.parse(JSON.parse(readFileSync(path, 'utf8'))) : undefined;
}
