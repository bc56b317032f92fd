import { keysOf } from '../../src/domain/value/keys.ts';
import type { Area } from '../../src/domain/task/area.ts';
import { isBehind, isDone, type Status } from '../../src/domain/task/status.ts';
import type { Programme } from '../../src/domain/task/programme.ts';
import { type CivilDate, formatCivilDate } from '../../src/domain/value/civil-date.ts';
import { isTaskDone } from '../../src/findings/circular-count.ts';
import type { Outcome } from '../../src/findings/outcome.ts';
import { speakingOutcome } from '../../src/findings/reported-under.ts';
import { groupBy, type Snapshot } from '../../src/findings/snapshot.ts';
import { levelName, type Task } from '../../src/findings/task.ts';
import { olderWords } from './old-figures.ts';
import type { Period } from './period.ts';

/** Where a project stands as a whole: behind as soon as one of its results is, on schedule where all that can be judged are. */
export type ProjectState = 'done' | 'onSchedule' | 'behind' | 'unknown' | 'pending' | 'withdrawn';

const stateWords: Readonly<Record<ProjectState, string>> = {
  done: '个已经完成全年任务',
  onSchedule: '个按序时推进',
  behind: '个有指标落后',
  unknown: '个没有可以和计划比较的数',
  pending: '个任务待下达',
  withdrawn: '个已经取消',
};

/** The state of a project; money put in is no result. */
function projectState(snapshot: Snapshot, task: Task): ProjectState {
  if (isTaskDone(snapshot, task)) return 'done';
  const statuses = resultsOf(snapshot, task).map(({ standing }) => standing.status);
  if (statuses.length > 0 && statuses.every((status) => status === 'withdrawn')) return 'withdrawn';
  if (statuses.length > 0 && statuses.every((status) => status === 'pending')) return 'pending';
  if (statuses.some(isBehind)) return 'behind';
  return statuses.some(isOnSchedule) ? 'onSchedule' : 'unknown';
}

function isOnSchedule(status: Status): boolean {
  return isDone(status) || status === 'onSchedule' || status === 'notYetDue';
}

/** The outcomes of a task's results, each where it is reported. */
function resultsOf(snapshot: Snapshot, { indicators, area }: Task): Outcome[] {
  return indicators.filter(({ input }) => !input).map((indicator) => speakingOutcome(snapshot, snapshot.outcome(indicator, area.id)));
}

/** 截至2024年9月30日，…24个项目：11个已经完成全年任务，…。 One paragraph a list. */
export function overview(snapshot: Snapshot, area: Area, period: Period, tasks: readonly Task[]): string[] {
  const { to } = period;
  if (tasks.length === 0) return [`截至${formatCivilDate(to)}，没有录入${area.name}的任务。`];
  return [...listsOf(tasks)].map(([programme, own]) => {
    const counts = stateCounts(own.map((task) => projectState(snapshot, task)));
    const older = olderWords(
      own.map((task) => oldestOf(snapshot, task)),
      period,
    );
    return `截至${formatCivilDate(to)}，${levelName(programme)}重点民生实事（${programme.title}）${own.length}个项目：${counts}。${older === '' ? '' : `${older}。`}`;
  });
}

/** The day of the oldest figure that a project's state stands on; undefined where it stands on none. */
function oldestOf(snapshot: Snapshot, task: Task): CivilDate | undefined {
  if (['pending', 'withdrawn', 'unknown'].includes(projectState(snapshot, task))) return undefined;
  return resultsOf(snapshot, task)
    .flatMap(({ latest }) => latest?.asOf ?? [])
    .toSorted()[0];
}

/** One line a commitment: how many of its projects stand where. */
export function statusByCommitment(snapshot: Snapshot, tasks: readonly Task[]): string[] {
  return [...listsOf(tasks)].flatMap(([programme, own]) => {
    const commitments = groupBy(own, ({ project }) => [`${project.commitment.number ?? ''} ${project.commitment.title}`]);
    const lines = [...commitments.values()].flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const { number, title } = first.project.commitment;
      return `- ${number === undefined ? '' : `第${number}件，`}${title}（${group.length}个项目）：${stateCounts(group.map((task) => projectState(snapshot, task)))}。`;
    });
    return [`${levelName(programme)}：`, lines.join('\n')];
  });
}

export function listsOf(tasks: readonly Task[]): Map<Programme, Task[]> {
  const lists = new Map<Programme, Task[]>();
  for (const task of tasks) lists.set(task.project.programme, [...(lists.get(task.project.programme) ?? []), task]);
  return lists;
}

function stateCounts(states: readonly ProjectState[]): string {
  return keysOf(stateWords)
    .flatMap((state) => {
      const count = states.filter((each) => each === state).length;
      return count === 0 ? [] : [`${count}${stateWords[state]}`];
    })
    .join('，');
}
