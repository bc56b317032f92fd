import { type CivilDate, civilDate } from './civil-date.ts';

/** China is eight hours ahead of UTC, without summer time. */
const aheadMs = 8 * 3_600_000;
const dayMs = 86_400_000;

/** The civil date in China at an instant in milliseconds. */
export function dateInChina(instantMs: number): CivilDate {
  return civilDate.parse(clockInChina(instantMs).slice(0, 10));
}

/** `2026-11-22T16:05:00.000` in China at an instant in milliseconds. */
export function clockInChina(instantMs: number): string {
  return new Date(instantMs + aheadMs).toISOString().slice(0, -1);
}

/** The instant, ISO-8601 in UTC, at which the day in China began that an instant is in. */
export function startOfDayInChina(instant: string): string {
  return new Date(Math.floor((Date.parse(instant) + aheadMs) / dayMs) * dayMs - aheadMs).toISOString();
}
