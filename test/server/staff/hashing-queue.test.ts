import { expect, test } from 'vitest';
import { growingDelay } from '../../../src/server/limits/growing-delay.ts';
import { deviceMark, knownDevice } from '../../../src/server/staff/device.ts';
import { hashingQueue, PasswordQueueFull, type Place } from '../../../src/server/staff/hashing-queue.ts';

test('a right code or a known device is served before any number of strangers', async () => {
  const { run } = hashingQueue({ first: 200, rest: 60, restPerAddress: 8 });
  const served: string[] = [];
  const work = (who: string, place: Place) => run(async () => void served.push(who), place);
  const strangers = Array.from({ length: 40 }, (_, n) => work(`stranger ${n}`, { lane: 'rest', address: `10.0.0.${n}` }));
  await Promise.all([...strangers, work('clerk', { lane: 'first' })]);
  expect(served.indexOf('clerk')).toBe(1);
  expect(served).toHaveLength(41);
});

test('one piece of work runs at a time, and one that fails stops nobody', async () => {
  const { run } = hashingQueue({ first: 200, rest: 60, restPerAddress: 8 });
  let running = 0;
  const work = async (fails: boolean) => {
    running += 1;
    expect(running).toBe(1);
    await new Promise(setImmediate);
    running -= 1;
    if (fails) throw new RangeError('failed');
    return 'done';
  };
  const outcomes = await Promise.allSettled([true, false, true, false].map((fails) => run(() => work(fails), { lane: 'first' })));
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled']);
});

test('strangers fill neither the queue of the first nor one another’s part of the rest', async () => {
  const { run } = hashingQueue({ first: 2, rest: 10, restPerAddress: 3 });
  const idle = async () => {
    await new Promise(setImmediate);
  };
  const from = (address: string) => run(idle, { lane: 'rest', address });
  const same = await Promise.allSettled(Array.from({ length: 5 }, () => from('a')));
  expect(same.filter(({ status }) => status === 'rejected')).toHaveLength(2);
  const many = Array.from({ length: 30 }, (_, n) => from(String(n)));
  const clerk = run(idle, { lane: 'first' });
  const refused = (await Promise.allSettled(many)).filter(({ status }) => status === 'rejected');
  expect(refused[0]).toMatchObject({ reason: expect.any(PasswordQueueFull) });
  await expect(clerk).resolves.toBeUndefined();
  await expect(from('a')).resolves.toBeUndefined();
});

test('after the free tries each further one waits twice as long, up to the longest', () => {
  const { take, forget } = growingDelay({ freeTries: 3, firstSeconds: 10, longestSeconds: 60 });
  expect([take('a', 0), take('a', 0), take('a', 0), take('a', 0), take('b', 0)]).toEqual([0, 0, 0, 10, 0]);
  expect([take('a', 10_000), take('a', 10_000), take('a', 30_000), take('a', 69_000)]).toEqual([0, 20, 0, 1]);
  expect([take('a', 70_000), take('a', 70_000)]).toEqual([0, 60]);
  forget('a');
  expect([take('a', 70_000), take('a', 70_000), take('a', 70_000), take('a', 70_000)]).toEqual([0, 0, 0, 10]);
  expect(take('a', 80_000 + 60_001)).toBe(0);
});

test('in a day one address tries one name about a hundred times', () => {
  const { take } = growingDelay({ freeTries: 8, firstSeconds: 15, longestSeconds: 900 });
  const tries = Array.from({ length: 86_400 }, (_, second) => take('a', second * 1000)).filter((seconds) => seconds === 0);
  expect(tries.length).toBeGreaterThan(90);
  expect(tries.length).toBeLessThan(115);
});

test('a device is known by its mark, under its own name and for half a year', () => {
  const mark = deviceMark('key', 'Zhang ', 1_000_000);
  expect(knownDevice('key', mark, 'zhang', 1_000_000)).toMatch(/^[\w-]{16}$/);
  expect(knownDevice('key', mark, 'zhang', 0)).toBeDefined();
  const days = 86_400_000;
  expect(knownDevice('key', mark, 'zhang', 1_000_000 + 180 * days)).toBeDefined();
  expect(knownDevice('key', mark, 'zhang', 1_000_001 + 180 * days)).toBeUndefined();
  expect([knownDevice('key', mark, 'li', 1), knownDevice('other', mark, 'zhang', 1), knownDevice('key', '', 'zhang', 1)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(knownDevice('key', mark.replace(/^[^.]*/, 'zzzzzzzzz'), 'zhang', 1)).toBeUndefined();
});
