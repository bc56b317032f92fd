import { monthOf } from '../../../domain/value/civil-date.ts';
import type { IssueDraft } from '../../../domain/value/issue.ts';
import { sumOf } from '../../../domain/feedback/feedback-count.ts';
import type { PageReads } from '../../../domain/code/page-reads.ts';
import type { Rule } from '../../rule.ts';

/** What a month's count of page reads says of itself. */
export const pageReadsRule: Rule = {
  id: 'page-reads',
  sentence: '亮码网页打开的次数写在那个月的文件里，起止日期都在那个月，日子在起止之间；各天相加不多于全月；一个码只写一次。',
  find: (_model, { pageReads }) => pageReads.flatMap((at) => [...span(at), ...codes(at)]),
};

const cure = '重新运行 npm run code-reads，不手改';

function span(at: PageReads): IssueDraft[] {
  const { from, to, month, countedOn } = at;
  const days = [
    { field: 'from', day: from },
    { field: 'to', day: to },
  ];
  const outside = days.filter(({ day }) => monthOf(day) !== month).map(({ field, day }) => ({ at, path: [field], what: `${day} 不在 ${month} 这个月`, cure }));
  const order = from > to || to > countedOn ? [{ at, path: ['to'], what: `日期不是先后有序：${from}、${to}、统计 ${countedOn}`, cure }] : [];
  return [...outside, ...order];
}

function codes(at: PageReads): IssueDraft[] {
  const names = at.codes.map(({ code }) => code);
  return at.codes.flatMap(({ code, reads, days }, index) => {
    const path = ['codes', index];
    const twice = names.indexOf(code) < index ? [{ at, path, what: `${code} 写了两次`, cure }] : [];
    const far = Object.keys(days).filter((day) => `${at.month}-${day}` < at.from || `${at.month}-${day}` > at.to);
    const outside = far.map((day) => ({ at, path: [...path, 'days', day], what: `${at.month}-${day} 不在 ${at.from} 至 ${at.to} 之间`, cure }));
    const total = sumOf(days);
    const most = typeof reads === 'number' ? reads : 0;
    const sum = total > most ? [{ at, path: [...path, 'reads'], what: `各天相加是 ${total} 次，全月却写 ${reads}`, cure }] : [];
    return [...twice, ...outside, ...sum];
  });
}
