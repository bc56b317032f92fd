import { z } from 'zod';
import { parsedPart } from './desk.ts';

const lettersFile = z.object({
  areas: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      year: z.number(),
      issuer: z.string(),
      day: z.string(),
      letters: z.array(
        z.object({
          unit: z.string(),
          kind: z.string(),
          urgent: z.boolean(),
          opening: z.string(),
          groups: z.array(z.object({ lead: z.string(), lines: z.array(z.string()) })),
          closing: z.string(),
        }),
      ),
      unaddressed: z.array(z.string()),
    }),
  ),
});

/** The letters of one area, as they would be written on the day the site was built. */
export type AreaLetters = z.output<typeof lettersFile>['areas'][number];

/** One letter, finished. */
export type WrittenLetter = AreaLetters['letters'][number];

/** The letters of every area that has units on record; undefined in a site that was built before it wrote them. */
export function readLetters(site: string): readonly AreaLetters[] | undefined {
  return parsedPart(site, 'desk/letters.json', lettersFile)?.areas;
}
