import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** Room → the rooms of `src/` that it may import from, itself always included. A folder of the server is a room of its own, and so is one named here. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  schedule: ['domain'],
  comparison: ['domain', 'schedule'],
  disclosure: ['domain', 'schedule'],
  'content/file': ['domain'],
  content: ['domain', 'schedule', 'comparison', 'disclosure', 'content/file'],
  examination: ['domain', 'comparison', 'disclosure', 'content/file', 'content'],
  signs: ['domain'],
  findings: ['domain', 'schedule', 'comparison', 'disclosure', 'content', 'signs'],
  incremental: ['domain', 'content', 'findings'],
  data: ['domain', 'schedule', 'comparison', 'disclosure', 'content', 'signs', 'findings'],
  search: ['domain', 'content', 'findings'],
  views: ['domain', 'schedule', 'comparison', 'disclosure', 'content', 'signs', 'findings', 'data', 'examination'],
  islands: ['domain', 'schedule', 'comparison', 'examination', 'views', 'search'],
  layouts: ['views', 'islands', 'styles'],
  components: ['domain', 'views', 'data', 'islands', 'layouts'],
  pages: ['domain', 'content', 'findings', 'data', 'search', 'incremental', 'views', 'islands', 'layouts', 'components', 'styles'],
  styles: [],
  'server/store': ['domain'],
  'server/secrets': [],
  'server/portal': [],
  'server/limits': [],
  'server/staff': ['server/store', 'server/secrets'],
  'server/intake': ['domain', 'schedule', 'server/store', 'server/secrets', 'server/portal'],
  'server/cases': ['domain', 'schedule', 'disclosure', 'server/store', 'server/secrets', 'server/portal', 'server/staff', 'server/intake'],
  'server/http': [
    'domain',
    'schedule',
    'disclosure',
    'server/store',
    'server/secrets',
    'server/portal',
    'server/limits',
    'server/staff',
    'server/intake',
    'server/cases',
  ],
  'server/proxy': ['domain', 'server/portal', 'server/intake', 'server/http'],
  // What starts the server and puts its floors together.
  server: ['domain', 'server/store', 'server/secrets', 'server/portal', 'server/limits', 'server/staff', 'server/intake', 'server/cases', 'server/http'],
};

/** Rooms where the clock, chance, files and the network come in as arguments. */
const pureRooms = ['domain', 'schedule', 'comparison', 'disclosure', 'findings', 'views', 'data', 'search', 'incremental', 'examination'];
const impureWords = [/process\.env/, /\bDate\.now\(/, /\bnew Date\(\)/, /\bMath\.random\(/, /\bfetch\(/];

/** Below these no folder may need another that needs it. */
const withoutCircles = ['src/domain', 'src/disclosure', 'src/views', 'src/server'];

interface Import {
  readonly file: string;
  /** As it is written. */
  readonly target: string;
  /** The file below the repository that it means; undefined for a package. */
  readonly meant: string | undefined;
}

const sources = filesBelow('src').filter(isCode);
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

test('only the store words queries', () => {
  const asking = imports.filter(({ file, target }) => ['kysely', 'pg', 'node:sqlite'].includes(target) && roomOf(file) !== 'server/store');
  expect(asking).toEqual([]);
});

test('nothing imports scripts or tests', () => {
  expect(imports.filter(({ target }) => /(^|\/)(scripts|test)\//.test(target))).toEqual([]);
});

test('scripts import nothing that only a browser or Astro can run, and only benchmarks and `look` import what tests use', () => {
  const asked = filesBelow('scripts').filter(isCode).flatMap(importsOf);
  const wrong = asked.filter(
    ({ file, meant = '' }) =>
      (meant.startsWith('test/') && !file.startsWith('scripts/bench/') && file !== 'scripts/look.ts') ||
      ['components', 'layouts', 'pages', 'islands', 'styles'].includes(roomOf(meant)),
  );
  expect(wrong).toEqual([]);
});

test('no file needs one that needs it', () => {
  expect(inCircles(imports.map(({ file, meant = '' }) => [file, meant]))).toEqual([]);
});

test.each(withoutCircles)('the folders of %s need one another in one direction only', (root) => {
  const below = imports.filter(({ file, meant }) => file.startsWith(`${root}/`) && meant?.startsWith(`${root}/`));
  expect(inCircles(below.map(({ file, meant = '' }) => [dirname(file), dirname(meant)]))).toEqual([]);
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

/** `src/domain/code/code.ts` → `domain`; `src/server/store/sqlite/place.ts` → `server/store`. */
function roomOf(file: string): string {
  const [, room = '', floor = ''] = file.split('/');
  const isFloor = `${room}/${floor}` in mayImport || (room === 'server' && floor !== '' && !floor.includes('.'));
  return isFloor ? `${room}/${floor}` : room;
}

/** Everything that a file needs: imports of values and types, of scripts in an Astro file, and files named for a thread or to be read. */
function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const scripts = file.endsWith('.astro') ? [...astroScripts(text)] : [text];
  const targets = scripts.flatMap((script) => [
    ...ts.preProcessFile(script).importedFiles.map(({ fileName }) => fileName),
    ...[...script.matchAll(/new URL\('(\.[^']+)', import\.meta\.url\)/g)].map(([, target = '']) => target),
  ]);
  return targets.map((target) => ({ file, target, meant: target.startsWith('.') ? normalize(join(dirname(file), target.replace(/\?.*$/, ''))) : undefined }));
}

/** The part between the dashes, and every script in the markup. */
function* astroScripts(text: string): Generator<string> {
  const [, frontmatter = '', markup = text] = /^---\n([\s\S]*?)\n---([\s\S]*)$/.exec(text) ?? [];
  yield frontmatter;
  for (const [, script = ''] of markup.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)) yield script;
}

/** Those that need themselves, directly or through others. */
function inCircles(pairs: readonly (readonly [from: string, to: string])[]): string[] {
  const needs = new Map<string, Set<string>>();
  for (const [from, to] of pairs) if (from !== to) needs.set(from, (needs.get(from) ?? new Set()).add(to));
  return [...needs.keys()].filter((each) => reached(needs, each).has(each));
}

function reached(needs: ReadonlyMap<string, ReadonlySet<string>>, folder: string, seen = new Set<string>()): Set<string> {
  for (const next of needs.get(folder) ?? []) {
    if (seen.has(next)) continue;
    seen.add(next);
    reached(needs, next, seen);
  }
  return seen;
}

function isCode(file: string): boolean {
  return /\.(tsx?|astro)$/.test(file) && !file.endsWith('.d.ts');
}

/** The text without comments, so that a rule may be named in one. */
function code(file: string): string {
  return readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '$1');
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((each) => (each.isDirectory() ? filesBelow(join(folder, each.name)) : [join(folder, each.name)]));
}
