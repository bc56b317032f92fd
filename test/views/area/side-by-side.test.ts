import { expect, test } from 'vitest';
import { sideBySide } from '../../../src/views/area/side-by-side.ts';
import { smallSnapshot } from '../small-snapshot.ts';

const snapshot = smallSnapshot();
const linkOf = (id: string, year = 2024) => sideBySide(snapshot, `area/${id}.html`, snapshot.model.areas.get(id)!, year);

test('an area is compared with those after it in official order that have a task of the year', () => {
  expect(linkOf('990101')).toEqual({
    words: '东区和示例市本级并排比',
    href: '../compare.html?in=990100&year=2024&areas=990101%2C990100-own',
  });
});

test('the last begins again with the first', () => {
  expect(linkOf('990100-own')?.words).toBe('示例市本级和东区并排比');
});

test('a year without tasks beside it and an area without neighbours have no such link', () => {
  expect([linkOf('990101', 2023), linkOf('990100')]).toEqual([undefined, undefined]);
});
