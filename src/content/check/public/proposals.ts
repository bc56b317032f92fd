import type { IssueDraft } from '../../../domain/value/issue.ts';
import { nearestWords } from '../../file/nearest.ts';
import type { Rule } from '../../rule.ts';

/** A project came of a proposal that was published as adopted. */
export const proposalRule: Rule = {
  id: 'proposal-of-project',
  sentence: '项目写的建议编号在公布的建议里有，而且已经采纳；一条建议不写进同一年的两个项目。',
  find: ({ projects }, { solicitations }) => {
    const published = new Map(solicitations.flatMap((each) => each.proposals.map((proposal) => [proposal.id, proposal] as const)));
    const taken = new Map<string, string>();
    return [...projects.values()].flatMap((project) =>
      project.proposals.flatMap((id, index): IssueDraft[] => {
        const at = { at: project, path: ['proposals', index] };
        const found = published.get(id);
        const key = `${project.programme.year} ${id}`;
        const other = taken.get(key);
        taken.set(key, project.title);
        if (found === undefined) {
          return [{ ...at, what: `没有公布过编号是 ${id} 的建议${nearestWords(id, [...published.keys()])}`, cure: '照 solicitations/<年>.yaml 里的编号改' }];
        }
        if (found.state !== 'adopted')
          return [{ ...at, what: `建议 ${id} 公布的结果不是“已采纳”`, cure: '核对编号；结果改了的，先重新运行 npm run publish-answers' }];
        return other === undefined ? [] : [{ ...at, what: `建议 ${id} 已经写在“${other}”里`, cure: '只写在由它来的那一个项目里' }];
      }),
    );
  },
};
