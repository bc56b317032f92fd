import type { GlanceMonth } from '../../../domain/feedback/glance.ts';
import { monthOf } from '../../../domain/value/civil-date.ts';
import type { IssueDraft } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';
import type { Rule } from '../../rule.ts';

/** What a month of 现场一眼核验 says of itself. */
export const glanceRule: Rule = {
  id: 'glances',
  sentence: '现场一眼核验写在那个月的文件里，统计日期不早于那个月；四项相加等于回答的次数；一个码只写一次，而且是点位的码。',
  find: (_model, entries) => entries.glances.flatMap((at) => [...early(at), ...codes(at, entries)]),
};

const cure = '重新运行 npm run publish-answers，不要手改数字';

function early(at: GlanceMonth): IssueDraft[] {
  return monthOf(at.countedOn) < at.month ? [{ at, path: ['countedOn'], what: `统计日期 ${at.countedOn} 早于 ${at.month}`, cure }] : [];
}

function codes(at: GlanceMonth, { codeEvents }: Entries): IssueDraft[] {
  const sites = new Set<string>(codeEvents.flatMap(({ code, object }) => (object.startsWith('site:') ? [code] : [])));
  const issued = new Set<string>(codeEvents.map(({ code }) => code));
  const names = at.codes.map(({ code }) => code);
  return at.codes.flatMap(({ code, answers, asShown = 0, notStarted = 0, inUse = 0, cannotSee = 0 }, index) => {
    const path = ['codes', index];
    const total = asShown + notStarted + inUse + cannotSee;
    return [
      ...(names.indexOf(code) < index ? [{ at, path, what: `${code} 写了两次`, cure }] : []),
      ...(issued.has(code) && !sites.has(code) ? [{ at, path: [...path, 'code'], what: `${code} 不是点位的码，没有现场可看`, cure }] : []),
      ...(answers !== undefined && total !== answers ? [{ at, path: [...path, 'answers'], what: `四项相加是 ${total} 次，写的是 ${answers} 次`, cure }] : []),
    ];
  });
}
