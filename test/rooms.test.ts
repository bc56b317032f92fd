import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** Room → the rooms of `src/` that it may import from, itself always included. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  schedule: ['domain'],
  comparison: ['domain', 'schedule'],
  disclosure: ['domain', 'schedule'],
  content: ['domain', 'schedule', 'comparison', 'disclosure'],
  findings: ['domain', 'schedule', 'comparison', 'disclosure', 'content', 'signs'],
  incremental: ['domain', 'content', 'findings'],
  signs: ['domain'],
  views: ['domain', 'schedule', 'comparison', 'disclosure', 'content', 'signs', 'findings', 'data'],
  data: ['domain', 'schedule', 'comparison', 'disclosure', 'content', 'signs', 'findings'],
  search: ['domain', 'content', 'findings'],
  server: ['domain', 'schedule', 'disclosure'],
  islands: ['domain', 'schedule', 'comparison', 'views', 'search'],
};

/** Rooms where the clock, chance, files and the network come in as arguments. */
const pureRooms = ['domain', 'schedule', 'comparison', 'disclosure', 'findings', 'views', 'data', 'search', 'incremental'];
const impureWords = [/process\.env/, /\bDate\.now\(/, /\bnew Date\(\)/, /\bMath\.random\(/, /\bfetch\(/];

const sources = filesBelow('src').filter((file) => /\.tsx?$/.test(file));
const imports = sources.flatMap((file) =>
  ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles.map(({ fileName }) => ({ file, target: fileName })),
);

test('a room imports only from rooms below it', () => {
  const wrong = imports.filter(({ file, target }) => {
    const [from, to] = [roomOf(file), target.startsWith('.') ? roomOf(normalize(join(dirname(file), target))) : undefined];
    return to !== undefined && from !== to && from in mayImport && !mayImport[from]?.includes(to);
  });
  expect(wrong).toEqual([]);
});

test('nothing imports scripts or tests', () => {
  expect(imports.filter(({ target }) => /(^|\/)(scripts|test)\//.test(target))).toEqual([]);
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
  expect(sources.filter((file) => /process\.env|\{ env \} = process/.test(code(file))).sort()).toEqual(['src/server/main.ts', 'src/server/store/patience.ts']);
});

test('every room of src/ has its rule', () => {
  const named = [...Object.keys(mayImport), 'components', 'layouts', 'pages', 'styles'];
  const rooms = readdirSync('src', { withFileTypes: true }).filter((each) => each.isDirectory()).map(({ name }) => name);
  expect(rooms.filter((room) => !named.includes(room))).toEqual([]);
});

/** `src/domain/code/code.ts` → `domain`. */
function roomOf(file: string): string {
  return file.split('/')[1] ?? '';
}

/** The text without comments, so that a rule may be named in one. */
function code(file: string): string {
  return readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((each) =>
    each.isDirectory() ? filesBelow(join(folder, each.name)) : [join(folder, each.name)],
  );
}
