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
    const slot = second % counts.length;
    counts[slot] = (counts[slot] ?? 0) + 1;
    lastMinute += 1;
    isOn = lastMinute > (isOn ? perMinute / 2 : perMinute);
    return isOn;
  }

  /** Drops the seconds that are more than a minute ago; a clock that went back stays at the second it had reached. */
  function forget(now: number): void {
    const passed = Math.min(Math.max(now - second, 0), counts.length);
    for (let step = 1; step <= passed; step += 1) {
      const slot = (now - passed + step) % counts.length;
      lastMinute -= counts[slot] ?? 0;
      counts[slot] = 0;
    }
    second = Math.max(now, second);
  }

  return { count };
}
