import { expect, test } from 'vitest';
import { readSoundContent } from '../../src/content/read/read.ts';
import { areaDeskFile } from '../../src/data/desk-file.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { snapshotOf } from '../../src/findings/snapshot.ts';

test('the desk of an area has its score at the ends of months, the last one as it stands', () => {
  const snapshot = snapshotOf(readSoundContent('test/example/content'), civilDate.parse('2025-12-20'), 'https://ms.qingxi.example/');
  const desk = areaDeskFile(snapshot, '990101');
  expect(desk?.trend.at(-2)?.asOf).toBe('2025-11-30');
  expect(desk?.trend.at(-1)).toEqual({ asOf: '2025-12-20', score: desk?.score, assigned: desk?.assigned, disclosed: desk?.disclosed });
  expect(areaDeskFile(snapshot, '990109')).toBeUndefined();
});
