import { whyAbsent } from '../domain/value/absent-day.ts';
import { civilDate, type CivilDate, formatCivilDate } from '../domain/value/civil-date.ts';
import { isFarFrom } from '../domain/value/far-year.ts';
import { writtenDay } from '../domain/value/written-day.ts';
import { type Draft, type Find, passages, quoted } from './draft.ts';

/** A day in words, with its year if it is printed. */
interface Day {
  readonly part: number;
  readonly text: string;
  readonly passage: string;
  readonly index: number;
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
}

/** Days that do not exist, weekdays that are another, years far from the draft's own, and facts of days after the period or the date. */
export function dayFinds(draft: Draft): Find[] {
  const days = draft.flatMap((part, index) => passages(part).flatMap((passage) => daysIn(passage, index)));
  const year = yearOfDraft(draft);
  return [
    ...days.flatMap((day) => [...missing(day), ...weekday(day, year), ...far(day, year)]),
    ...months(draft),
    ...afterPeriod(draft, days),
    ...afterDate(days, year),
  ];
}

function daysIn(passage: string, part: number): Day[] {
  return [...passage.matchAll(/(?:(\d{4})[年./-])?(?<![\d.])(\d{1,2})[月./-](\d{1,2})(?:日|号|(?<=\d{4}[./-]\d{1,2}[./-]\d{1,2})(?!\d))/gu)].map((match) => {
    const [text, year, month, day] = match;
    return { part, text, passage, index: match.index, year: year === undefined ? undefined : Number(year), month: Number(month), day: Number(day) };
  });
}

/** The year that the draft names most often at its top. */
function yearOfDraft(draft: Draft): number | undefined {
  const years = draft.slice(0, 20).flatMap((part) => [...part.text.matchAll(/(20\d{2})\s*年/gu)].map(([, year]) => Number(year)));
  return years.toSorted((left, right) => years.filter((year) => year === right).length - years.filter((year) => year === left).length)[0];
}

function civil({ year, month, day }: Pick<Day, 'year' | 'month' | 'day'>, assumed: number): CivilDate | undefined {
  return civilDate.safeParse(writtenDay(`${year ?? assumed}-${month}-${day}`)).data;
}

/** 2月30日 is no day of any year, 2月29日 one of a leap year. */
function missing(day: Day): Find[] {
  const why = whyAbsent(day);
  if (why === undefined) return [];
  if (day.year !== undefined && (day.year < 2000 || day.year > 2100)) return [];
  return [{ part: day.part, text: day.text, what: `没有“${day.text}”这一天：${why}`, cure: '核对月和日' }];
}

function weekday(day: Day, year: number | undefined): Find[] {
  const [, printed] = /^[（(，,]?(?:星期|周)([一二三四五六日天])/u.exec(day.passage.slice(day.index + day.text.length)) ?? [];
  const date = civil(day, year ?? 0);
  if (printed === undefined || date === undefined || (day.year ?? year) === undefined) return [];
  const own = '日一二三四五六'[new Date(`${date}T00:00:00Z`).getUTCDay()];
  if (own === printed.replace('天', '日')) return [];
  return [{ part: day.part, text: `${day.text}星期${printed}`, what: `${formatCivilDate(date)}是星期${own}，写的是星期${printed}`, cure: '核对日期和星期' }];
}

/** A day long before may be a law's or a plan's; one far ahead is a slip. */
function far(day: Day, year: number | undefined): Find[] {
  if (day.year === undefined || year === undefined || day.year < year || !isFarFrom(day.year, year)) return [];
  return [{ part: day.part, text: day.text, what: `${day.text}离本文的年份 ${year} 年太远`, cure: '核对年份有没有打错' }];
}

/** 13月, 1—14月: there are twelve. 11—3月 is a winter. */
function months(draft: Draft): Find[] {
  return draft.flatMap((part, index) =>
    passages(part).flatMap((passage) =>
      [...passage.matchAll(/(?<![\d.])(\d{1,2})(?:月)?[-—–~至](\d{1,2})月(?!\d)|(?:20\d{2}年|截至)(\d{1,2})月(?!\d)/gu)].flatMap(([text, , to, single]) => {
        const last = Number(to ?? single);
        return whyAbsent({ year: undefined, month: last }) !== undefined ? [{ part: index, text, what: `“${text}”不是一段月份`, cure: '核对起止月份' }] : [];
      }),
    ),
  );
}

/** The months that the title says the draft is about: 1-9月, 1月至5月份完成情况. */
const titled = /(?<!\d)1(?:月)?[-—–~至](\d{1,2})月(?:份)?[^，。；]{0,20}(?:情况|推进|通报|进展)/u;
/** What is still to come may lie after the period. */
const plans = /预计|计划|将|拟|力争|确保|底?前|以前|之前|截止|到期|调整意见/u;

/** Facts of days after the period that the title names: told once, with the days. */
function afterPeriod(draft: Draft, days: readonly Day[]): Find[] {
  const at = draft.slice(0, 12).findIndex((part) => titled.test(passages(part).join('')));
  const words = draft[at] === undefined ? '' : passages(draft[at]).join('');
  const last = Number(titled.exec(words)?.[1] ?? 12);
  const late = days.filter(({ month, passage, text, part, index }) => {
    const clause = clauseAround(passage, index);
    return month > last && part > at && passage.length > text.length + 12 && !plans.test(clause) && !/^(?:\d{4}年)?\d+月\d+日$/u.test(passage);
  });
  if (late.length === 0) return [];
  const told = late.map(({ text, part }) => `${draft[part]?.place ?? ''}的${text}`);
  return [
    {
      part: at,
      text: quoted(words),
      what: `标题说的是截至 ${last} 月，文中写到${told.join('、')}`,
      cure: '核对统计到哪一天；晚于统计时段的事，写明是哪一天的',
    },
  ];
}

/** 截至 a day after the day on which the draft is signed. */
function afterDate(days: readonly Day[], year: number | undefined): Find[] {
  const signed = days.filter(({ passage, text, year: own }) => own !== undefined && passage === text && text.endsWith('日')).map((day) => civil(day, 0));
  const last = signed
    .flatMap((date) => date ?? [])
    .toSorted()
    .at(-1);
  if (last === undefined) return [];
  return days.flatMap((day) => {
    const date = year === undefined && day.year === undefined ? undefined : civil(day, year ?? 0);
    if (date === undefined || date <= last || !/截[至止](?:到)?$/u.test(day.passage.slice(0, day.index))) return [];
    return [{ part: day.part, text: `截至${day.text}`, what: `截至 ${formatCivilDate(date)}，而落款是 ${formatCivilDate(last)}`, cure: '核对截至日期和落款' }];
  });
}

function clauseAround(passage: string, index: number): string {
  const from = Math.max(...['，', '。', '；', ',', '、'].map((sign) => passage.lastIndexOf(sign, index))) + 1;
  const rest = passage.slice(index);
  const end = rest.search(/[，。；,]/u);
  return passage.slice(from, end < 0 ? undefined : index + end);
}
