import { descending } from '../../domain/value/order.ts';
import { formatCivilDate } from '../../domain/value/civil-date.ts';
import { keysOf } from '../../domain/value/keys.ts';
import { type ProposalState, proposalStates } from '../../domain/feedback/proposal.ts';
import type { Solicitation } from '../../domain/feedback/solicitation.ts';
import { opinionsPath } from '../../domain/publication/page-path.ts';
import type { Link } from '../address.ts';
import { codedObjectLink } from './answer.ts';
import type { Snapshot } from '../../findings/snapshot.ts';

/** What became of the proposals for one year's list. */
export interface SolicitationView {
  /** 东区2025年 */
  readonly title: string;
  /** 共征集6条：还没有处理4条、已归并1条、列入候选0条、已采纳1条、未采纳0条（2024年12月1日统计）。 */
  readonly counts: string;
  readonly proposals: readonly ProposalView[];
}

export interface ProposalView {
  readonly summary: string;
  /** 已采纳 · 2024年11月30日决定 · 另有1条相同 */
  readonly note: string;
  readonly reason: string | undefined;
  /** The projects that came of it. */
  readonly became: readonly Link[];
}

/** The proposals that are told one by one: first what was taken up. */
const listed = ['adopted', 'shortlisted', 'notAdopted'] as const;

/** Every solicitation, the latest year first. */
export function solicitationViews(snapshot: Snapshot): SolicitationView[] {
  const { areas, solicitations } = snapshot.model;
  const latestFirst = solicitations.toSorted(descending(({ year }) => year));
  return latestFirst.map((each) => ({
    title: `${areas.get(each.area)?.name ?? each.area}${each.year}年`,
    counts: countWords(each),
    proposals: listed.flatMap((state) => each.proposals.filter((proposal) => proposal.state === state)).map((proposal) => proposalView(snapshot, proposal)),
  }));
}

function countWords({ counts, countedOn }: Solicitation): string {
  const states = keysOf<ProposalState>(proposalStates);
  const total = states.reduce((sum, state) => sum + counts[state], 0);
  const parts = states.map((state) => `${state === 'collected' ? '还没有处理' : proposalStates[state]}${counts[state]}条`);
  return `共征集${total}条：${parts.join('、')}（${formatCivilDate(countedOn)}统计，每条只算在现在的状态里）。`;
}

function proposalView(snapshot: Snapshot, { id, summary, state, decidedOn, mergedCount, reason }: Solicitation['proposals'][number]): ProposalView {
  const same = mergedCount === 0 ? [] : [`另有${mergedCount}条相同`];
  const became = [...snapshot.model.projects.values()].filter(({ proposals }) => proposals.includes(id));
  return {
    summary,
    reason,
    became: became.map(({ id: project, title, programme }) => ({
      words: `${programme.year}年：${title}`,
      href: codedObjectLink(snapshot, opinionsPath, snapshot.model.codes.get(`project:${project}`) ?? '')?.href,
    })),
    note: [proposalStates[state], `${formatCivilDate(decidedOn)}决定`, ...same].join(' · '),
  };
}
