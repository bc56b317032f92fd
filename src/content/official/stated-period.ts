import type { CivilDate } from '../../domain/value/civil-date.ts';

/** A day, month or season up to which words over a table speak. */
export interface StatedPeriod {
  /** As it is written: 1—11月, 截至11月30日, 三季度. */
  readonly words: string;
  /** Undefined where no year is written with it. */
  readonly year: number | undefined;
  /** The last month, 1 to 12. */
  readonly month: number;
  /** Undefined where it is a whole month or season. */
  readonly day: number | undefined;
}

/** The day on which a table was made or handed in, which is none of its figures'. */
const madeOn =
  /(?:填报|填表|报送|上报|制表|打印|印发|更新|收到)(?:日期|时间)?[:于]?(?:\d{4}年\d{1,2}月\d{1,2}日|\d{1,2}月\d{1,2}日|\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{4}年\d{1,2}月)/gu;
const fullDay = /(?:(?:截[至止]|统计时间|数据时间):?到?|[至到—–~-])(?:(?<year>\d{4})(?:年|[-./]))?(?<month>\d{1,2})(?:月|[-./])(?<day>\d{1,2})日?/u;
const lastMonth = /(?:截[至止]到?)?(?:\d{4}年)?(?:\d{1,2}月?份?[-—–~至到])?(?:\d{4}年)?(?<![\d.])\d{1,2}月(?:份|底|末)?(?!\d{1,2}日|\d)/u;
const season = /前三季度|第?[一二三四1-4]季度|上半年/u;
const seasonEnds: Readonly<Record<string, number>> = { 一: 3, 二: 6, 三: 9, 四: 12, 1: 3, 2: 6, 3: 9, 4: 12 };

/** Up to when words speak; undefined where they do not say it. */
export function periodIn(cell: string): StatedPeriod | undefined {
  const text = plain(cell);
  const day = fullDay.exec(text);
  if (day !== null)
    return {
      words: day[0].replace(/^[至到—–~-]/u, ''),
      year: numberOf(day.groups?.['year']),
      month: Number(day.groups?.['month']),
      day: Number(day.groups?.['day']),
    };
  const [month] = lastMonth.exec(text) ?? [];
  if (month !== undefined) {
    const [last = ''] = /\d{1,2}(?=月(?:份|底|末)?$)/u.exec(month) ?? [];
    return { words: month, year: numberOf([...month.matchAll(/\d{4}(?=年)/gu)].at(-1)?.[0]), month: Number(last), day: undefined };
  }
  const [words] = season.exec(text) ?? [];
  if (words === undefined) return undefined;
  const end = words === '上半年' ? 6 : seasonEnds[/[一二三四1-4]/u.exec(words)?.[0] ?? ''];
  return end === undefined ? undefined : { words, year: undefined, month: end, day: undefined };
}

/** Whether a day lies in a period and, where the period ends on a day, is that day. */
export function isUpTo(asOf: CivilDate, { year, month, day }: StatedPeriod): boolean {
  const [ownYear = 0, ownMonth = 0, ownDay = 0] = asOf.split('-').map(Number);
  return (year === undefined || year === ownYear) && month === ownMonth && (day === undefined || day === ownDay);
}

/** The years that words name: 2025年, 二〇二五年. */
export function yearsIn(cell: string): number[] {
  return [...plain(cell).matchAll(/20\d\d(?=年|年度)/gu)].map(([year]) => Number(year));
}

function plain(cell: string): string {
  return cell
    .normalize('NFKC')
    .replaceAll(/\s/gu, '')
    .replaceAll(/二[〇零○Oo0][一二三四五六七八九〇零○]{2}(?=年)/gu, (words) =>
      [...words].map((each) => Math.max(0, '〇一二三四五六七八九'.indexOf(each))).join(''),
    )
    .replaceAll(madeOn, '');
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}
