import ical from 'ical-generator';
import { yearOf } from '../../domain/value/civil-date.ts';
import { formatDayOrMonth } from '../../domain/value/day-or-month.ts';
import { siteObject } from '../../domain/site/site.ts';
import { areaPath, ledgerPath, pageOfCode, type SitePath, yearPath } from '../../domain/publication/page-path.ts';
import { yearsOf } from '../../findings/area-years.ts';
import { type PlannedDate, plannedDates } from '../../findings/planned-dates.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { promiseVerb, siteVerbs } from '../figure/doing.ts';
import { exhausted, quoted } from '../words.ts';
import { addReportDays, calendarText } from './calendar-page.ts';

/**
 * The dates of an area for a resident's calendar: what is planned and due there, and when its figures are published in a
 * year of which it has a list. The days on which units hand in stand in the calendar of those who do (`calendarFile`).
 * Ids stay the same from build to build, also where a day is put off.
 */
export function areaCalendarFile(snapshot: Snapshot, area: string): string {
  const { portal, areas } = snapshot.model;
  const name = areas.get(area)?.name ?? area;
  const file = ical({ name: `${name}：${portal.name}`, prodId: { company: 'liangma', product: 'area-calendar', language: 'ZH' } });
  addReportDays(file, snapshot, { what: 'report', years: yearsOf(snapshot, area) });
  for (const date of plannedDates(snapshot, area)) {
    const { key, day } = date;
    const { summary, description, page } = entryOf(snapshot, area, date);
    file.createEvent({
      id: `${key}@${new URL(snapshot.siteUrl).host}`,
      start: new Date(day),
      stamp: new Date(`${yearOf(day)}-01-01`),
      allDay: true,
      summary,
      description: description === '' ? null : description,
      url: `${snapshot.siteUrl}${page}`,
    });
  }
  return calendarText(file);
}

/** What a date is in words, and the page on which it stands. */
interface CalendarEntry {
  readonly summary: string;
  readonly description: string;
  readonly page: SitePath;
}

function entryOf({ model }: Snapshot, area: string, date: PlannedDate): CalendarEntry {
  switch (date.kind) {
    case 'stage': {
      const code = model.codes.get(siteObject(date.site)) ?? date.task.code;
      const month = date.on.length === 7 ? `（${formatDayOrMonth(date.on)}底前）` : '';
      const page = code === undefined ? areaPath(area) : pageOfCode(code);
      return { summary: `${date.site.name}${date.isExpected ? '预计' : '计划'}${siteVerbs[date.stage]}${month}`, description: date.task.title, page };
    }
    case 'target':
      return { summary: `${quoted(date.task.title)}应当${promiseVerb(date.stage)}`, description: date.indicator.text, page: taskPath(date, area) };
    case 'notice':
      return {
        summary: `${quoted(date.task.title)}完成情况公示的最后一天`,
        description: `有异议可以提：${date.notice.channel}。`,
        page: taskPath(date, area),
      };
    case 'problem':
      return { summary: `问题解决的期限：${date.problem.text}`, description: date.problem.owners.join('、'), page: ledgerPath(area, date.problem.year) };
    case 'application':
      return { summary: `${date.year}年重点民生实事申请验收的最后一天`, description: '', page: yearPath(area, date.year) };
    case 'change':
      return { summary: `《${date.programme.title}》申请调整任务的最后一天`, description: '', page: yearPath(area, date.programme.year) };
    case 'warranty':
      return { summary: `${date.site.name}质保到期`, description: date.site.aftercare?.maintainer ?? '', page: taskPath(date, area) };
    default:
      return exhausted(date);
  }
}

function taskPath({ task }: Extract<PlannedDate, { kind: 'target' | 'notice' | 'warranty' }>, area: string): SitePath {
  return task.code === undefined ? areaPath(area) : pageOfCode(task.code);
}
