import { describe, expect, test } from 'vitest';
import { clientAddress } from '../../../src/server/limits/address.ts';
import { buckets } from '../../../src/server/limits/buckets.ts';
import { floodGauge } from '../../../src/server/limits/flood.ts';

describe('whom a limit counts', () => {
  test.each([
    ['the socket, whatever the header says, behind no proxy', '10.0.0.1', '1.1.1.1', 0, '10.0.0.1'],
    ['the last hop behind one proxy', '10.0.0.1', '6.6.6.6, 1.1.1.1', 1, '1.1.1.1'],
    ['the last but one behind two proxies', '10.0.0.1', '6.6.6.6, 1.1.1.1, 2.2.2.2', 2, '1.1.1.1'],
    ['the socket where the header is missing', '10.0.0.1', undefined, 1, '10.0.0.1'],
    ['the socket where the chain is too short', '10.0.0.1', '1.1.1.1', 2, '10.0.0.1'],
    ['an IPv4 address written as IPv6', '::ffff:10.0.0.1', undefined, 0, '10.0.0.1'],
    ['the /64 of an IPv6 address', '2001:db8:1:2:3:4:5:6', undefined, 0, '2001:db8:1:2::/64'],
    ['the /64 of a shortened IPv6 address', '2001:db8::7', undefined, 0, '2001:db8:0:0::/64'],
  ])('is %s', (_, socket, header, proxies, expected) => {
    expect(clientAddress(socket, header, proxies)).toBe(expected);
  });
});

describe('a bucket', () => {
  test('lets a burst through, then says how many seconds to wait', () => {
    const { take } = buckets({ burst: 3, perMinute: 6 });
    expect([take('a', 0), take('a', 0), take('a', 0), take('a', 0)]).toEqual([0, 0, 0, 10]);
    expect([take('a', 9_000), take('a', 10_000)]).toEqual([1, 0]);
    expect(take('b', 0)).toBe(0);
  });

  test('lets a village of 300 behind one address through in half an hour', () => {
    const { take } = buckets({ burst: 60, perMinute: 20 });
    const waits = Array.from({ length: 300 }, (_, person) => take('village', person * 6_000));
    expect(waits.filter((seconds) => seconds > 0)).toEqual([]);
  });

  test('gains nothing from a clock that goes back', () => {
    const { take } = buckets({ burst: 1, perMinute: 60 });
    expect([take('a', 5_000), take('a', 0)]).toEqual([0, 1]);
  });

  test('remembers at most 100,000 of a million keys', () => {
    const { take, size } = buckets({ burst: 1, perMinute: 1 });
    for (let key = 0; key < 1_000_000; key += 1) take(String(key), 0);
    expect(size()).toBeLessThanOrEqual(100_000);
  });
});

describe('the flood gauge', () => {
  test('turns on above the limit of a minute and off below half of it', () => {
    const { count } = floodGauge(10);
    const within = Array.from({ length: 11 }, (_, second) => count(second * 1000));
    expect(within.filter(Boolean)).toHaveLength(1);
    expect(count(60_000 + 4_000)).toBe(true);
    expect(count(120_000)).toBe(false);
  });

  test('stays off at a human pace for an hour', () => {
    const { count } = floodGauge(10);
    expect(Array.from({ length: 540 }, (_, n) => count(n * 6_667)).some(Boolean)).toBe(false);
  });

  test('outlives gaps and a clock that goes back', () => {
    const { count } = floodGauge(2);
    expect([count(1e12), count(0), count(1e12 + 3_600_000), count(1e12 + 3_600_000)]).toEqual([false, false, false, false]);
  });
});
