import type { Indicator } from '../../domain/task/programme.ts';
import type { SitePath } from '../../domain/publication/page-path.ts';
import { type Link, relativeHref } from '../address.ts';
import { indicatorOf, splitters } from '../../findings/compared-areas.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { levelName } from '../../findings/task.ts';
import { type PageHead, pageHead } from '../head.ts';
import type { ListedRow } from '../list/list-filters.ts';
import { type ListTools, listTools } from '../list/list-tools.ts';
import { type ContradictionView, contradictionView } from '../task/contradiction.ts';
import { taskHref } from '../task/figure.ts';
import { comparedAreas, type ComparedAreas, comparisonTable, type ComparisonTable } from './comparison-table.ts';
import { comparisonLead } from './comparison-lead.ts';

/** One indicator over the areas that have it, one table per area that split it. */
export interface ComparisonPage {
  readonly head: PageHead;
  readonly title: string;
  /** 2023年 · 省定 · 新增公办学位 */
  readonly kicker: string;
  /** How the areas stand, in one sentence. */
  readonly lead: string;
  readonly project: Link;
  readonly tables: readonly ComparisonTable[];
  /** How the areas of all tables can be looked through. */
  readonly tools: ListTools;
  /** The same as a file for spreadsheets. */
  readonly download: Link;
  /** What documents leave open or say twice of the indicator, in any of the areas. */
  readonly contradictions: readonly ContradictionView[];
}

export function comparisonPath({ id }: Pick<Indicator, 'id'>): SitePath {
  return `compare/${id}.html`;
}

function comparisonFilePath({ id }: Pick<Indicator, 'id'>): SitePath {
  return `compare/${id}.csv`;
}

/**
 * The comparison of one indicator.
 *
 * @throws {RangeError} for an indicator that is not registered
 */
export function comparisonPage(snapshot: Snapshot, id: string): ComparisonPage {
  const indicator = indicatorOf(snapshot, id);
  const path = comparisonPath(indicator);
  const { project } = indicator;
  const { programme } = project;
  const [first, ...others] = splitters(snapshot, indicator);
  const compared = (first === undefined ? [] : [first, ...others]).map(([parent, areas]) => comparedAreas(snapshot, indicator, parent, areas));
  const { tools, marks } = listTools(compared.flatMap(listedRows), {
    unit: '个区域',
    sorts: ['behind', ...(compared.some(({ ranks }) => ranks.size > 0) ? (['rank'] as const) : []), 'list', 'name'],
  });
  const before = (index: number) => compared.slice(0, index).reduce((total, { rows }) => total + rows.length, 0);
  const tables = compared.map((each, index) => comparisonTable(snapshot, path, each, marks.slice(before(index))));
  return {
    head: pageHead(snapshot, {
      path,
      title: `${indicator.text}各区域比较`,
      description: `${programme.title}“${indicator.text}”各区域的任务、进展、状态和名次。`,
      column: '数据发布',
      above: [['比较', 'compare.html']],
      area: first?.[0].id ?? programme.issuer.id,
    }),
    title: indicator.text,
    kicker: `${programme.year}年 · ${levelName(programme)}`,
    lead: comparisonLead(compared.flatMap(({ rows }) => rows.map(({ outcome }) => outcome))),
    project: { words: project.title, href: taskHref(snapshot, path, project, programme.issuer.id) },
    tables,
    tools,
    download: { words: '下载这张比较表（CSV）', href: relativeHref(path, comparisonFilePath(indicator)) },
    contradictions: (snapshot.contradictionsByProject.get(project.id) ?? [])
      .filter(({ about }) => about.some((subject) => subject === id || subject.startsWith(`${id}@`)))
      .map((each) => contradictionView(snapshot, path, each)),
  };
}

function listedRows({ rows, ranks }: ComparedAreas): ListedRow[] {
  return rows.map(({ area, outcome, listPlace }) => ({ name: area.name, outcomes: [outcome], listPlace, rank: ranks.get(area.id)?.rank }));
}
