import { whyAbsent } from '../../../domain/value/absent-day.ts';
import type { Rule } from '../../rule.ts';
import { textsOf } from '../words/texts.ts';

/** Days and hours that stand in words. */
export const wordDayRules: readonly Rule[] = [
  {
    id: 'day-in-words',
    sentence: '文字里写的日期要有这一天：没有 6月31日、2月30日、13月。照抄的原文里有的提出提醒；原文确实如此的，写明理由登记为例外。',
    find: (_model, entries) =>
      textsOf(entries, (text) => text.includes('月')).flatMap(({ at, path, text, subject, isQuoted, isBody }) =>
        absentDays(text).map(({ words, why }) => ({
          at,
          path,
          ...(isBody && { inText: words }),
          what: `没有“${words}”：${why}`,
          cure: isQuoted ? '对照原文件改正；原文就是这样写的，登记例外' : '改成真正的日期',
          ...(isQuoted && { isWarning: true, subject }),
        })),
      ),
  },
  {
    id: 'hours-unfit',
    sentence: '办理时间写的钟点在 0:00 到 24:00 之间，下班不早于上班；至少有一天办理。',
    find: (_model, { services }) =>
      services.flatMap((at) =>
        at.places.flatMap(({ hours }, index) =>
          wrongHours(hours ?? '').map((what) => ({
            at,
            path: ['places', index, 'hours'],
            what,
            cure: '写成 工作日 9:00—12:00、13:30—17:00 的样子；过了半夜的写“次日”',
          })),
        ),
      ),
  },
];

/** Every impossible day of a text; 2月29日 without a year may be one. */
function absentDays(text: string): { words: string; why: string }[] {
  return [
    ...text.matchAll(
      /(?<![\d０-９.．期满时达共保近约])(?:([\d０-９]{4})\s*年\s*)?([\d０-９]{1,2})\s*月(?:\s*([\d０-９]{1,2})\s*[日号])?(?![\d０-９龄租供薪])/gu,
    ),
  ].flatMap((match) => {
    const [year, month = 0, day] = [match[1], match[2], match[3]].map((digits) => (digits === undefined ? undefined : Number(digits.normalize('NFKC'))));
    const why = whyAbsent({ year, month, ...(day === undefined ? {} : { day }) });
    return why === undefined ? [] : [{ words: match[0].trim(), why }];
  });
}

const clock = String.raw`(次日|凌晨|第二天)?\s*(\d{1,2})\s*:\s*(\d{2})`;

function wrongHours(hours: string): string[] {
  const text = hours.normalize('NFKC').replace(/[點点](?=\d{2}分?)/gu, ':');
  const wrong = [...text.matchAll(/(\d{1,2})\s*:\s*(\d{2})/g)].filter(
    ([, hour, minute]) => Number(hour) * 60 + Number(minute) > 24 * 60 || Number(minute) > 59,
  );
  if (wrong.length > 0) return [`没有“${wrong[0]?.[0]}”这个钟点`];
  const reversed = [...text.matchAll(new RegExp(`${clock}\\s*(?:[—–―~-]+|至|到)\\s*${clock}`, 'gu'))].find(
    ([, , fromHour, fromMinute, next, toHour, toMinute]) =>
      next === undefined && Number(toHour) * 60 + Number(toMinute) <= Number(fromHour) * 60 + Number(fromMinute),
  );
  if (reversed !== undefined) return [`“${reversed[0]}”的下班不晚于上班`];
  const isClosed =
    /(?:周一|星期一)\s*(?:[—–―~-]+|至|到)\s*(?:周日|周天|星期日|星期天)(?:全天|均|都)?(?:休息|不办|不对外|关闭|停办)|(?:每天|全年|天天)(?:全天)?(?:休息|不办|关闭|停办)/u.test(
      text,
    );
  return isClosed ? [`写的是“${hours}”：没有一天办理`] : [];
}
