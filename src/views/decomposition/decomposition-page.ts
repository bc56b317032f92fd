import { ascending } from '../../domain/value/order.ts';
import type { Decomposition } from '../../domain/task/allocation.ts';
import { areaPath, decompositionPath, type SitePath, yearPath } from '../../domain/publication/page-path.ts';
import { type Area, lineage } from '../../domain/task/area.ts';
import { assignmentKey } from '../../domain/task/assignment.ts';
import type { Indicator, Programme } from '../../domain/task/programme.ts';
import type { Target } from '../../domain/task/target.ts';
import { namesSomebody } from '../../findings/answerable.ts';
import { areasInOrder } from '../../findings/areas-below.ts';
import { decompositionKey, type Snapshot } from '../../findings/snapshot.ts';
import { levelName } from '../../findings/task.ts';
import { type Link, relativeHref } from '../address.ts';
import { type PageHead, pageHead } from '../head.ts';
import { sourceLink } from '../source-line.ts';
import { readingSentences } from '../task/contradiction.ts';
import { taskHref } from '../task/figure.ts';
import { formatCivilDate } from '../../domain/value/civil-date.ts';
import { targetStep } from '../figure/asked.ts';
import { targetWords } from '../words.ts';
import { type ListTools, listTools, type RowMarks } from '../list/list-tools.ts';
import { dutyList, type DutyRow } from './duty-rows.ts';

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

/** One indicator with the cell of every area. */
export interface TargetRow {
  readonly indicator: Link;
  readonly unit: string;
  readonly total: string;
  /** Whether the total is a sentence, which needs a wide column. */
  readonly isTotalInWords: boolean;
  /** In the order of the columns; an empty cell is an area of which the table says nothing. */
  readonly cells: readonly Link[];
  readonly note: string;
  readonly source: Link;
  readonly marks: RowMarks;
}

/** A table that exists: an area and a list of which it publishes targets or responsibilities. */
export interface DecompositionTable {
  readonly area: Area;
  readonly programme: Programme;
}

/** Every table of the portal, lists in content order, areas as official lists order them. */
export function decompositionTables(snapshot: Snapshot): DecompositionTable[] {
  const areas = areasInOrder(snapshot.model);
  return [...snapshot.model.programmes.values()].flatMap((programme) =>
    areas.filter((area) => hasTable(snapshot, area, programme)).map((area) => ({ area, programme })),
  );
}

/** A link to the table of a list that an area publishes; undefined where it publishes none. */
export function decompositionLink(snapshot: Snapshot, from: SitePath, area: Area, programme: Programme): Link | undefined {
  if (!hasTable(snapshot, area, programme)) return undefined;
  return { words: tableTitle(area, programme), href: relativeHref(from, decompositionPath(area.id, programme.id)) };
}

/** Only the area that issued a list publishes the whole of it; another one a part, as its own document prints it. */
function tableTitle({ id, name }: Area, { issuer, isPartial }: Programme): string {
  return issuer.id === id && !isPartial ? `${name}的整张清单` : `${name}的任务和分工`;
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

/** A list is divided by the area that issued it, or by an area below. */
function hasTable({ model, decompositionsByTable }: Snapshot, area: Area, programme: Programme): boolean {
  if (!lineage(area).some(({ id }) => id === programme.issuer.id)) return false;
  const isIssuer = programme.issuer.id === area.id;
  return (
    (isIssuer && programme.projects.some(({ indicators }) => indicators.some(({ id }) => model.allocations.get(id)?.has(area.id)))) ||
    decompositionsByTable.has(decompositionKey(area.id, programme.id)) ||
    programme.projects.some(({ id }) => (model.responsibilities.get(assignmentKey(id, area.id)) ?? []).some(namesSomebody))
  );
}

/** A row of the table, or an indicator that its own issuer does not divide. */
type Written = Pick<Decomposition, 'text' | 'unit' | 'total' | 'shares' | 'note' | 'source'> & { readonly indicator: Indicator };

/** As many characters as a number with its comparison takes: 不低于 1234.56. */
const longestNumber = 12;

/** In the order of the list. */
function rowsOf({ model, decompositionsByTable }: Snapshot, area: Area, programme: Programme): Written[] {
  const written = decompositionsByTable.get(decompositionKey(area.id, programme.id)) ?? [];
  return programme.projects
    .flatMap(({ indicators }) => indicators)
    .flatMap((indicator): Written[] => {
      const rows = written.filter((row) => row.indicator === indicator.id);
      const own = programme.issuer.id === area.id ? model.allocations.get(indicator.id)?.get(area.id) : undefined;
      if (rows.length > 0 || own === undefined) return rows.map((row) => ({ ...row, indicator }));
      const { text, unit } = indicator;
      return [{ indicator, text, unit, total: own.target, shares: new Map(), note: undefined, source: own.source }];
    });
}

function targetRow(snapshot: Snapshot, path: SitePath, row: Written, area: Area, columns: readonly Area[]): Omit<TargetRow, 'marks'> {
  const { project, unit } = row.indicator;
  const total = totalWords(snapshot, row, area);
  return {
    indicator: { words: row.text, href: taskHref(snapshot, path, project, area.id) },
    unit: row.unit ?? unit ?? '',
    total,
    isTotalInWords: total.length > longestNumber,
    cells: columns.map(({ id }) => {
      const target = row.shares.get(id);
      if (target === undefined) return { words: '' };
      return { words: cellWords(target), href: isTaskIn(target) ? taskHref(snapshot, path, project, id) : undefined };
    }),
    note: [row.note ?? '', readingWords(snapshot, row, area), revisedWords(snapshot, row, area)].filter(Boolean).join('；'),
    source: sourceLink(snapshot, path, row.source),
  };
}

function isTaskIn(target: Target | undefined): boolean {
  return target !== undefined && target.kind !== 'notAssigned';
}

/** The total that the table prints; where it prints none in a column, the task of the list itself, which stands in the row's name. */
function totalWords({ model }: Snapshot, { indicator, total }: Written, area: Area): string {
  const stated = total ?? (indicator.project.programme.issuer.id === area.id ? model.allocations.get(indicator.id)?.get(area.id)?.target : undefined);
  return stated === undefined ? '' : cellWords(stated);
}

/** That the document leaves open which of two ways a row is read. */
function readingWords(snapshot: Snapshot, { indicator, shares }: Written, area: Area): string {
  const isOpen = [area.id, ...shares.keys()].some((id) => readingSentences(snapshot, indicator, id).length > 0);
  return isOpen ? '文件有两种读法，这里是一种，见任务页' : '';
}

/** The table stands as it was printed: that its numbers were changed or taken back later is said beside it. */
function revisedWords({ model, builtOn }: Snapshot, { indicator, shares }: Written, area: Area): string {
  const revised = [area.id, ...shares.keys()].flatMap((id) => model.revisions.get(assignmentKey(indicator.id, id)) ?? []);
  if (indicator.project.withdrawal !== undefined && indicator.project.withdrawal.withdrawnOn <= builtOn) return '后来取消了，见任务页';
  const [first] = revised.toSorted(ascending(({ revisedOn }) => revisedOn));
  return first === undefined ? '' : `${formatCivilDate(first.revisedOn)}起调整过，见任务页`;
}

/** As the table prints it, without the unit, which has a column; `/` is no task. */
function cellWords(target: Target): string {
  if (target.kind === 'notAssigned') return '/';
  return target.kind === 'stage' ? targetStep(target, undefined) : targetWords(target, undefined);
}
