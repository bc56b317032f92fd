import { z } from 'zod';

/** What a process that makes pages asks the one that started it. Every answer is a list of pages, empty where none is asked for. */
export const question = z.discriminatedUnion('kind', [
  /**
   * Tells the sound content that was read: the areas that are held back, the digest of all, every code, and whether every page has to be made.
   * Answered when the code is bundled.
   */
  z.object({ kind: z.literal('read'), held: z.array(z.string()), digest: z.string(), codes: z.array(z.string()), isAllNew: z.boolean() }),
  /** Answered when the code is bundled. */
  z.object({ kind: z.literal('bundle') }),
  /** Tells which pages have to be made. */
  z.object({ kind: z.literal('stale'), pages: z.array(z.string()) }),
  /** Answered with the pages that are to be made next; none are left if there are none. */
  z.object({ kind: z.literal('pages') }),
]);
export type Question = z.infer<typeof question>;

const answer = z.array(z.string());

/** Asks the process that started this one. */
export function asked(of: Question): Promise<readonly string[]> {
  return new Promise((done) => {
    process.once('message', (message) => done(answer.parse(message)));
    process.send?.(of);
  });
}
