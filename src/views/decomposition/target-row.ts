import { ascending } from '../../domain/value/order.ts';
import type { Decomposition } from '../../domain/task/allocation.ts';
import type { SitePath } from '../../domain/publication/page-path.ts';
import type { Area } from '../../domain/task/area.ts';
import { assignmentKey } from '../../domain/task/assignment.ts';
import type { Indicator, Programme } from '../../domain/task/programme.ts';
import type { Target } from '../../domain/task/target.ts';
import { decompositionKey, type Snapshot } from '../../findings/snapshot.ts';
import type { Link } from '../address.ts';
import { sourceLink } from '../source-line.ts';
import { readingSentences } from '../task/contradiction.ts';
import { taskHref } from '../task/figure.ts';
import { formatCivilDate } from '../../domain/value/civil-date.ts';
import { targetStep } from '../figure/asked.ts';
import { targetWords } from '../words.ts';
import type { RowMarks } from '../list/list-tools.ts';

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

/** A row of the table, or an indicator that its own issuer does not divide. */
export type Written = Pick<Decomposition, 'text' | 'unit' | 'total' | 'shares' | 'note' | 'source'> & { readonly indicator: Indicator };

/** As many characters as a number with its comparison takes: 不低于 1234.56. */
const longestNumber = 12;

/** The rows of an area's table, in the order of the list. */
export function rowsOf({ model, decompositionsByTable }: Snapshot, area: Area, programme: Programme): Written[] {
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

/** A row as the page prints it, with a cell for each of the columns. */
export function targetRow(snapshot: Snapshot, path: SitePath, row: Written, area: Area, columns: readonly Area[]): Omit<TargetRow, 'marks'> {
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

/** Whether a cell gives its area a task: it says something, and not that there is none. */
export function isTaskIn(target: Target | undefined): boolean {
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
