import type { SitePath } from '../../domain/publication/page-path.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { type PageHead, pageHead } from '../head.ts';
import type { Link } from '../address.ts';
import { levelNames } from '../../domain/task/programme.ts';
import { listed } from '../words.ts';
import { type ChecklistView, checklistView } from './checklist.ts';
import { scoreFormula, type ScoresView, scoresView } from './scores.ts';

/** Every disclosure score, printed and computed, and what is scored. */
export interface DisclosurePage {
  readonly head: PageHead;
  /** 2025年本站给6个区域打了分：满分的0个，还缺条件的6个。 */
  readonly lead: string;
  readonly formula: string;
  /** Why the printed and the computed scores stand apart. */
  readonly twoScores: string;
  /** Why there is no score at all; missing where there is one. */
  readonly absence: string | undefined;
  readonly scores: ScoresView;
  readonly checklists: readonly ChecklistView[];
  /** Where more is said. */
  readonly further: readonly Link[];
}

const path: SitePath = 'disclosure.html';

const twoScores =
  '通报公布的得分和本站算出的得分分开列。通报只印了得分，“怎样得出”写出能得出这个分数的整数；本站按下面的条件、按这里录入的任务计算，录入的任务不全时，两个得分不能相比。';

const further: readonly Link[] = [
  { words: '怎样由得分推出已公开和应公开的任务数，见' },
  { words: '方法说明', href: 'methodology.html#score' },
  { words: '；全部数字见' },
  { words: 'disclosure.csv', href: 'data/disclosure.csv' },
  { words: '；现场亮码还没有装好的牌子，见' },
  { words: '标牌清单', href: 'signs.html' },
  { words: '。' },
];

export function disclosurePage(snapshot: Snapshot): DisclosurePage {
  const { areas, checklists } = snapshot.model;
  const scores = scoresView(snapshot, path, { areas: [...areas.values()] });
  return {
    head: pageHead(snapshot, { path, title: '信息公开得分', description: '各区域信息公开的得分，由多少项已公开、多少项应公开得出。', column: '数据发布' }),
    lead: scores.computed.map(leadWords).join('') || '看各区域把该公开的公开了多少。',
    formula: scoreFormula,
    twoScores,
    absence: scores.computed.length === 0 && scores.printed.length === 0 ? absenceWords(checklists) : undefined,
    scores,
    checklists: checklists.map(checklistView),
    further,
  };
}

/** Years with a score, newest first as the tables stand. */
function leadWords({ year, rows }: ScoresView['computed'][number]): string {
  const full = rows.filter(({ missingCount }) => missingCount === 0).length;
  if (rows.length === 1) return `${year}年本站给1个区域打了分${full === 1 ? '，是满分' : '，还缺条件'}。`;
  const rest = rows.length - full;
  const outcome = rest === 0 ? '，都是满分' : full === 0 ? '，都还缺条件' : `：${full}个满分，${rest}个还缺条件`;
  return `${year}年本站给${rows.length}个区域打了分${outcome}。`;
}

/** 条件只给省定清单打分，本站没有录入省定清单的任务，所以没有得分。 */
function absenceWords(checklists: Snapshot['model']['checklists']): string {
  const levels = [...new Set(checklists.flatMap((checklist) => checklist.levels))].map((level) => levelNames[level]);
  return levels.length === 0
    ? '本站还没有写明打分的条件，所以没有得分。'
    : `条件只给${listed(levels)}清单打分，本站没有录入这样的清单，通报也没有公布得分，所以这里没有得分。`;
}
