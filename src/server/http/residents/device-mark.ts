import { dateInChina } from '../../../domain/value/china-day.ts';

const name = 'survey';
const shape = /^[\w-]{43}$/;

/** The mark among a request's cookies; `undefined` where there is none of ours. */
export function deviceMarkIn(cookies: string | undefined): string | undefined {
  const value = cookies
    ?.split(/; */)
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);
  return value !== undefined && shape.test(value) ? value : undefined;
}

/**
 * The cookie that tells a device's second vote of the day from its neighbour's first. It
 * is sent to the survey only, follows nobody to another page or another day, and stands
 * in no table: there a hash of it lies until the day is over.
 */
export function deviceCookie(
  { mark, seconds }: { mark: string; seconds: number },
  { basePath, isThisMachine }: { basePath: string; isThisMachine: boolean },
): string {
  return `${name}=${mark}; Max-Age=${seconds}; Path=${basePath}survey; HttpOnly; SameSite=Strict${isThisMachine ? '' : '; Secure'}`;
}

/** Seconds until the day in China is over. */
export function secondsLeftToday(nowMs: number): number {
  return Math.ceil((Date.parse(`${dateInChina(nowMs)}T24:00:00+08:00`) - nowMs) / 1000);
}
