import { formatCivilDate } from '../../domain/value/civil-date.ts';
import type { SitePath } from '../../domain/publication/page-path.ts';
import { type Fund, fundGaps } from '../../domain/year/fund.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import type { Task } from '../../findings/task.ts';
import type { Link } from '../address.ts';
import { originLink } from '../figure/origin.ts';

/** Money as it stood on a day. */
export interface FundView {
  /** 截至2025年12月31日，安排350万元（中央补助200万元、县级财政150万元），其中社会资本50万元；已经投入180万元。 */
  readonly sentence: string;
  /** What does not add up in it, as it is printed. */
  readonly gaps: readonly string[];
  readonly source: Link;
}

/** The money of a task, newest first. */
export function fundViews(snapshot: Snapshot, from: SitePath, { key, project }: Task): FundView[] {
  const found = snapshot.model.funds.get(key) ?? [];
  return found.toReversed().map((fund) => ({
    sentence: fundSentence(fund, project.programme.year),
    gaps: fundGaps(fund).map((gap) => `${gap}：照出处印的，没有改。`),
    source: originLink(snapshot, from, fund.source),
  }));
}

/** @param year of the project's list: the money's own years are told only where they are others */
export function fundSentence({ asOf, years, arranged, paid, social, contributions }: Fund, year: number): string {
  const span = years === undefined || (years.from === year && years.to === year) ? '' : `${years.from}年至${years.to}年`;
  const from = contributions.map((each) => `${each.from}${each.amount}万元`).join('、');
  const parts = [
    ...(arranged === undefined ? [] : [`安排${arranged}万元${from === '' ? '' : `（${from}）`}`]),
    ...(social === undefined ? [] : [`${arranged === undefined ? '' : '其中'}社会资本${social}万元`]),
    ...(paid === undefined ? [] : [`已经投入${paid}万元`]),
  ];
  return `截至${formatCivilDate(asOf)}，${span}${parts.join('，')}。`;
}
