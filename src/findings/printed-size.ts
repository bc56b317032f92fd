import type { Counted, OfficialDocument, Statement } from '../domain/publication/document.ts';
import type { Indicator, Level, Programme } from '../domain/task/programme.ts';
import type { Decimal } from '../domain/value/quantity.ts';
import type { Model } from '../content/model.ts';
import { commitmentCount } from './commitment-count.ts';
import { yearsOfDocument } from './document-year.ts';
import type { Task } from './task.ts';

/** How many 件, 项目 or 指标 an area's own document says there are, beside what is on record here. */
export interface PrintedSize {
  readonly document: OfficialDocument;
  readonly statement: Statement;
  readonly counts: Counted;
  /** Of one level's list; of all lists together where it is missing. */
  readonly level: Level | undefined;
  readonly printed: Decimal;
  /** Undefined for 件 of a list without ordinals, which nobody can count. */
  readonly own: number | undefined;
  /** Of the indicators on record, those that are a part of another (其中…) and that no document counts; 0 where 件 or 项目 are counted. */
  readonly parts: number;
}

/**
 * What the documents of an area say of the size of its lists of a year, in document and line order. 件 of a monitored
 * programme are not among those that documents count.
 *
 * @param tasks of the area and the year
 */
export function printedSizes(model: Model, area: string, year: number, tasks: readonly Task[]): PrintedSize[] {
  const own = [...model.documents.values()].filter((document) => document.area === area && yearsOfDocument(model, document.id).includes(year));
  return own.flatMap((document) =>
    document.statements.flatMap((statement) =>
      statement.figures.flatMap(({ counts, level, value }) =>
        counts === undefined ? [] : [{ document, statement, counts, level, printed: value, ...sizeHere(model, area, counts, ofLevel(tasks, level)) }],
      ),
    ),
  );
}

function ofLevel(tasks: readonly Task[], level: Programme['level'] | undefined): Task[] {
  return tasks.filter(({ project }) => level === undefined || project.programme.level === level);
}

function sizeHere(model: Model, area: string, counts: Counted, tasks: readonly Task[]): Pick<PrintedSize, 'own' | 'parts'> {
  const isPart = ({ subsetOf, project }: Indicator) => project.indicators.some(({ id }) => id === subsetOf);
  const parts = counts === 'indicator' ? tasks.flatMap(({ indicators }) => indicators.filter(isPart)).length : 0;
  return { own: ownSize(model, area, counts, tasks), parts };
}

function ownSize(model: Model, area: string, counts: Counted, tasks: readonly Task[]): number | undefined {
  switch (counts) {
    case 'commitment':
      return commitmentCount(model, area, tasks)?.numbered;
    case 'project':
      return tasks.length;
    case 'indicator':
      return tasks.reduce((sum, { indicators }) => sum + indicators.length, 0);
    default:
      return counts satisfies never;
  }
}
