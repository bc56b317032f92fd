import { civilDate, type CivilDate, daysBetween, formatCivilDate } from '../domain/value/civil-date.ts';
import { writtenDay } from '../domain/value/written-day.ts';
import { type Draft, type Find, passages, quoted } from './draft.ts';

const signed = /^(20\d{2})年(\d{1,2})月(\d{1,2})日$/u;
const issued = /(20\d{2})年(\d{1,2})月(\d{1,2})日印发$/u;
const asked =
  /(?:请|务必|务请|必须|须|应当|要求)[^，。；\d]{0,20}(?:于|在)?(?:(20\d{2})年)?(\d{1,2})月(\d{1,2})日(?:\d{1,2}时|下班)?(?:之?前|以前|前)(?:将|把)?[^，。；]{0,16}(?:上报|报送|报|提交|反馈|完成|整改|补齐|补报)/gu;
/** What was asked for earlier: 没有按要求于11月15日前上报. */
const past = /未|没有|曾|已|原|逾期|的(?:要求|通知|规定)/u;
/** So long before the paper, a day without its year is one of the next year. */
const longAgo = 180;

/** The day of 印发 is not before the day of the signature, and a deadline not before the paper's own day. */
export function paperDayFinds(draft: Draft): Find[] {
  const lines = draft.flatMap((each, part) => (each.row === undefined ? passages(each).map((passage) => ({ part, passage })) : []));
  const dates = lines.flatMap(({ passage }) => dateOf(signed.exec(passage)) ?? []);
  const [own] = dates;
  if (own === undefined || dates.length !== 1) return [];
  return lines.flatMap(({ part, passage }) => [...issueFind(passage, own), ...deadlineFinds(passage, own)].map((find) => ({ part, ...find })));
}

function issueFind(passage: string, own: CivilDate): Omit<Find, 'part'>[] {
  const day = dateOf(issued.exec(passage));
  if (day === undefined || day >= own) return [];
  const what = `${formatCivilDate(day)}印发，落款是 ${formatCivilDate(own)}`;
  return [{ text: quoted(passage), what, cure: '核对落款和印发日期：成文以后才印发' }];
}

function deadlineFinds(passage: string, own: CivilDate): Omit<Find, 'part'>[] {
  return [...passage.matchAll(asked)].flatMap((match) => {
    const [text, year, month, date] = match;
    const day = dateOf(['', year ?? own.slice(0, 4), month ?? '', date ?? '']);
    const from =
      passage
        .slice(0, match.index)
        .split(/[，。；]/u)
        .at(-1) ?? '';
    const behind = passage.slice(match.index + text.length).split(/[，。；]/u)[0] ?? '';
    const clause = from + text + behind;
    passage
      .slice(0, match.index + text.length + 4)
      .split(/[，。；]/u)
      .at(-1) ?? '';
    if (day === undefined || day >= own || past.test(clause) || (year === undefined && daysBetween(day, own) > longAgo)) return [];
    return [{ text: quoted(text), what: `要求 ${formatCivilDate(day)}以前，落款是 ${formatCivilDate(own)}，已经过了`, cure: '核对期限和落款' }];
  });
}

function dateOf(match: readonly string[] | null): CivilDate | undefined {
  const [, year, month, day] = match ?? [];
  return year === undefined ? undefined : civilDate.safeParse(writtenDay(`${year}-${month}-${day}`)).data;
}
