/**
 * Whether more forms come in than people write: on from `perMinute` in the last
 * minute, off again below half of that.
 */
export function floodGauge(perMinute: number) {
  let seconds: number[] = [];
  let isOn = false;

  /** Counts one form and says whether a flood is on. */
  function count(nowMs: number): boolean {
    seconds.push(nowMs);
    if (seconds.length > perMinute * 2) seconds = seconds.slice(-perMinute - 1);
    return isFlood(nowMs);
  }

  function isFlood(nowMs: number): boolean {
    const from = nowMs - 60_000;
    const threshold = isOn ? perMinute / 2 : perMinute;
    const nth = seconds[seconds.length - Math.ceil(threshold) - 1];
    isOn = nth !== undefined && nth >= from;
    return isOn;
  }

  return { count, isFlood };
}
