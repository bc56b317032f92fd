import { type CivilDate, civilDate } from './civil-date.ts';

/** The days from which and to which something exists; a missing end is open. Both days are included. */
export const validity = {
  validFrom: civilDate.optional().describe('从哪一天起设立，加引号，如 "2025-01-01"；一直都有就不填'),
  validTo: civilDate.optional().describe('到哪一天为止（含当天），加引号；仍在就不填'),
};

export interface Validity {
  readonly validFrom?: CivilDate | undefined;
  readonly validTo?: CivilDate | undefined;
}

/** Whether something existed on at least one day of the calendar year. */
export function existedIn({ validFrom, validTo }: Validity, year: number): boolean {
  return (validFrom === undefined || validFrom <= `${year}-12-31`) && (validTo === undefined || validTo >= `${year}-01-01`);
}
