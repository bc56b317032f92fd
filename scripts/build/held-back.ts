import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Publishable } from '../../src/content/read/publishable.ts';
import { formatIssues } from '../../src/content/issue.ts';

/** What the file keeps of an issue. */
const issue = z.object({
  rule: z.string(),
  file: z.string(),
  line: z.number(),
  field: z.string(),
  what: z.string(),
  cure: z.string(),
  subject: z.string().optional(),
});
const heldBack = z.object({
  area: z.string(),
  /** Name of the area, or its id where no file gives a name. */
  name: z.string(),
  /** Day of the first build that held it back. */
  since: z.string(),
  /** There was no earlier content to go on with: the site lacks the area. */
  isLeftOut: z.boolean(),
  problems: z.array(issue).readonly(),
});

/** An area that the built site does not show as its folder stands. */
export type HeldBack = z.infer<typeof heldBack>;

/** The areas that were held back, each with the day since which it is. `before` are those of the build before. */
export function heldBackOf({ read, fresh, held }: Publishable, before: readonly HeldBack[], builtOn: string): HeldBack[] {
  const names = new Map([...fresh.entries.areas, ...read.entries.areas].map(({ id, name }) => [String(id), name]));
  const areas = new Set(read.entries.areas.map(({ id }) => String(id)));
  return [...held].map(([area, issues]) => ({
    area,
    name: names.get(area) ?? area,
    since: before.find((each) => each.area === area)?.since ?? builtOn,
    isLeftOut: !areas.has(area),
    problems: issues.map((each) => issue.parse(each)),
  }));
}

/** What the last build into this work folder held back; nothing if there was none. */
export function heldBackAt(work: string): readonly HeldBack[] {
  const file = fileIn(work);
  return existsSync(file) ? z.array(heldBack).parse(JSON.parse(readFileSync(file, 'utf8'))) : [];
}

export function writeHeldBack(work: string, held: readonly HeldBack[]): void {
  writeFileSync(fileIn(work), `${JSON.stringify(held, undefined, 2)}\n`);
}

/** For the person who built the site and has to tell the owners of the folders; empty if nothing was held back. */
export function heldBackWords(held: readonly HeldBack[]): string {
  const older = held.filter(({ isLeftOut }) => !isLeftOut);
  const absent = held.filter(({ isLeftOut }) => isLeftOut);
  const lines = [
    ...(older.length === 0 ? [] : [`以下区域的内容有问题，这次沿用上一次的内容：${namesOf(older)}`]),
    ...(absent.length === 0 ? [] : [`以下区域的内容有问题，也没有上一次的内容，这次网站里没有这些区域：${namesOf(absent)}`]),
    ...held.map(({ name, area, since, problems }) => `\n${name}（${area}，${since} 起）请改 content/areas/${area}/：\n${formatIssues(problems)}`),
  ];
  return lines.join('\n');
}

function namesOf(held: readonly HeldBack[]): string {
  return held.map(({ name, area }) => `${name}（${area}）`).join('、');
}

function fileIn(work: string): string {
  return join(work, 'held-back.json');
}
