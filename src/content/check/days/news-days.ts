import { type CivilDate, yearOf } from '../../../domain/value/civil-date.ts';
import type { IssueDraft } from '../../../domain/value/issue.ts';
import type { Circular } from '../../../domain/publication/circular.ts';
import type { Update } from '../../../domain/publication/update.ts';
import type { Rule } from '../../rule.ts';

/** Days in the words of news and circulars beside the days of their heads. */
export const newsDayRule: Rule = {
  id: 'news-day-doubtful',
  sentence:
    '动态的发布日期不早于正文里写着已经完工、建成、举行的日子；通报标题写的最后一个月、正文写的“截至某年某月某日”，与数据截至的日期相符。不合的提出提醒；确实如此的，写明理由登记为例外。',
  isWarning: true,
  find: (_model, { updates, circulars }) => [...updates.flatMap(doneLater), ...circulars.flatMap((at) => [...otherMonth(at), ...otherDay(at)])],
};

/** A day and, straight after it, that something is done; what is expected, or is to be done before a day, is not. */
const done =
  /(?:(\d{4})\s*年\s*)?(?<!\d)(\d{1,2})\s*月\s*(\d{1,2})\s*日(?:[上下]午|已经?|全部|全面|正式|顺利|提前|，)*(?:完工|竣工|建成|开工|封顶|交付使用|通过验收|举行|召开|印发)(?!前|后|的话)/gu;
const toCome = /预计|计划|将|拟|争取|力争|确保|定于|要在|打算/u;

function doneLater(at: Update): IssueDraft[] {
  return at.body.split(/[。！？；\n]/u).flatMap((sentence) => {
    if (toCome.test(sentence)) return [];
    return [...sentence.matchAll(done)].flatMap(([words, year, month = '', day = '']) => {
      const on = `${year ?? yearOf(at.publishedOn)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
      if (on <= at.publishedOn) return [];
      const what = `正文写“${words}”，${at.publishedOn} 就发布了`;
      return [{ at, path: ['publishedOn'], what, cure: '改正发布日期或正文里的日期；说的是以后的事，写明“预计”', subject: at.id }];
    });
  });
}

/** 2025年1—12月, 2025年9月, 2025年上半年: the month that a title ends with. */
function otherMonth(at: Circular): IssueDraft[] {
  const title = at.title.normalize('NFKC');
  const [words, year, month, half] = /(\d{4})年(?:(?:\d{1,2}月?\s*(?:[—–\-~至到]+)\s*)?(\d{1,2})月|(上半年))/u.exec(title) ?? [];
  if (words === undefined || year === undefined) return [];
  const told = `${year}-${half === undefined ? (month ?? '').padStart(2, '0') : '06'}`;
  return at.asOf.startsWith(told) ? [] : [found(at, `标题写的是“${words}”，数据截至 ${at.asOf}`)];
}

function otherDay(at: Circular): IssueDraft[] {
  const days = [...at.body.normalize('NFKC').matchAll(/截至\s*(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/gu)];
  const isTold = days.some(([, year, month, day]) => isOn([year, month, day], at.asOf));
  return days.length === 0 || isTold ? [] : [found(at, `正文写的是“${days[0]?.[0] ?? ''}”，数据截至写的是 ${at.asOf}`)];
}

function isOn(parts: readonly (string | undefined)[], day: CivilDate): boolean {
  return parts.map((part = '') => part.padStart(2, '0')).join('-') === day;
}

function found(at: Circular, what: string): IssueDraft {
  return { at, path: ['asOf'], what, cure: '对照数据改正其中一处；确实如此的登记例外', subject: at.id };
}
