import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mayImport } from './rooms.ts';

const [, tree = '', below = ''] = /## The map of rooms\n+```\n([\s\S]*?)```\n([\s\S]*?)\n## /.exec(readFileSync('README.md', 'utf8')) ?? [];
const shown = foldersShown(tree);

/** Folders whose own folders are all named, in a line of their own or in the words of theirs. */
const named = ['domain', 'disclosure', 'content', 'content/check', 'data', 'server', 'server/http', 'server/http/inbox'];

test('the map has a line for every room, and for every folder of src and scripts', () => {
  const rooms = Object.keys(mayImport).map((room) => `src/${room}`);
  const missing = [...rooms, ...foldersIn('src'), ...foldersIn('scripts')].filter((folder) => !shown.has(folder));
  expect(missing).toEqual([]);
});

test.each(named)('the map names every folder of src/%s', (room) => {
  const words = shown.get(`src/${room}`) ?? '';
  expect(foldersIn(`src/${room}`).filter((folder) => !shown.has(folder) && !words.includes(folder.replace(/.*\//, '') + '/'))).toEqual([]);
});

test('every folder on the map is there', () => {
  expect([...shown.keys()].filter((folder) => !existsSync(folder))).toEqual([]);
});

test('the arrows below the map lead from every room to those it may import from', () => {
  const arrows = /^`([^`]+ ← [^`]+)`/.exec(below.trim())?.[1] ?? '';
  const steps = arrows.split(/\s*←\s*/).map((step) => step.split(' · '));
  const stepOf = (room: string) => steps.findIndex((step) => step.includes(room));
  const rooms = Object.keys(mayImport).filter((room) => !/^server(?:\/|$)/.test(room));
  expect(steps.flat().sort()).toEqual(rooms.sort());
  const wrong = rooms.flatMap((room) => (mayImport[room] ?? []).filter((each) => stepOf(each) >= stepOf(room)).map((each) => `${room} may import ${each}`));
  expect(wrong).toEqual([]);
});

test('a floor of the server may import from those above it on the map', () => {
  const floors = [...shown.keys()].map((folder) => folder.replace('src/', ''));
  const wrong = floors.flatMap((floor, place) =>
    (floor.startsWith('server/') ? (mayImport[floor] ?? []) : []).filter((each) => floors.indexOf(each) >= place).map((each) => `${floor} may import ${each}`),
  );
  expect(wrong).toEqual([]);
});

/** Folder → what its line says of it: two blanks more are one folder deeper; several names on one line share their words. */
function foldersShown(text: string): Map<string, string> {
  const found = new Map<string, string>();
  const path: string[] = [];
  let last: readonly string[] = [];
  for (const line of text.split('\n')) {
    const [, indent = '', names = '', words = ''] = /^( {0,8})((?:[\w-]+\/(?: |$)+)*)(.*)$/.exec(line) ?? [];
    if (names !== '') {
      path.length = indent.length / 2;
      last = names
        .trim()
        .split(/\s+/)
        .map((name) => [...path, name.replace('/', '')].join('/'));
      path.push(names.trim().split('/')[0] ?? '');
    }
    for (const folder of last) found.set(folder, `${found.get(folder) ?? ''}${words}\n`);
  }
  return found;
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((each) => (each.isDirectory() ? [`${folder}/${each.name}`] : []));
}
