import type { SitePath } from '../../domain/publication/page-path.ts';
import { pageOfCode } from '../../domain/publication/page-path.ts';
import type { Project } from '../../domain/task/programme.ts';
import { isBehind } from '../../domain/task/status.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { isCountedElsewhere } from '../../findings/year-outcomes.ts';
import { outcomeSpokenOf } from '../../findings/reported-under.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import type { Task } from '../../findings/task.ts';
import { relativeHref } from '../address.ts';
import { namedBehindIn } from '../figure/named-behind.ts';
import { statusCounts, type StatusView, statusView } from '../figure/status.ts';
import { type StatusTone, toneOf } from '../figure/tone.ts';

/** What is known of one project in one area. */
export interface FoundCell {
  readonly project: Project;
  /** Missing where the area has no such task. */
  readonly task: Task | undefined;
  /** Empty where no document speaks of it. */
  readonly told: readonly { readonly outcome: Outcome; readonly isCountedElsewhere: boolean }[];
}

/** One project in one area as it is printed. */
export interface OverviewCell {
  readonly tone: CellTone;
  /** Its page; missing where it has none. */
  readonly href: string | undefined;
  /** 岳阳楼区，促进高质量充分就业：未达序时1项，按序时推进2项 */
  readonly label: string;
  /** 文件点名落后: what a document alone calls behind; empty where none does. */
  readonly named: string;
  /** What is behind first; a number stands beside each where the indicators differ. Empty where no document speaks of it. */
  readonly statuses: readonly { readonly status: StatusView; readonly count: string }[];
}

/** The colour of a cell: that of its indicators; of several colours the cell has none, unless one is behind. */
export type CellTone = StatusTone | 'mixed' | 'untold';

/** What documents say of a project in an area. */
export function foundCell(snapshot: Snapshot, project: Project, area: string, tasks: readonly Task[]): FoundCell {
  const task = tasks.find((each) => each.project === project);
  const told = project.indicators.flatMap((indicator) => {
    const outcome = outcomeSpokenOf(snapshot, indicator, area, task);
    return outcome === undefined ? [] : [{ outcome, isCountedElsewhere: isCountedElsewhere(indicator, tasks) }];
  });
  return { project, task, told };
}

/** The cell on the page at `from`. */
export function overviewCell(from: SitePath, { project, task, told }: FoundCell, area: string): OverviewCell {
  const counts = statusCounts(told.map(({ outcome }) => statusView(outcome.standing))).toSorted(
    (left, right) => Number(isBehind(right.status.kind)) - Number(isBehind(left.status.kind)),
  );
  const statuses = counts.map(({ status, count }) => ({ status, count: counts.length === 1 ? '' : `${count}项` }));
  const named = namedBehindIn(told.map(({ outcome }) => outcome));
  const namedWords = named.map(({ words, count }) => `文件${words}${told.length === 1 ? '' : `${count}项`}`).join('，');
  const name = `${area}，${task?.title ?? project.titleBelow ?? project.title}`;
  return {
    tone: named.length > 0 ? 'behind' : cellTone(counts.map(({ status }) => toneOf(status.kind))),
    named: namedWords,
    href: task?.code && relativeHref(from, pageOfCode(task.code)),
    label: `${name}：${statuses.length === 0 ? '文件未提' : statuses.map(({ status, count }) => `${status.words}${count}`).join('，')}${namedWords === '' ? '' : `，${namedWords}`}`,
    statuses,
  };
}

function cellTone(tones: readonly StatusTone[]): CellTone {
  const [first, ...others] = tones;
  if (first === undefined) return 'untold';
  return first === 'behind' || others.every((tone) => tone === first) ? first : 'mixed';
}
