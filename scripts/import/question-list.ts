import { existsSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';

/** Where a list of questions goes. */
export interface QuestionList {
  readonly path: string;
  /** What has to be written: nothing where the same list is there already. */
  readonly files: ReadonlyMap<string, string>;
  /** The name that was taken: a list under it says something else, maybe what a clerk has filled in. */
  readonly taken: string | undefined;
}

/** The list that a table's questions go to. One that is there is never written over: a new one takes the next free name. */
export function questionList(table: string, named: string | undefined, text: string): QuestionList {
  const first = named ?? `待核-${basename(table, extname(table))}.csv`;
  const stem = first.slice(0, first.length - extname(first).length);
  let path = first;
  for (let count = 2; existsSync(path); count++) {
    if (readFileSync(path, 'utf8') === text) return { path, files: new Map(), taken: undefined };
    path = `${stem}-${count}${extname(first)}`;
  }
  return { path, files: new Map([[path, text]]), taken: path === first ? undefined : first };
}

/** 已列在 待核-表-2.csv（待核-表.csv 已经有了，没有动它） */
export function toldList({ path, taken }: QuestionList, isTrial: boolean): string {
  return `${isTrial ? '会列在' : '已列在'} ${path}${taken === undefined ? '' : `（${taken} 已经有了，里面可能是填好的，没有动它）`}`;
}
