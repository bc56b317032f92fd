import { dateInChina } from '../../src/domain/value/china-day.ts';

/** Today's date where the governments are that run the portal, `2024-10-09`. */
export function todayInChina(now = new Date()): string {
  return dateInChina(now.getTime());
}
