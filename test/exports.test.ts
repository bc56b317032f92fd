import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const files = ['src', 'scripts', 'test'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .map((path) => join(room, path))
    .filter((path) => /\.(?:tsx?|astro)$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') })),
);
const program = files.filter(({ path }) => !path.startsWith('test/'));

/** Names that one file takes from another, as they are called there; of a module that is taken as a whole, its members. */
function takenBy(text: string): string[] {
  const named = [...text.matchAll(/(?:import|export)(?: type)? (?:\w+, )?\{([^}]*)\} from/g)].flatMap(([, list = '']) =>
    list.split(',').map((each) =>
      each
        .trim()
        .replace(/^type /, '')
        .replace(/ as .*$/, ''),
    ),
  );
  const members = /import\(|import \* as/.test(text) ? [...text.matchAll(/[.{,]\s*(\w+)\b/g)].map(([, name = '']) => name) : [];
  return [...named, ...members];
}

/** Functions, constants and classes that a file of the program offers to others. A page of Astro's offers its own, and an error may be caught by anybody. */
const offered = program
  .filter(({ path }) => !/\.astro$|^src\/pages\/|^src\/content\.config/.test(path))
  .flatMap(({ path, text }) =>
    [...text.matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)(?! extends Error)\b/gm)].map(([, name = '']) => ({ path, name, text })),
  );

test('what a file exports is used in another file, and not by tests alone', () => {
  const taken = new Set(files.flatMap(({ text }) => takenBy(text)));
  const inProgram = new Set(program.flatMap(({ text }) => takenBy(text)));
  const needless = offered.filter(({ name, text }) => {
    const isOnlyMade = (text.match(new RegExp(`\\b${name}\\b`, 'g')) ?? []).length < 2;
    return !taken.has(name) || (isOnlyMade && !inProgram.has(name));
  });
  expect(offered.length).toBeGreaterThan(1000);
  expect(needless.map(({ path, name }) => `${path} ${name}`)).toEqual([]);
});
