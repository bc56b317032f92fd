import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ascending, byText, descending } from '../src/domain/value/order.ts';

describe('an order by text', () => {
  const rows = [
    { day: '2025-03-01', name: 'a' },
    { day: '2025-01-31', name: 'b' },
    { day: '2025-03-01', name: 'c' },
  ];
  const names = (sorted: typeof rows) => sorted.map(({ name }) => name).join('');

  test('says of two that are equal that neither comes first', () => {
    expect([byText('1', '2'), byText('2', '1'), byText('1', '1')]).toEqual([-1, 1, 0]);
  });

  test('leaves equal items as they stood, whichever end comes first', () => {
    expect(names(rows.toSorted(ascending(({ day }) => day)))).toBe('bac');
    expect(names(rows.toSorted(descending(({ day }) => day)))).toBe('acb');
  });
});

/** `left < right ? -1 : 1` and its kin: one that never says 0 leaves it to the engine which of two equal items comes first. */
const writtenByHand = /[^=] [<>] [^?;{}]*\? (?:-1 : (?:0|1)\b|1 : -1\b|-?1 : \S+ [<>] )/;
/** Which words come first is up to the language, which is named, or else to the machine. */
const ofNoLanguage = /\.localeCompare\((?!.*'zh-CN'\))/;
/** Here the order of texts and of numbers is made. */
const homes = ['src/domain/value/order.ts', 'src/domain/value/quantity.ts'];

const lines = ['src', 'scripts'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .map((path) => join(room, path))
    .filter((path) => /\.(ts|tsx|astro)$/.test(path) && !homes.includes(path))
    .flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .map((line, index) => ({ line, place: `${path}:${index + 1}` })),
    ),
);

test.each([
  'rows.sort((left, right) => (left < right ? -1 : 1))',
  "return left.path.replaceAll('/', '') > right.path ? 1 : -1;",
  '(a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)',
])('%s is an order written by hand', (line) => {
  expect(line).toMatch(writtenByHand);
});

test('no file writes an order of texts by hand', () => {
  expect(lines.filter(({ line }) => writtenByHand.test(line) || ofNoLanguage.test(line))).toEqual([]);
});
