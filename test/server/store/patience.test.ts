import { expect, test } from 'vitest';
import { patienceMs } from '../../../src/server/store/contract/patience.ts';

test('a form waits five seconds for the store unless told otherwise', () => {
  expect([patienceMs(''), patienceMs('12')]).toEqual([5000, 12_000]);
});

test.each(['0', '601', '1.5', '-3', 'soon'])('a wait of “%s” seconds is refused', (setting) => {
  expect(() => patienceMs(setting)).toThrow(/STORE_WAIT_SECONDS must be a whole number from 1 to 600/);
});
