import type { Model } from '../../content/model.ts';
import { assignmentKey } from '../../domain/task/assignment.ts';
import type { Outcome } from '../../findings/outcome.ts';
import type { Link } from '../address.ts';

/** What a reader has to know of the task before its figure: that it is a part of another, counted elsewhere, or money. */
export function targetRemarks({ indicators, children, reports }: Model, own: Outcome): Link[] {
  const { indicator, latest, target } = own;
  const name = (id: string) => indicators.get(id)?.text ?? id;
  const remarks = [
    ...(indicator.subsetOf === undefined
      ? []
      : [`这是“${name(indicator.subsetOf)}”的一部分，不重复相加。${toldOfWhole({ reports }, own) ? '文件只公布了整体的进展，没有公布这一项的。' : ''}`]),
    ...(indicator.countedIn === undefined ? [] : [`另一份清单也列了同一任务（${name(indicator.countedIn)}），不重复相加。`]),
    ...(indicator.input && isMoney(own) ? ['这是投入的资金，不是成果。'] : []),
    ...toldBelow({ children, reports }, own),
    ...(target === undefined && latest !== undefined ? ['还没有在本站公布本区域的任务数。'] : []),
  ];
  return remarks.map((words) => ({ words }));
}

/** Whether the whole that an indicator is a part of was reported here, and the part was not. */
function toldOfWhole({ reports }: Pick<Model, 'reports'>, { indicator: { subsetOf }, area, reports: { length } }: Outcome): boolean {
  return length === 0 && subsetOf !== undefined && reports.has(assignmentKey(subsetOf, area));
}

/** Whether this area was given or reported a sum: a county may have put the same task in words of its own. */
function isMoney({ latest, target }: Outcome): boolean {
  return target?.kind === 'number' || latest?.value !== undefined || latest?.reportedPercent !== undefined;
}

/** That areas below have reported what this one has not. */
function toldBelow({ children, reports }: Pick<Model, 'children' | 'reports'>, { indicator, area, reports: { length } }: Outcome): string[] {
  const told = (children.get(area) ?? []).filter(({ id }) => reports.has(assignmentKey(indicator.id, id)));
  return length > 0 || told.length === 0 ? [] : [`合计没有公布；公布了进展的有${told.map(({ name }) => name).join('、')}。`];
}
