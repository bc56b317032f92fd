import { ascending } from '../../../domain/value/order.ts';
import { fundGaps } from '../../../domain/year/fund.ts';
import { assignmentKey } from '../../../domain/task/assignment.ts';
import { compareRatios, ratioOf, sum } from '../../../domain/value/quantity.ts';
import { documentOf } from '../../../domain/value/source.ts';
import type { Entries } from '../../entries.ts';
import type { Model } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** Money that does not add up is told; what a document prints stays as it is. */
export const fundRules: readonly Rule[] = [
  {
    id: 'fund-adds-up',
    sentence: '资金各项来源相加等于安排的资金；已经投入的和社会资本不多于安排的资金。',
    find: (_model, { funds }) =>
      funds.flatMap((at) =>
        fundGaps(at).map((what) => ({ at, path: ['arranged'], what, cure: '对照出处核对；出处确实这样写的照录，页上两个数都印', isWarning: true })),
      ),
  },
  {
    id: 'fund-years',
    sentence: '资金的起止年份先后不颠倒，截至日期不早于开始的年份。',
    find: (_model, { funds }) =>
      funds.flatMap((at) => {
        const { years, asOf } = at;
        if (years === undefined) return [];
        const isOrdered = years.from <= years.to;
        if (isOrdered && asOf >= String(years.from)) return [];
        const what = isOrdered ? `截至 ${asOf}，早于开始的 ${years.from} 年` : `从 ${years.from} 年到 ${years.to} 年，先后颠倒`;
        return [{ at, path: ['years'], what, cure: '对照出处改正年份' }];
      }),
  },
  {
    id: 'fund-doubtful',
    sentence:
      '来源里的自筹、捐赠、企业出资相加，应当是其中的社会资本；起止年份与所录原文写的一致，不在跨年项目的起止年份以外；同一项目前后两次安排的资金不相差五倍以上。不合的提出提醒；出处确实如此的，写明理由登记为例外。',
    isWarning: true,
    find: (model, { funds }) =>
      funds.flatMap((at) =>
        [...otherSocial(at), ...otherYears(at), ...outsideProject(at, model), ...leaps(at, funds)].map((issue) => ({
          at,
          ...issue,
          cure: '对照出处改正其中一个；出处确实如此的登记例外',
          subject: assignmentKey(at.project, at.area),
        })),
      ),
  },
];

type Fund = Entries['funds'][number];

const isSocial = /社会|自筹|捐|企业|居民|业主|村民/u;

function otherSocial({ social, contributions }: Fund): { path: string[]; what: string }[] {
  const parts = contributions.filter(({ from }) => isSocial.test(from)).map(({ amount }) => amount);
  const total = sum(parts);
  if (social === undefined || parts.length === 0 || compareRatios(ratioOf(total), ratioOf(social)) === 0) return [];
  return [{ path: ['social'], what: `其中社会资本写的是 ${social}万元，来源里自筹、捐赠、企业出资相加是 ${total}万元` }];
}

/** 2021至2024年 in the quoted words. */
function otherYears({ years, source }: Fund): { path: string[]; what: string }[] {
  const [words, from, to] = /(20\d{2})\s*年?\s*(?:[—–~～-]+|至|到)\s*(20\d{2})\s*年/u.exec((documentOf(source)?.text ?? '').normalize('NFKC')) ?? [];
  if (years === undefined || words === undefined || (years.from === Number(from) && years.to === Number(to))) return [];
  return [{ path: ['years'], what: `写的是 ${years.from} 年到 ${years.to} 年，所录原文写的是“${words}”` }];
}

/** 8600万元 and half a year later 86000: a digit too many, more often than so much more money. */
const timesMore = 5;

function leaps(at: Fund, funds: readonly Fund[]): { path: string[]; what: string }[] {
  const before = funds.filter(({ project, area, asOf }) => project === at.project && area === at.area && asOf < at.asOf);
  const last = before.toSorted(ascending(({ asOf }) => asOf)).findLast(({ arranged }) => arranged !== undefined);
  const [was, is] = [Number(last?.arranged ?? 0), Number(at.arranged ?? 0)];
  if (last === undefined || was === 0 || is === 0 || (is / was < timesMore && was / is < timesMore)) return [];
  return [{ path: ['arranged'], what: `安排的资金写的是 ${at.arranged}万元，${last.asOf} 写的是 ${last.arranged}万元` }];
}

function outsideProject({ project, years }: Fund, { projects }: Model): { path: string[]; what: string }[] {
  const own = projects.get(project)?.years;
  if (years === undefined || own === undefined || (years.from >= own.from && years.to <= own.to)) return [];
  return [{ path: ['years'], what: `钱是 ${years.from} 年到 ${years.to} 年的，项目是 ${own.from} 年到 ${own.to} 年的` }];
}
