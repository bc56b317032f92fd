import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Requirements of levels 1 and 2 in each chapter of ASVS 5.0.0. */
const perChapter = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7];
const standings = ['Tested', 'Design', 'Operator', 'Absent', 'Open'];

const rows = readFileSync(new URL('./asvs.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const requirements = rows.flatMap(([ids = '']) => ids.split(', '));

test('every requirement of both levels stands in the table once', () => {
  expect(requirements.filter((id, index) => requirements.indexOf(id) !== index)).toEqual([]);
  const counts = perChapter.map((_, index) => requirements.filter((id) => id.startsWith(`${index + 1}.`)).length);
  expect(counts).toEqual(perChapter);
});

test('every row has a standing and says how', () => {
  expect(rows.filter(([, standing = '', how = '']) => !standings.includes(standing) || how === '')).toEqual([]);
});

test.each(rows.filter(([, standing]) => standing === 'Tested').map(([ids = '', , , reference = '']) => [ids, reference]))(
  '%s has a test: %s',
  (_, reference) => {
    const [, file = '', title = ''] = /^`([^`]+)` › (.+)$/.exec(reference) ?? [];
    expect(readFileSync(file, 'utf8')).toContain(title);
  },
);
