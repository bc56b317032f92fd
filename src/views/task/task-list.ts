import type { SitePath } from '../../domain/publication/page-path.ts';
import { speakingOutcome } from '../../findings/reported-under.ts';
import { decidedTasks } from '../../findings/year-end.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import type { Task } from '../../findings/task.ts';
import { leadNames } from '../code/contact.ts';
import { type ListTools, listTools, type RowMarks } from '../list/list-tools.ts';
import { type TaskRow, taskRow } from './task-row.ts';

/** Tasks that can be looked through: their rows in the order given, marked, and the tools for it. */
export interface TaskList {
  readonly tools: ListTools;
  readonly rows: readonly MarkedTaskRow[];
}

/** A row with what it is chosen and sorted by. */
export interface MarkedTaskRow extends TaskRow {
  readonly marks: RowMarks;
}

/** The list of tasks on the page at `from`; on that of a unit it is not chosen by units. */
export function taskList(snapshot: Snapshot, from: SitePath, tasks: readonly Task[], isOfUnit = false): TaskList {
  const { tools, marks } = listTools(
    tasks.map((task) => ({
      name: task.title,
      outcomes: task.indicators.map((indicator) => speakingOutcome(snapshot, snapshot.outcome(indicator, task.area.id))),
      units: isOfUnit ? [] : leadNames(snapshot, task),
    })),
    {
      unit: '个项目',
      sorts: ['list', 'behind', 'name'],
      // The rows are marked with the final result; what is chosen by is what was published before it.
      ...(decidedTasks(snapshot, tasks).length === 0 ? {} : { labels: { status: '状态（按公开的进展）' } }),
    },
  );
  return { tools, rows: tasks.map((task, index) => ({ ...taskRow(snapshot, from, task), marks: marks[index] ?? {} })) };
}
