import { expect, test } from 'vitest';
import { besideOf, besideWords, sideBySide } from '../../../src/views/area/side-by-side.ts';
import { smallSnapshot } from '../small-snapshot.ts';

const snapshot = smallSnapshot();
const linkOf = (id: string, year = 2024) => sideBySide(snapshot, `area/${id}.html`, snapshot.model.areas.get(id)!, year);

test('an area is compared with those after it in official order that have a task of the year', () => {
  expect(linkOf('990100-own')).toEqual({
    words: '示例市本级和东区并排比',
    href: '../compare.html?in=990100&year=2024&areas=990100-own%2C990101',
  });
});

test('what a prefecture does itself is no neighbour', () => {
  expect(linkOf('990101')).toBeUndefined();
  expect(besideOf(snapshot, snapshot.model.areas.get('990101')!).map(({ id }) => id)).toEqual(['990102']);
  expect(besideWords(snapshot.model.areas.get('990101')!)).toBe('同市的县市区');
});

test('a year without tasks beside it and an area without neighbours have no such link', () => {
  expect([linkOf('990101', 2023), linkOf('990100')]).toEqual([undefined, undefined]);
});
