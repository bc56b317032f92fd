import { type Link, relativeHref } from '../address.ts';
import { comparedIndicators } from '../../findings/compared-areas.ts';
import { comparisonPath } from './compare-page.ts';
import { type ComparisonMatrix, comparisonMatrix, matrixAreas } from './comparison-matrix.ts';
import type { Status } from '../../domain/task/status.ts';
import { areasIn, statusesIn, yearsIn } from './matrix-choice.ts';
import { type Snapshot, groupBy } from '../../findings/snapshot.ts';
import { type PageHead, pageHead } from '../head.ts';
import { indicatorName } from '../indicator-name.ts';

/** The way to every indicator that can be compared, list by list. */
export interface CompareListPage {
  readonly head: PageHead;
  readonly lists: readonly { readonly title: string; readonly links: readonly Link[] }[];
  /** What the explorer can choose from; missing where no areas can be compared. */
  readonly explorer: ExplorerStart | undefined;
}

/** The explorer before anything is chosen: what the page is made with, so that nothing moves when its script begins. */
export interface ExplorerStart {
  readonly prefectures: readonly { readonly id: string; readonly name: string }[];
  /** Of the first prefecture. */
  readonly years: readonly number[];
  /** Of its newest year. */
  readonly areas: ComparisonMatrix['areas'];
  /** That any of them has in it. */
  readonly statuses: readonly Status[];
}

export function compareListPage(snapshot: Snapshot): CompareListPage {
  const path = 'compare.html';
  const { programmes } = snapshot.model;
  const byProgramme = groupBy(comparedIndicators(snapshot), ({ project }) => [project.programme.id]);
  return {
    head: pageHead(snapshot, { path, title: '比较', description: '同一指标在各区域的任务、进展、状态和名次，并排列出。', column: '数据发布' }),
    explorer: explorerStart(snapshot),
    lists: [...byProgramme].map(([programme, indicators]) => ({
      title: programmes.get(programme)?.title ?? programme,
      links: indicators.map((indicator) => ({ words: indicatorName(indicator), href: relativeHref(path, comparisonPath(indicator)) })),
    })),
  };
}

function explorerStart(snapshot: Snapshot): ExplorerStart | undefined {
  const prefectures = matrixAreas(snapshot);
  const [first] = prefectures;
  if (first === undefined) return undefined;
  const matrix = comparisonMatrix(snapshot, first.id);
  const years = yearsIn(matrix);
  const newest = years[0] ?? 0;
  return { prefectures, years, areas: areasIn(matrix, newest), statuses: statusesIn(matrix, newest) };
}
