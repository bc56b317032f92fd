import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { codeBelow, importsOf } from './imports.ts';

const imports = ['src', 'scripts'].flatMap(codeBelow).flatMap(importsOf);
const pairs = imports.map(({ file, meant = '' }) => [file, meant] as const).filter(([, meant]) => /^(?:src|scripts)\//.test(meant));

test('no file needs one that needs it', () => {
  expect(inCircles(pairs)).toEqual([]);
});

test('no folder needs one that needs it', () => {
  expect(inCircles(pairs.map(([file, meant]) => [dirname(file), dirname(meant)]))).toEqual([]);
});

test('a circle is found over any number of steps, and what only leads to it is no part of it', () => {
  expect(
    inCircles([
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'd'],
      ['d', 'b'],
      ['d', 'e'],
      ['e', 'e'],
    ]),
  ).toEqual(['b', 'c', 'd']);
});

/** Those that need themselves, directly or through others; a folder whose files need one another needs nothing by that. */
function inCircles(needed: readonly (readonly [from: string, to: string])[]): string[] {
  const needs = new Map<string, Set<string>>();
  for (const [from, to] of needed) if (from !== to) needs.set(from, (needs.get(from) ?? new Set()).add(to));
  return [...needs.keys()].filter((each) => reached(needs, each).has(each));
}

function reached(needs: ReadonlyMap<string, ReadonlySet<string>>, from: string, seen = new Set<string>()): Set<string> {
  for (const next of needs.get(from) ?? []) {
    if (seen.has(next)) continue;
    seen.add(next);
    reached(needs, next, seen);
  }
  return seen;
}
