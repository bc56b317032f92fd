import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Words that `src/terms.md` bans as identifiers, and the verbs that say nothing. */
const banned = /\b(?:const|let|function|class|interface|type|readonly)\s+(city|cities|tenderer|constructionUnit|(?:get|handle|process|manage)[A-Z]\w*)\b/;
const rooms = ['src', 'scripts'];

const sources = rooms.flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|tsx|astro)$/.test(path))
    .map((path) => join(room, path)),
);

test('there are sources to look at', () => {
  expect(sources.length).toBeGreaterThan(50);
});

test.each(sources)('%s uses no banned identifier', (path) => {
  const text = path.includes('pages') ? readFileSync(path, 'utf8').replaceAll('getStaticPaths', '') : readFileSync(path, 'utf8');
  expect(banned.exec(text)?.[1]).toBeUndefined();
});

test('no folder is named for what does not know its noun', () => {
  const folders = sources.flatMap((path) => path.split('/').slice(0, -1));
  const vague = ['utils', 'lib', 'helpers', 'common', 'types', 'misc'];
  expect(folders.filter((folder) => vague.includes(folder))).toEqual([]);
});

test('every identifier of the terms is one that the code uses', () => {
  const code = sources.map((path) => readFileSync(path, 'utf8')).join('\n');
  const rows = readFileSync('src/terms.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| 中文'));
  const named = rows.flatMap((row) => [...(row.split(' | ')[1] ?? '').matchAll(/`(\w+)`/g)].flatMap(([, word]) => word ?? []));
  expect(named.length).toBeGreaterThan(80);
  expect(named.filter((word) => !new RegExp(`\\b${word}`).test(code))).toEqual([]);
});
