import type { IssueDraft } from '../../../domain/value/issue.ts';
import type { Rule } from '../../rule.ts';

/** The reason given for a proposal beside what became of it. */
export const proposalDoubtRule: Rule = {
  id: 'proposal-doubtful',
  sentence: '建议的理由里写“列入某年清单”的，那一年就是征集的年份，建议是采纳了的。不合的提出提醒；确实如此的，写明理由登记为例外。',
  isWarning: true,
  find: (_model, { solicitations }) =>
    solicitations.flatMap((at) =>
      at.proposals.flatMap(({ id, state, reason }, index): IssueDraft[] => {
        const [words, year] = /(?<!没有|未|不|不能|暂不)列入\s*(20\d{2})\s*年/u.exec(reason?.normalize('NFKC') ?? '') ?? [];
        const tell = (what: string) => [
          {
            at,
            path: ['proposals', index, 'reason'],
            what,
            cure: '核对结果和理由，在工作台改正后重新运行 npm run publish-answers；确实如此的登记例外',
            subject: id,
          },
        ];
        if (words === undefined) return [];
        if (state === 'notAdopted' && year === at.year) return tell(`建议没有采纳，理由却写“${words}清单”`);
        return year === at.year ? [] : tell(`这是为 ${at.year} 年征集的，理由写“${words}”`);
      }),
    ),
};
