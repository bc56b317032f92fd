import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The files that take longest, longest first: none of them is begun last and keeps one core waiting. Only files that have a process of their
 * own: one of a project whose files share processes would be parted from them.
 */
const longest = [
  'browser/pages',
  'build/incremental',
  'content/faults/county-faults',
  'server/durability/outage',
  'server/http/inbox/scripts',
  'signs/content-signs',
  'server/http/residents/kept-receipts',
  'server/durability/export',
  'content/faults/county-variants',
  'signs/damage',
  'browser/sheet',
  'server/http/inbox/journey',
  'server/durability/backup',
  'server/http/inbox/pages',
  'search/size',
  'server/wire',
  'build/determinism',
].map((name) => `/test/${name}.test.ts`);

/** The longest files first, the others by what they took last time or, in a fresh clone, by their size. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const placeOf = ({ moduleId }: TestSpecification) => {
      const place = longest.findIndex((ending) => moduleId.endsWith(ending));
      return place === -1 ? longest.length : place;
    };
    return sorted.toSorted((left, right) => placeOf(left) - placeOf(right));
  }
}
