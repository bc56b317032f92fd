import { areaPath, decompositionPath, yearPath } from '../../domain/publication/page-path.ts';
import { areasInOrder } from '../../findings/areas-below.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { levelName } from '../../findings/task.ts';
import { type Link, relativeHref } from '../address.ts';
import { type PageHead, pageHead } from '../head.ts';
import { type ListTools, listTools } from '../list/list-tools.ts';
import { dutyList, type DutyRow } from './duty-rows.ts';
import { type DecompositionTable, tableTitle } from './decomposition-table.ts';
import { type TargetRow, type Written, rowsOf, isTaskIn, targetRow } from './target-row.ts';

/** The whole table with which one area divides one list: targets by area, and who answers for what. */
export interface DecompositionPage {
  readonly head: PageHead;
  readonly title: string;
  readonly level: string;
  /** 12项指标，其中2项分到了5个区域。11个项目写明了谁牵头、谁负责。 */
  readonly lead: string;
  /** Columns of the table of targets: the areas with a cell in any row, as official lists order them. */
  readonly areas: readonly Link[];
  readonly targets: readonly TargetRow[];
  /** How the table of targets is read. */
  readonly targetsNote: string;
  readonly targetTools: ListTools;
  readonly duties: readonly DutyRow[];
  readonly dutyTools: ListTools;
}

export function decompositionPage(snapshot: Snapshot, { area, programme }: DecompositionTable): DecompositionPage {
  const path = decompositionPath(area.id, programme.id);
  const rows = rowsOf(snapshot, area, programme);
  const columns = areasInOrder(snapshot.model).filter(({ id }) => rows.some(({ shares }) => shares.has(id)));
  const targets = listTools(
    rows.map(({ text, shares }) => ({
      name: text,
      areas: columns.filter(({ id }) => isTaskIn(shares.get(id))).map(({ id, name }) => ({ value: id, words: name })),
    })),
    { unit: '项指标', sorts: ['list', 'name'] },
  );
  const duties = dutyList(snapshot, path, area, programme);
  const title = `${programme.title}：${tableTitle(area, programme)}`;
  return {
    head: pageHead(snapshot, {
      path,
      title,
      description: `${title}。每项指标分给各区域多少，谁牵头、谁负责，出自文件的哪一行。`,
      column: '数据发布',
      above: [
        [area.name, areaPath(area.id)],
        [`${programme.year}年`, yearPath(area.id, programme.year)],
      ],
      area: area.id,
    }),
    title,
    level: levelName(programme),
    lead: leadWords(rows, columns.length, duties.rows),
    areas: columns.map(({ id, name }) => ({ words: name, href: relativeHref(path, areaPath(id)) })),
    targetsNote: `照文件的表录入：没有数、只写办到哪一步的，写那一步；“/”是没有任务；空格是这张表没有写。${columns.length === 0 ? '' : '点数字，看那个区域办到哪一步。电脑上放不下时，表可以左右移动。'}`,
    targetTools: targets.tools,
    targets: rows.map((row, index) => ({ ...targetRow(snapshot, path, row, area, columns), marks: targets.marks[index] ?? {} })),
    dutyTools: duties.tools,
    duties: duties.rows,
  };
}

/** How much the tables hold, in the words of who asks 分到我们这里没有. */
function leadWords(rows: readonly Written[], areas: number, duties: readonly DutyRow[]): string {
  const split = rows.filter(({ shares }) => shares.size > 0).length;
  const divided = split === 0 ? '，文件没有分到下面的区域' : `，${split === rows.length ? '' : `其中${split}项`}分到了${areas}个区域`;
  const projects = new Set(duties.map(({ project }) => project.words)).size;
  return [...(rows.length === 0 ? [] : [`${rows.length}项指标${divided}。`]), ...(projects === 0 ? [] : [`${projects}个项目写明了谁牵头、谁负责。`])].join('');
}
