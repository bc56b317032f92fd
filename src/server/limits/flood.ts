/**
 * Whether more forms come in than people write: on from `perMinute` in the last
 * minute, off again below half of that. Counted by the second.
 */
export function floodGauge(perMinute: number) {
  const counts = new Uint32Array(60);
  let second = 0;
  let lastMinute = 0;
  let isOn = false;

  /** Counts one form and says whether a flood is on. */
  function count(nowMs: number): boolean {
    forget(Math.floor(nowMs / 1000));
    const slot = slotOf(second, counts.length);
    counts[slot] = (counts[slot] ?? 0) + 1;
    lastMinute += 1;
    isOn = lastMinute > (isOn ? perMinute / 2 : perMinute);
    return isOn;
  }

  /** Drops the seconds that are more than a minute ago. */
  function forget(now: number): void {
    if (now < second) setBack(now);
    const passed = Math.min(now - second, counts.length);
    for (let step = 1; step <= passed; step += 1) {
      const slot = slotOf(now - passed + step, counts.length);
      lastMinute -= counts[slot] ?? 0;
      counts[slot] = 0;
    }
    second = now;
  }

  /** After a step back of the clock each count is as old as it was before. */
  function setBack(now: number): void {
    const before = counts.slice();
    const { length } = counts;
    for (let age = 0; age < length; age += 1) {
      counts[slotOf(now - age, length)] = before[slotOf(second - age, length)] ?? 0;
    }
    second = now;
  }

  return { count };
}

function slotOf(second: number, length: number): number {
  return ((second % length) + length) % length;
}
