import { expect, test } from 'vitest';
import { decimal, roundRatio } from '../../src/domain/value/quantity.ts';
import { acceptanceGap } from '../../src/schedule/acceptance-gap.ts';

test.each([
  ['85', '75', '10.00', false],
  ['85.01', '75', '10.01', true],
  ['140.44', '95', '5.00', false],
  ['60', '80', '-20.00', false],
])('progress %s and acceptance %s are %s points apart, too wide: %s', (progress, accepted, points, isTooWide) => {
  const gap = acceptanceGap(decimal.parse(progress), decimal.parse(accepted));
  expect([roundRatio(gap.points, 2), gap.isTooWide]).toEqual([points, isTooWide]);
});
