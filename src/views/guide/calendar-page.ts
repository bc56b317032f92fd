import ical, { type ICalCalendar } from 'ical-generator';
import { type CivilDate, formatCivilDate, yearOf } from '../../domain/value/civil-date.ts';
import { calendarFilePath, calendarPath } from '../../domain/publication/page-path.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { type ReportDays, type ReportMonth, reportCalendar, toldYears } from '../../schedule/report-calendar.ts';
import type { WorkingDay } from '../../schedule/working-days.ts';
import { type Link, relativeHref } from '../address.ts';
import { type PageHead, pageHead } from '../head.ts';
import { listed } from '../words.ts';

/** When units hand in and areas publish their figures, in this year and the next as far as there are lists of them. */
export interface CalendarPage {
  readonly head: PageHead;
  /** 下一次：2026年12月22日前公布截至2026年12月20日的进展。 Without a list of that year: why there is none. */
  readonly next: string;
  /** Missing where there are no days. */
  readonly file: Link | undefined;
  /** 这是本站的要求：每月统计到20日，21日前报送，22日前公布…… */
  readonly rule: string;
  readonly why: Link;
  /** The months to come, the nearest first. */
  readonly years: readonly CalendarYear[];
  /** The months of this year that are over. */
  readonly past: readonly CalendarRow[];
}

export interface CalendarYear {
  readonly title: string;
  readonly note: string | undefined;
  readonly rows: readonly CalendarRow[];
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
  const years = calendarYears(snapshot, listYears(snapshot));
  const isOver = ({ report }: ReportMonth) => report.day < builtOn;
  const all = years.flatMap(({ months }) => months);
  const next = all.find((month) => !isOver(month));
  return {
    head: pageHead(snapshot, {
      path: calendarPath,
      title: '报送和公布日历',
      description: '每月的数据截止日、报送日和公布日，遇节假日和调休顺延；可以加到手机日历。',
      column: '数据发布',
    }),
    next:
      next === undefined
        ? `本站还没有${yearOf(builtOn) + (all.length === 0 ? 0 : 1)}年的清单，所以没有要报送、要公布的日子。录入以后，日子排在这里。`
        : `下一次：${formatCivilDate(next.report.day)}前公布截至${formatCivilDate(next.cutOff)}的进展。`,
    file: all.length === 0 ? undefined : { words: '把报送和公布的日子加到日历', href: relativeHref(calendarPath, calendarFilePath) },
    rule: ruleWords(snapshot.model.portal),
    why: { words: '方法说明', href: relativeHref(calendarPath, 'methodology.html') },
    years: years.flatMap(({ year, months }): CalendarYear[] => {
      const rows = months.filter((month) => !isOver(month)).map(rowOf);
      return rows.length === 0 ? [] : [{ title: `${year}年`, note: assumedNote(year, months), rows }];
    }),
    past: all.filter(isOver).map(rowOf),
  };
}

function assumedNote(year: number, months: readonly ReportMonth[]): string | undefined {
  return months.some(({ report }) => report.isAssumed) ? `国务院还没有公布${year}年的放假安排，这里先按周末算，公布以后可能再往后移。` : undefined;
}

/** The same dates for the calendar of those who hand in and publish; the ids stay the same from build to build. */
export function calendarFile(snapshot: Snapshot): string {
  const { portal } = snapshot.model;
  const file = ical({ name: `${portal.name}：报送和公布日历`, prodId: { company: 'liangma', product: 'report-calendar', language: 'ZH' } });
  const years = listYears(snapshot);
  addReportDays(file, snapshot, { what: 'hand-in', years });
  addReportDays(file, snapshot, { what: 'report', years });
  return calendarText(file);
}

/** Puts the days on which figures are handed in or published into a calendar. Only in years of which there is a list is anything reported. */
export function addReportDays(file: ICalCalendar, snapshot: Snapshot, { what, years }: { what: 'hand-in' | 'report'; years: readonly number[] }): void {
  for (const { year, months } of calendarYears(snapshot, years)) {
    for (const { cutOff, handIn, report } of months) {
      const isHandIn = what === 'hand-in';
      file.createEvent({
        id: `${what}-${cutOff}@${new URL(snapshot.siteUrl).host}`,
        start: new Date((isHandIn ? handIn : report).day),
        stamp: new Date(`${year}-01-01`),
        allDay: true,
        summary: isHandIn ? `报送截至${formatCivilDate(cutOff)}的数据` : `公布截至${formatCivilDate(cutOff)}的进展`,
      });
    }
  }
}

/** A calendar as a file. One without any date names a time zone: the format asks for something in it. */
export function calendarText(file: ICalCalendar): string {
  const text = `${file.toString()}\r\n`;
  if (file.length() > 0) return text;
  return text.replace('END:VCALENDAR', [...chinaTime, 'END:VCALENDAR'].join('\r\n'));
}

/** @see RFC 5545, 3.4 and 3.6.5 */
const chinaTime = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Shanghai',
  'BEGIN:STANDARD',
  'DTSTART:19910915T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** The years whose days are told, of those that are asked for. */
function calendarYears({ model: { portal }, builtOn }: Snapshot, asked: readonly number[]): { year: number; months: ReportMonth[] }[] {
  return toldYears(builtOn)
    .filter((year) => asked.includes(year))
    .map((year) => ({ year, months: reportCalendar(year, portal) }));
}

/** The years of which any area has a list. */
function listYears({ model }: Snapshot): number[] {
  return [...new Set([...model.programmes.values()].map(({ year }) => year))];
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
