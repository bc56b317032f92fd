import { type Counted, countedNames } from '../../domain/publication/document.ts';
import type { SitePath } from '../../domain/publication/page-path.ts';
import { levelNames } from '../../domain/task/programme.ts';
import { printedSizes, type PrintedSize } from '../../findings/printed-size.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import type { Task } from '../../findings/task.ts';
import type { Link } from '../address.ts';
import { sourceLink } from '../source-line.ts';

/** What a document says of the size of a list, and what is on record here. */
export interface PrintedSizeView {
  /** 文件写的是24件；本站录入的也是24件。 */
  readonly sentence: string;
  readonly source: Link;
}

/** The sizes that documents print, with their lines, on the page at `from`. */
export function printedSizeViews(snapshot: Snapshot, from: SitePath, area: string, year: number, tasks: readonly Task[]): PrintedSizeView[] {
  return printedSizes(snapshot.model, area, year, tasks).map((size) => ({
    sentence: sentenceOf(size),
    source: sourceLink(snapshot, from, { document: size.document.id, line: size.statement.line, text: size.statement.text }),
  }));
}

/** 文件写的是20件、24个项目。 Of all lists together, and of one level's where documents count nothing else; empty where they count nothing. */
export function printedSizeWords({ model }: Snapshot, area: string, year: number, tasks: readonly Task[]): string {
  const sizes = printedSizes(model, area, year, tasks);
  const whole = sizes.filter(({ level }) => level === undefined);
  const told = (whole.length === 0 ? sizes : whole).map(({ level, counts, printed }) => `${levelWords(level)}${amount(counts, printed)}`);
  return told.length === 0 ? '' : `文件写的是${told.join('、')}。`;
}

function sentenceOf({ level, counts, printed, own, parts }: PrintedSize): string {
  const isWithoutParts = own !== undefined && parts > 0 && printed === `${own - parts}`;
  if (isWithoutParts)
    return `文件写的是${levelWords(level)}${amount(counts, printed)}；本站录入的也是${amount(counts, printed)}，另有${parts}项是其中项，不重复数。`;
  const here = own === undefined ? '本站录入的没有逐件编号，数不出来' : `本站录入的${printed === `${own}` ? '也' : ''}是${amount(counts, `${own}`)}`;
  return `文件写的是${levelWords(level)}${amount(counts, printed)}；${here}。`;
}

function amount(counts: Counted, value: string): string {
  return `${value}${{ commitment: '', project: '个', indicator: '项' }[counts]}${countedNames[counts]}`;
}

function levelWords(level: PrintedSize['level']): string {
  return level === undefined ? '' : levelNames[level];
}
