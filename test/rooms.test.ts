import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { codeBelow, importsOf } from './imports.ts';
import { mayImport, roomOf } from './rooms.ts';

/** Rooms where the clock, chance, files and the network come in as arguments. */
const pureRooms = ['domain', 'schedule', 'comparison', 'disclosure', 'findings', 'views', 'data', 'search', 'incremental', 'examination'];
const impureWords = [/process\.env/, /\bDate\.now\(/, /\bnew Date\(\)/, /\bMath\.random\(/, /\bfetch\(/];

const sources = codeBelow('src');
const imports = sources.flatMap(importsOf);

test('every import of a file of ours leads to a file', () => {
  expect(imports.filter(({ meant }) => meant !== undefined && !existsSync(meant))).toEqual([]);
});

test('a room imports only from rooms below it', () => {
  const wrong = imports.filter(({ file, meant }) => {
    if (meant === undefined || !meant.startsWith('src/')) return false;
    const [from, to] = [roomOf(file), roomOf(meant)];
    return from !== to && !mayImport[from]?.includes(to);
  });
  expect(wrong).toEqual([]);
});

test('what a room may import it does import', () => {
  const used = new Set(imports.filter(({ meant }) => meant?.startsWith('src/')).map(({ file, meant = '' }) => `${roomOf(file)} ← ${roomOf(meant)}`));
  const unused = Object.entries(mayImport).flatMap(([room, others]) => others.map((each) => `${room} ← ${each}`).filter((each) => !used.has(each)));
  expect(unused).toEqual([]);
});

test('only the store words queries', () => {
  const asking = imports.filter(({ file, target }) => ['kysely', 'pg', 'node:sqlite'].includes(target) && roomOf(file) !== 'server/store');
  expect(asking).toEqual([]);
});

test('nothing imports scripts or tests', () => {
  expect(imports.filter(({ target }) => /(^|\/)(scripts|test)\//.test(target))).toEqual([]);
});

test('scripts import nothing that only a browser or Astro can run, and only benchmarks and `look` import what tests use', () => {
  const asked = codeBelow('scripts').flatMap(importsOf);
  const wrong = asked.filter(
    ({ file, meant = '' }) =>
      (meant.startsWith('test/') && !file.startsWith('scripts/bench/') && file !== 'scripts/look.ts') ||
      ['components', 'layouts', 'pages', 'islands', 'styles'].includes(roomOf(meant)),
  );
  expect(wrong).toEqual([]);
});

test('a pure room imports neither Node nor Astro', () => {
  const wrong = imports.filter(({ file, target }) => pureRooms.includes(roomOf(file)) && /^(node|astro):/.test(target));
  expect(wrong).toEqual([]);
});

test.each(pureRooms)('%s reads no clock, no chance, no environment and no network', (room) => {
  const wrong = sources
    .filter((file) => roomOf(file) === room && file.endsWith('.ts'))
    .flatMap((file) => impureWords.filter((word) => word.test(code(file))).map((word) => `${file}: ${word.source}`));
  expect(wrong).toEqual([]);
});

test('the environment is read where the server starts, and for how long its stores wait', () => {
  expect(sources.filter((file) => /process\.env|\{ env \} = process/.test(code(file))).sort()).toEqual([
    'src/server/main.ts',
    'src/server/store/contract/patience.ts',
  ]);
});

test('every room of src/ has its rule', () => {
  const rooms = new Set(sources.filter((file) => file.split('/').length > 2).map(roomOf));
  expect([...rooms].filter((room) => !(room in mayImport))).toEqual([]);
});

/** The text without comments, so that a rule may be named in one. */
function code(file: string): string {
  return readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '$1');
}
