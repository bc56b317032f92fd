import { rules } from '../../content/check.ts';
import { formatCivilDate } from '../../domain/value/civil-date.ts';
import type { Checklist } from '../../domain/publication/disclosure.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { type ProsePage, prosePage } from './prose-page.ts';

/** Everything that the portal computes, in words: definitions, the score's conditions, the rules of validation. */
export interface MethodologyPage extends ProsePage {
  readonly checklists: readonly ChecklistView[];
  readonly rules: readonly { readonly id: string; readonly sentence: string }[];
}

export interface ChecklistView {
  /** 2023-1 版，自2023年1月1日起，满分6分 */
  readonly title: string;
  readonly items: readonly string[];
}

export function methodologyPage(snapshot: Snapshot): MethodologyPage {
  return {
    ...prosePage(snapshot, 'methodology'),
    checklists: snapshot.model.checklists.map(checklistView),
    rules: rules.map(({ id, sentence }) => ({ id, sentence })),
  };
}

/** One version of the conditions, worded. */
export function checklistView({ version, from, maxPoints, items }: Checklist): ChecklistView {
  return { title: `${version} 版，自${formatCivilDate(from)}起适用，满分${maxPoints}分`, items: items.map(({ name }) => name) };
}
