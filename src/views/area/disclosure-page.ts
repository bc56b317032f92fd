import type { SitePath } from '../../domain/publication/page-path.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { type PageHead, pageHead } from '../head.ts';
import { type ChecklistView, checklistView } from './checklist.ts';
import { scoreFormula, type ScoresView, scoresView } from './scores.ts';

/** Every disclosure score, printed and computed, and what is scored. */
export interface DisclosurePage {
  readonly head: PageHead;
  readonly formula: string;
  readonly scores: ScoresView;
  readonly checklists: readonly ChecklistView[];
}

const path: SitePath = 'disclosure.html';

export function disclosurePage(snapshot: Snapshot): DisclosurePage {
  const { areas, checklists } = snapshot.model;
  return {
    head: pageHead(snapshot, { path, title: '信息公开得分', description: '各区域信息公开的得分，由多少项已公开、多少项应公开得出。', column: '数据发布' }),
    formula: scoreFormula,
    scores: scoresView(snapshot, path, { areas: [...areas.values()] }),
    checklists: checklists.map(checklistView),
  };
}
