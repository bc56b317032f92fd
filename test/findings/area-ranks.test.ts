import { expect, test } from 'vitest';
import { areaRanks } from '../../src/findings/area-ranks.ts';
import { oneTask, outcomeOf } from '../fixtures/one-task.ts';

interface Figure {
  readonly area: string;
  readonly asOf: string;
  readonly value: string;
}

/** 东区 has 12 to do, 西县 8. */
const ranksOf = (...reports: readonly Figure[]) => {
  const snapshot = oneTask({ reports });
  return [...areaRanks(['990101', '990102'].map((area) => outcomeOf(snapshot, area)))].map(
    ([area, { rank, rankOf, asOf }]) => `${area} ${rank}/${rankOf} ${asOf}`,
  );
};
const [may, june] = ['2024-05-31', '2024-06-30'];

test.each<[string, Figure[], string[]]>([
  // 6 ÷ 12 = 50 %, 5 ÷ 8 = 62.5 %
  [
    'the larger completion is first, not the larger number',
    [
      { area: '990101', asOf: may, value: '6' },
      { area: '990102', asOf: may, value: '5' },
    ],
    ['990102 1/2 2024-05-31', '990101 2/2 2024-05-31'],
  ],
  // 6 ÷ 12 = 4 ÷ 8 = 50 %
  [
    'equal completions share a rank',
    [
      { area: '990101', asOf: may, value: '6' },
      { area: '990102', asOf: may, value: '4' },
    ],
    ['990101 1/2 2024-05-31', '990102 1/2 2024-05-31'],
  ],
  [
    'figures of two days are not compared',
    [
      { area: '990101', asOf: may, value: '6' },
      { area: '990102', asOf: june, value: '5' },
    ],
    [],
  ],
  ['one figure alone has no rank', [{ area: '990101', asOf: may, value: '6' }], []],
])('H1: %s', (_, reports, expected) => {
  expect(ranksOf(...reports)).toEqual(expected);
});
