import { type CivilDate, civilDate } from '../../domain/value/civil-date.ts';

/**
 * The day that a cell names: 45991 (a spreadsheet's own number of a day), 2025-12-10, 2025/12/10, 2025.12.10, 20251210, 2025年12月10日, 截至12月10日.
 *
 * @param year of a day without one
 * @returns undefined for anything else, and for a day that does not exist
 */
export function dayIn(cell: string, year: number): CivilDate | undefined {
  const plain = cell
    .normalize('NFKC')
    .replaceAll(/\s/gu, '')
    .replace(/^截[至止]/u, '')
    .replace(/00:00(?::00)?$/u, '');
  const serial = /^4\d{4}(?:\.0+)?$/u.test(plain) ? serialDay(Math.trunc(Number(plain))) : undefined;
  if (serial !== undefined) return serial;
  const found =
    /^(?<year>\d{4})(?<sign>[-/.])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})$/u.exec(plain) ??
    /^(?<year>20\d\d)(?<month>\d\d)(?<day>\d\d)$/u.exec(plain) ??
    /^(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?<day>\d{1,2})日?止?$/u.exec(plain);
  const { month = '', day = '', year: own = String(year) } = found?.groups ?? {};
  return civilDate.safeParse(`${own}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`).data;
}

/** A spreadsheet counts days from the end of 1899. */
function serialDay(count: number): CivilDate | undefined {
  return civilDate.safeParse(new Date(Date.UTC(1899, 11, 30 + count)).toISOString().slice(0, 10)).data;
}
