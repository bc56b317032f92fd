import { formatCivilDate } from '../../domain/value/civil-date.ts';
import type { Checklist } from '../../domain/publication/disclosure.ts';

/** One version of the conditions of the disclosure score. */
export interface ChecklistView {
  /** 2023-1 版，自2023年1月1日起，满分6分 */
  readonly title: string;
  readonly items: readonly string[];
}

/** One version of the conditions, worded. */
export function checklistView({ version, from, maxPoints, items }: Checklist): ChecklistView {
  return { title: `${version} 版，自${formatCivilDate(from)}起适用，满分${maxPoints}分`, items: items.map(({ name }) => name) };
}
