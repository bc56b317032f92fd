import { z } from 'zod';

/** What a process that makes pages asks the one that started it. Every answer is a list of pages, empty where none is asked for. */
export const question = z.discriminatedUnion('kind', [
  /** Answered when the program that makes pages has been bundled. */
  z.object({ kind: z.literal('bundle') }),
  /** Tells which pages have to be made, of which content (the areas that are held back, and the digest of all), and every code. */
  z.object({ kind: z.literal('open'), pages: z.array(z.string()), held: z.array(z.string()), content: z.string(), codes: z.array(z.string()) }),
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
