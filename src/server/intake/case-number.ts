import { civilDate } from '../../domain/value/civil-date.ts';
import { dateInChina } from '../../domain/value/china-day.ts';

/** The parts of a case number as somebody typed it. */
export interface CaseNumber {
  /** `20261124-0417`, or `20261122-00A1B2` for what was received before cases were numbered. */
  readonly number: string;
  /** Civil day in China it was received on, `2026-11-24`. */
  readonly day: string;
}

/**
 * The number that resident and clerk share: day of receipt in China and a running
 * number of that day. What was stored without a number is called by its day and the
 * last six characters of its id. The number opens nothing.
 */
export function caseNumber(row: { id: string; receivedAt: string; caseNumber?: string | null }): string {
  if (row.caseNumber) return row.caseNumber;
  const day = dateInChina(Date.parse(row.receivedAt)).replaceAll('-', '');
  return `${day}-${row.id.slice(-6).toUpperCase()}`;
}

/** A case number in what somebody typed or copied, with or without its hyphen, the word before it and the full stop after it; `undefined` if it is none. */
export function parseCaseNumber(typed: string): CaseNumber | undefined {
  const plain = typed
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^(意见|受理)?编号[是为:]*/, '')
    .replace(/[。.,，、;；!！]+$/, '')
    .replace(/[‐‑–—]/g, '-')
    .toUpperCase();
  const parts = /^(20\d{2})(\d{2})(\d{2})(?:-([0-9A-F]{4,7})|(\d{4,5}))$/.exec(plain);
  if (!parts) return undefined;
  const [, year, month, date, end = '', digits = ''] = parts;
  const day = `${year}-${month}-${date}`;
  if (!civilDate.safeParse(day).success) return undefined;
  return { number: `${year}${month}${date}-${end || digits}`, day };
}
