import ical, { type ICalCalendar } from 'ical-generator';
import { type CivilDate, formatCivilDate, yearOf } from '../../domain/value/civil-date.ts';
import { calendarFilePath, calendarPath } from '../../domain/publication/page-path.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { type ReportDays, type ReportMonth, reportCalendar } from '../../schedule/report-calendar.ts';
import type { WorkingDay } from '../../schedule/working-days.ts';
import { type Link, relativeHref } from '../address.ts';
import { type PageHead, pageHead } from '../head.ts';
import { listed } from '../words.ts';

/** When areas publish their figures, this year and next. */
export interface CalendarPage {
  readonly head: PageHead;
  /** 下一次：2026年12月22日前公布截至2026年12月20日的进展。 */
  readonly next: string;
  readonly file: Link;
  /** 这是本站的要求：每月统计到20日，21日前报送，22日前公布…… */
  readonly rule: string;
  readonly why: Link;
  readonly years: readonly { readonly title: string; readonly note: string | undefined; readonly rows: readonly CalendarRow[] }[];
}

export interface CalendarRow {
  readonly cutOff: string;
  readonly handIn: string;
  readonly report: string;
  /** 21日、22日是春节，顺延到24日; empty where nothing moves. */
  readonly why: string;
}

/** The page of the dates. */
export function calendarPage(snapshot: Snapshot): CalendarPage {
  const { builtOn } = snapshot;
  const years = calendarYears(snapshot);
  const next = years.flatMap(({ months }) => months).find(({ report }) => report.day >= builtOn);
  return {
    head: pageHead(snapshot, {
      path: calendarPath,
      title: '报送和公布日历',
      description: '每月的数据截止日、报送日和公布日，遇节假日和调休顺延；可以加到手机日历。',
      column: '数据发布',
    }),
    next: next === undefined ? '' : `下一次：${formatCivilDate(next.report.day)}前公布截至${formatCivilDate(next.cutOff)}的进展。`,
    file: { words: '加到手机或电脑的日历', href: relativeHref(calendarPath, calendarFilePath) },
    rule: ruleWords(snapshot.model.portal),
    why: { words: '方法说明', href: relativeHref(calendarPath, 'methodology.html') },
    years: years.map(({ year, months }) => ({
      title: `${year}年`,
      note: months.some(({ report }) => report.isAssumed) ? `国务院还没有公布${year}年的放假安排，这里先按周末算，公布以后可能再往后移。` : undefined,
      rows: months.map(rowOf),
    })),
  };
}

/** The same dates for a calendar on a phone; the ids stay the same from build to build. */
export function calendarFile(snapshot: Snapshot): string {
  const { portal } = snapshot.model;
  const file = ical({ name: `${portal.name}：报送和公布日历`, prodId: { company: 'liangma', product: 'report-calendar', language: 'ZH' } });
  addReportDays(file, snapshot);
  return `${file.toString()}\r\n`;
}

/** Puts the days on which figures are handed in and published into a calendar. */
export function addReportDays(file: ICalCalendar, snapshot: Snapshot): void {
  for (const { year, months } of calendarYears(snapshot)) {
    for (const { cutOff, handIn, report } of months) {
      const entry = (what: string, day: CivilDate, summary: string) =>
        file.createEvent({
          id: `${what}-${cutOff}@${new URL(snapshot.siteUrl).host}`,
          start: new Date(day),
          stamp: new Date(`${year}-01-01`),
          allDay: true,
          summary,
        });
      entry('hand-in', handIn.day, `报送截至${formatCivilDate(cutOff)}的数据`);
      entry('report', report.day, `公布截至${formatCivilDate(cutOff)}的进展`);
    }
  }
}

/** The year of the build, and from November on the next. */
function calendarYears({ model: { portal }, builtOn }: Snapshot): { year: number; months: ReportMonth[] }[] {
  const year = yearOf(builtOn);
  const years = builtOn.slice(5) >= '11-01' ? [year, year + 1] : [year];
  return years.map((each) => ({ year: each, months: reportCalendar(each, portal) }));
}

function ruleWords({ cutOffDay, handInDay, reportDay }: ReportDays): string {
  return `这是本站的要求：每月统计到${cutOffDay}日，${handInDay}日前报送，${reportDay}日前公布；遇周末、节假日顺延到下一个工作日，调休上班的周末照常。`;
}

function rowOf({ cutOff, handIn, report }: ReportMonth): CalendarRow {
  return { cutOff: monthDay(cutOff), handIn: monthDay(handIn.day), report: monthDay(report.day), why: movedWords([handIn, report]) };
}

/** 2月24日: the year stands above the table. */
function monthDay(day: CivilDate): string {
  return formatCivilDate(day).slice('2026年'.length);
}

/** 21日、22日是春节，顺延到24日; what moves to different days is told one after the other. */
function movedWords(days: readonly WorkingDay[]): string {
  const reasons = new Map<string, Set<string>>();
  for (const { asked, day, holidays } of days) {
    if (asked === day) continue;
    const names = [...new Set(holidays)];
    const reason = `是${names.length === 0 ? '周末' : names.join('、')}，顺延到${Number(day.slice(8))}日`;
    reasons.set(reason, (reasons.get(reason) ?? new Set()).add(`${Number(asked.slice(8))}日`));
  }
  return [...reasons].map(([reason, asked]) => `${listed([...asked])}${reason}`).join('；');
}
