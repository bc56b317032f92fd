import { formatCivilDate, yearOf } from '../../domain/value/civil-date.ts';
import { areaPath, type Link, pageOfCode, relativeHref, type SitePath } from '../address.ts';
import { type Edition, groupBy } from '../../findings/edition.ts';
import { type PageHead, pageHead } from '../head.ts';
import { type ComputedScore, computedScores } from '../../findings/score.ts';
import { type ChecklistView, checklistView } from '../guide/methodology-page.ts';
import { type ScoreRow, scoreRows } from './scores.ts';
import { listed } from '../words.ts';

/** Every disclosure score: this year's own, then the printed ones year by year, and what is scored. */
export interface DisclosurePage {
  readonly head: PageHead;
  readonly live: readonly LiveRow[];
  readonly tables: readonly { readonly caption: string; readonly rows: readonly ScoreRow[] }[];
  readonly checklists: readonly ChecklistView[];
}

/** An area's score today, and what each task that is not disclosed still lacks. */
export interface LiveRow {
  readonly area: Link;
  /** The day of the score. */
  readonly day: string;
  readonly score: string;
  /** 6 × 21 ÷ 23 */
  readonly calculation: string;
  readonly missing: readonly (Link & { readonly lacks: string })[];
}

const path: SitePath = 'disclosure.html';

export function disclosurePage(edition: Edition): DisclosurePage {
  const { model, tasksByArea, builtOn } = edition;
  const { scores, areas, checklists } = model;
  const groups = groupBy(scores, ({ area, asOf }) => [`${yearOf(asOf)} ${areas.get(area)?.parent?.id ?? area}`]);
  return {
    head: pageHead(edition, { path, title: '信息公开得分', description: '各区域信息公开的得分，由多少项已公开、多少项应公开得出。', column: '数据发布' }),
    live: computedScores(model, [...tasksByArea.values()].flat(), builtOn).map(liveRow),
    tables: [...groups.keys()].toSorted().toReversed().map((key) => {
      const [year = '', parent = ''] = key.split(' ');
      return { caption: `${areas.get(parent)?.name ?? parent}${year}年`, rows: scoreRows(edition, path, parent, Number(year)) };
    }),
    checklists: checklists.map(checklistView),
  };
}

function liveRow({ area, asOf, score }: ComputedScore): LiveRow {
  const lacking = score.items.filter(({ missing }) => missing.length > 0);
  return {
    area: { words: area.name, href: relativeHref(path, areaPath(area.id)) },
    day: formatCivilDate(asOf),
    score: `${score.score} / ${score.maxPoints}`,
    calculation: `${score.maxPoints} × ${score.disclosed} ÷ ${score.assigned}`,
    missing: lacking.map(({ assignment: { project, code }, missing }) => ({
      words: project.title,
      href: code && relativeHref(path, pageOfCode(code)),
      lacks: listed(missing.map(({ name }) => name)),
    })),
  };
}
