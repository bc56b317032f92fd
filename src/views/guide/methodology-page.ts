import { rules } from '../../content/check.ts';
import { formatCivilDate } from '../../domain/value/civil-date.ts';
import type { Checklist } from '../../domain/publication/disclosure.ts';
import type { Edition } from '../../findings/edition.ts';
import { type PageHead, pageHead } from '../head.ts';
import { type MethodSection, methodSections } from './methodology.ts';

/** Everything that the portal computes, in words: definitions, the score's conditions, the rules of validation. */
export interface MethodologyPage {
  readonly head: PageHead;
  readonly sections: readonly MethodSection[];
  readonly checklists: readonly ChecklistView[];
  readonly rules: readonly { readonly id: string; readonly sentence: string }[];
}

export interface ChecklistView {
  /** 2023-1 版，自2023年1月1日起，满分6分 */
  readonly title: string;
  readonly items: readonly string[];
}

export function methodologyPage(edition: Edition): MethodologyPage {
  return {
    head: pageHead(edition, { path: 'methodology.html', title: '方法说明', description: '本站每个数字、状态、名次和得分怎样得出，内容按哪些规则检查。' }),
    sections: methodSections,
    checklists: edition.model.checklists.map(checklistView),
    rules: rules.map(({ id, sentence }) => ({ id, sentence })),
  };
}

/** One version of the conditions, worded. */
export function checklistView({ version, from, maxPoints, items }: Checklist): ChecklistView {
  return { title: `${version} 版，自${formatCivilDate(from)}起适用，满分${maxPoints}分`, items: items.map(({ name }) => name) };
}
