import { describe, expect, onTestFinished, test } from 'vitest';
import { clientAddress } from '../../../src/server/limits/address.ts';
import { buckets } from '../../../src/server/limits/buckets.ts';
import { floodGauge } from '../../../src/server/limits/flood.ts';
import { steadyClock } from '../../../src/server/limits/steady-clock.ts';
import { posted, receiptOn, runningServer, typedFeedback, wideLimits } from '../running-server.ts';
import { knownCode } from '../site-fixture.ts';

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
    ['the address of a hop with a port', '10.0.0.1', '1.1.1.1:50123', 1, '1.1.1.1'],
    ['the /64 of a hop in brackets with a port', '10.0.0.1', '[2001:db8::7]:443', 1, '2001:db8:0:0::/64'],
    ['the /64 of a hop in brackets', '10.0.0.1', '[2001:db8::7]', 1, '2001:db8:0:0::/64'],
    ['the same for a hop in quotes', '10.0.0.1', '"1.1.1.1:80"', 1, '1.1.1.1'],
    ['an IPv4 address written as IPv6 in hexadecimal', '10.0.0.1', '::ffff:a00:9', 1, '10.0.0.9'],
    ['an address without its zone', 'fe80::1%eth0', undefined, 0, 'fe80:0:0:0::/64'],
    ['the same for capitals and leading zeros', '2001:0DB8:0001::7', undefined, 0, '2001:db8:1:0::/64'],
    ['the socket where the hop is no address', '10.0.0.1', 'unknown', 1, '10.0.0.1'],
    ['the socket where the hop is anything else', '10.0.0.1', '1.1.1.1 or 1=1', 1, '10.0.0.1'],
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

  test.each([
    ['forward and back', [7_200_000, 7_200_000, 0, 4_000]],
    ['back and forward', [7_200_000, 0, 4_000, 7_204_000]],
  ])('waits no longer than it says after a clock that was set %s', (_, [first = 0, ...rest]) => {
    const { take } = buckets({ burst: 2, perMinute: 20 });
    expect(take('a', first)).toBe(0);
    const waits = rest.map((nowMs) => take('a', nowMs));
    expect(waits.every((seconds) => seconds <= 3)).toBe(true);
    expect(waits.at(-1)).toBe(0);
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

  test.each([3_600, -3_600])('is off after a minute of silence whatever the clock did before: set by %i s', (jump) => {
    const { count } = floodGauge(20);
    const startMs = 1e12;
    for (let n = 0; n < 30; n += 1) count(startMs);
    expect(count(startMs + jump * 1000)).toBe(jump < 0);
    expect(count(startMs + jump * 1000 + 70_000)).toBe(false);
  });

  test('outlives gaps and a clock that goes back', () => {
    const { count } = floodGauge(2);
    expect([count(1e12), count(0), count(1e12 + 3_600_000), count(1e12 + 3_600_000)]).toEqual([false, false, false, false]);
  });
});

test('the clock of the limits stands still while the other goes back, and runs on with it', () => {
  const readings = [1000, 4000, 500, 1500, 7_200_000, 0, 2000];
  const steady = steadyClock(() => readings.shift() ?? 0);
  expect(Array.from({ length: 7 }, steady)).toEqual([0, 3000, 3000, 4000, 7_202_500, 7_202_500, 7_204_500]);
});

describe('residents get through whatever the server’s clock does', () => {
  test.each([
    ['forward, then back', [7_200_000, 0]],
    ['back, then forward', [-7_200_000, 0]],
    ['a year forward, then back', [365 * 86_400_000, 0]],
  ])('%s', async (_, shifts) => {
    const realMs = Date.parse('2026-11-20T02:00:00Z');
    let nowMs = realMs;
    const limits = { perAddress: { burst: 20, perMinute: 20 }, perProject: { burst: 20, perMinute: 20 }, floodPerMinute: 20 };
    const server = await runningServer({ now: () => nowMs, limits });
    onTestFinished(() => server.stop());
    const statuses: number[] = [];
    for (const shift of shifts) {
      nowMs = realMs + shift;
      for (let n = 0; n < 6; n += 1) statuses.push((await posted(`${server.url}feedback`, typedFeedback({ code: knownCode }))).status);
    }
    expect(statuses).toEqual(Array(12).fill(201));
  });
});

test('looking up receipts takes nothing from what may be sent', async () => {
  const limits = { ...wideLimits, perAddress: { burst: 2, perMinute: 1 } };
  const server = await runningServer({ limits });
  onTestFinished(() => server.stop());
  const send = () => posted(`${server.url}feedback`, typedFeedback());
  const replies = [await send(), await send(), await send()];
  expect(replies.map(({ status }) => status)).toEqual([201, 201, 429]);
  const look = () => posted(`${server.url}feedback/status`, new URLSearchParams({ receipt: receiptOn(replies[0]?.page ?? '') ?? '' }));
  expect([(await look()).status, (await look()).status, (await look()).status]).toEqual([200, 200, 429]);
});
