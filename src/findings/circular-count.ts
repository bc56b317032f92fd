import type { OfficialDocument, Statement } from '../domain/publication/document.ts';
import { type Indicator, levelNames, type Programme, type Project } from '../domain/task/programme.ts';
import { isDone } from '../domain/task/status.ts';
import type { Decimal } from '../domain/value/quantity.ts';
import { yearOfDocument } from './document-year.ts';
import type { Snapshot } from './snapshot.ts';
import { speakingOutcome } from './reported-under.ts';
import type { Task } from './task.ts';

/** A document's own count of what is done on a list, beside what the rules of this portal count. */
export interface CircularCount {
  readonly document: OfficialDocument;
  readonly statement: Statement;
  /** 已提前完成全年目标任务的项目 */
  readonly name: string;
  readonly printed: Decimal;
  readonly kind: 'project' | 'indicator';
  /** Done by the rules here: projects with every indicator done, or indicators. */
  readonly done: readonly (Project | Indicator)[];
}

const doneFigure = /完成全年目标任务的(?<thing>项目|指标)$/u;

/**
 * What an area's own documents of a year count as done on one of its lists. A sentence belongs to
 * the list whose level it names (省定, 市定); one that names none, or a list that the area does not
 * have on record, is left out.
 *
 * @param tasks of one area and one year
 */
export function circularCounts(snapshot: Pick<Snapshot, 'model' | 'outcome'>, area: string, year: number, tasks: readonly Task[]): CircularCount[] {
  const programmes = [...new Set(tasks.map(({ project }) => project.programme))];
  const documents = [...snapshot.model.documents.values()].filter((document) => document.area === area && yearOfDocument(document) === year);
  return documents.flatMap((document) =>
    document.statements.flatMap((statement) => {
      const programme = programmes.find(({ level }) => statement.text.includes(levelNames[level]));
      return programme === undefined ? [] : countsIn(snapshot, document, statement, programme, tasks);
    }),
  );
}

function countsIn(
  snapshot: Pick<Snapshot, 'model' | 'outcome'>,
  document: OfficialDocument,
  statement: Statement,
  programme: Programme,
  tasks: readonly Task[],
): CircularCount[] {
  const own = tasks.filter(({ project }) => project.programme === programme);
  return statement.figures.flatMap(({ name, value }): CircularCount[] => {
    const thing = doneFigure.exec(name)?.groups?.['thing'];
    if (thing === undefined) return [];
    const counted = { document, statement, name, printed: value };
    if (thing === '指标') return [{ ...counted, kind: 'indicator', done: own.flatMap((task) => doneIndicators(snapshot, task)) }];
    return [{ ...counted, kind: 'project', done: own.filter((task) => isTaskDone(snapshot, task)).map(({ project }) => project) }];
  });
}

/** Money put in is no result: it keeps no project from being done. */
export function isTaskDone(snapshot: Pick<Snapshot, 'model' | 'outcome'>, task: Task): boolean {
  const results = task.indicators.filter(({ input }) => !input);
  return results.length > 0 && doneIndicators(snapshot, { ...task, indicators: results }).length === results.length;
}

function doneIndicators(snapshot: Pick<Snapshot, 'model' | 'outcome'>, { indicators, area }: Task): Indicator[] {
  return indicators.filter((indicator) => isDone(speakingOutcome(snapshot, snapshot.outcome(indicator, area.id)).standing.status));
}
