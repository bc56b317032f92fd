import { daysInMonth } from './civil-date.ts';

/** Why a day or month in words cannot be, as `月份是 1 到 12`; undefined for one that can. 2月29日 without a year may be one. */
export function whyAbsent({ year, month, day = 1 }: { readonly year: number | undefined; readonly month: number; readonly day?: number }): string | undefined {
  if (month < 1 || month > 12) return '月份是 1 到 12';
  const days = daysInMonth(year ?? 2000, month);
  if (day >= 1 && day <= days) return undefined;
  return `${year === undefined || month !== 2 ? '' : `${year}年`}${month}月${year === undefined && month === 2 ? '最多' : '只有'} ${days} 天`;
}
