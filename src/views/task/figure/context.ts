import type { Model } from '../../../content/model.ts';
import type { Outcome } from '../../../findings/outcome.ts';
import type { Link } from '../../address.ts';

/** What a reader has to know of the task before its figure: that it is a part of another, counted elsewhere, or money. */
export function targetRemarks({ indicators }: Model, { indicator, latest, target }: Outcome): Link[] {
  const name = (id: string) => indicators.get(id)?.text ?? id;
  const remarks = [
    ...(indicator.subsetOf === undefined ? [] : [`这是“${name(indicator.subsetOf)}”的一部分，不重复相加。`]),
    ...(indicator.countedIn === undefined ? [] : [`另一份清单也列了同一任务（${name(indicator.countedIn)}），不重复相加。`]),
    ...(indicator.input ? ['这是投入的资金，不是成果。'] : []),
    ...(target === undefined && latest !== undefined ? ['还没有公布本区域的任务数。'] : []),
  ];
  return remarks.map((words) => ({ words }));
}
