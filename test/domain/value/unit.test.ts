import { expect, test } from 'vitest';
import { differsByMultiple, inUnit, isSameUnit, placesAbove } from '../../../src/domain/value/unit.ts';
import { decimal } from '../../../src/domain/value/quantity.ts';

test.each([
  ['千米', '公里'],
  ['KM', '千米'],
  ['平方千米', 'km²'],
  ['㎡', '平米'],
  ['千克', '公斤'],
  ['kW', '千瓦'],
])('%s is %s', (one, other) => {
  expect(isSameUnit(one, other)).toBe(true);
});

test.each([
  ['米', '千米'],
  ['千元', '元'],
  ['户', '百户'],
  ['万千瓦', '千瓦'],
])('%s differs from %s by a multiple alone', (one, other) => {
  expect(differsByMultiple(one, other)).toBe(true);
  expect(isSameUnit(one, other)).toBe(false);
});

test.each([
  ['3', '千元', '元', '3000'],
  ['5', '百万元', '万元', '500'],
  ['0.3', '千米', '米', '300'],
])('%s of %s in %s is %s', (value, from, to, expected) => {
  expect(inUnit(decimal.parse(value), from, to)).toBe(expected);
});

test.each([
  ['人', '', 0],
  ['人', '人', 0],
  ['人', '万', 4],
  ['人', '万人', 4],
  ['户', '百户', 2],
  ['万人', '万', 0],
  ['万元', '亿', 4],
  ['千米', '公里', 0],
])('a number of %s with “%s” behind it has %d places more', (unit, suffix, places) => {
  expect(placesAbove(unit, suffix)).toBe(places);
});

test.each([
  ['公里', '米'],
  ['人', '户'],
  ['人次', '人'],
  ['万人', '百'],
  ['千瓦', '千'],
  ['元/月', '元'],
])('a number of %s cannot have “%s” behind it', (unit, suffix) => {
  expect(placesAbove(unit, suffix)).toBeUndefined();
});
