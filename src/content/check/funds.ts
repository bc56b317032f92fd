import { fundGaps } from '../../domain/year/fund.ts';
import type { Rule } from '../rule.ts';

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
];
