import type { Find, Finder, Scan } from './find.ts';
import { isPrivate, mayBeName } from './names.ts';

/** Titles of a column that holds one person's name in each row. */
const heading =
  /^(?:序号)?(?:名字|姓名|[\p{Script=Han}]{1,8}姓名|户主|学生|患者|(?:申请|受益|受助|领取|救助|补助|资助|帮扶|监护|投诉|反映|信访)(?:人|户|者|对象))(?:[(（][\p{Script=Han}]{1,6}[)）])?$/u;
const borders = ['|', '\t', ','] as const;

interface Column {
  readonly border: string;
  readonly index: number;
}

/** Names in a column titled 姓名, 户主 and the like of a table in Markdown, with tabs or with commas, whatever else the rows say. Officials are not counted. */
export const nameColumns: Finder = (scan) => {
  if (!/姓名|名字|户主|学生|患者|(?:人|户|者|对象) {0,3}(?:[|\t,]|$)/mu.test(scan.reading.words)) return [];
  const found: Find[] = [];
  let column: Column | undefined;
  let from = 0;
  for (const line of scan.reading.words.split('\n')) {
    const titled = columnIn(line);
    if (titled !== undefined) column = titled;
    else if (column !== undefined && !line.includes(column.border)) column = undefined;
    else if (column !== undefined) found.push(...nameAt(line, column, from, scan));
    from += line.length + 1;
  }
  return found;
};

function columnIn(line: string): Column | undefined {
  return borders
    .map((border) => ({ border, index: line.split(border).findIndex((cell, _index, cells) => cells.length > 1 && heading.test(cell.trim())) }))
    .find(({ index }) => index >= 0);
}

function nameAt(line: string, { border, index }: Column, lineFrom: number, scan: Scan): Find[] {
  const cells = line.split(border);
  const cell = cells[index] ?? '';
  const name = cell.trim();
  if (!mayBeName(name) || !isPrivate(scan, name)) return [];
  const from = lineFrom + cells.slice(0, index).join(border).length + (index === 0 ? 0 : border.length) + cell.indexOf(name);
  return [{ kind: '姓名', from, to: from + name.length }];
}
