import { yearOf } from '../domain/civil-date.ts';
import { type Edition, groupBy } from './edition.ts';
import { type PageHead, pageHead } from './head.ts';
import { type ChecklistView, checklistView } from './methodology-page.ts';
import { type ScoreRow, scoreRows } from './scores.ts';

/** Every printed disclosure score, year by year and prefecture by prefecture, and what is scored. */
export interface DisclosurePage {
  readonly head: PageHead;
  readonly tables: readonly { readonly caption: string; readonly rows: readonly ScoreRow[] }[];
  readonly checklists: readonly ChecklistView[];
}

export function disclosurePage(edition: Edition): DisclosurePage {
  const path = 'disclosure.html';
  const { scores, areas, checklists } = edition.model;
  const groups = groupBy(scores, ({ area, asOf }) => [`${yearOf(asOf)} ${areas.get(area)?.parent ?? area}`]);
  return {
    head: pageHead(edition, { path, title: '信息公开得分', description: '各区域信息公开的得分，由多少项已公开、多少项应公开得出。', column: '数据发布' }),
    tables: [...groups.keys()].toSorted().toReversed().map((key) => {
      const [year = '', parent = ''] = key.split(' ');
      return { caption: `${areas.get(parent)?.name ?? parent}${year}年`, rows: scoreRows(edition, path, parent, Number(year)) };
    }),
    checklists: checklists.map(checklistView),
  };
}
