import { rules } from '../../content/check/check.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { type ChecklistView, checklistView } from '../area/checklist.ts';
import { type ProsePage, prosePage } from './prose-page.ts';

/** Everything that the portal computes, in words: definitions, the score's conditions, the rules of validation. */
export interface MethodologyPage extends ProsePage {
  readonly checklists: readonly ChecklistView[];
  readonly rules: readonly { readonly id: string; readonly sentence: string }[];
}

export function methodologyPage(snapshot: Snapshot): MethodologyPage {
  return {
    ...prosePage(snapshot, 'methodology'),
    checklists: snapshot.model.checklists.map(checklistView),
    rules: rules.map(({ id, sentence }) => ({ id, sentence })),
  };
}
