import { z } from 'zod';

/**
 * What stands round the main part of the server's pages. The build prints it with the layouts of
 * the site (`src/views/server-shell.ts`), so that a receipt has the header and footer of every other page.
 */
export const pageShells = z.object({
  residents: cutAt('title', 'main'),
  staff: cutAt('title', 'navigation', 'main'),
});

export type PageShells = z.output<typeof pageShells>;

/** Cuts a page at its open places, `{{title}}`; the pieces stand before, between and after them. */
function cutAt(...places: readonly string[]) {
  return z.string().transform((page, context): readonly string[] => {
    const pieces = page.split(/\{\{(\w+)\}\}/);
    const found = pieces.filter((_, index) => index % 2 === 1);
    if (found.join() !== places.join()) context.addIssue(`The places are ${found.join()}, not ${places.join()}`);
    return pieces.filter((_, index) => index % 2 === 0);
  });
}
