import { type CivilDate, civilDate, yearOf } from '../domain/value/civil-date.ts';
import { type WorkingDay, workingDayFrom } from './working-days.ts';

/** The days of a month, as the portal asks for them. */
export interface ReportDays {
  /** Figures count up to this day; it does not move. */
  readonly cutOffDay: number;
  /** Units hand in by this day. */
  readonly handInDay: number;
  /** Areas publish by this day. */
  readonly reportDay: number;
}

export interface ReportMonth {
  readonly cutOff: CivilDate;
  readonly handIn: WorkingDay;
  readonly report: WorkingDay;
}

/**
 * The twelve months of a year: figures up to the cut-off day, handed in and published by the working day that the holidays and
 * make-up days of the State Council's calendar leave.
 *
 * @see 隆回县 2023 年实施方案，二（二）规范数据报送（第 43 行）：截止 20 日，21 日前报，22 日前（遇节假日往后顺延）
 */
export function reportCalendar(year: number, { cutOffDay, handInDay, reportDay }: ReportDays): ReportMonth[] {
  return Array.from({ length: 12 }, (_, index) => {
    const day = (number: number) => civilDate.parse(`${year}-${String(index + 1).padStart(2, '0')}-${String(number).padStart(2, '0')}`);
    return { cutOff: day(cutOffDay), handIn: workingDayFrom(day(handInDay)), report: workingDayFrom(day(reportDay)) };
  });
}

/** The years whose days are told: that of the build, and from November on the next. */
export function toldYears(builtOn: CivilDate): number[] {
  const year = yearOf(builtOn);
  return builtOn.slice(5) >= '11-01' ? [year, year + 1] : [year];
}

/** The next month whose figures units hand in on `day` or later; those of December are handed in in December too. */
export function nextReportMonth(day: CivilDate, days: ReportDays): ReportMonth | undefined {
  return [yearOf(day), yearOf(day) + 1].flatMap((year) => reportCalendar(year, days)).find(({ handIn }) => handIn.day >= day);
}
