import type { Find, Finder, Scan } from './find.ts';
import { isPrivate, nameForm } from './names.ts';

/** Fewer rows may be chance. */
const fewestRows = 3;
/** So many names after one another are a list without any heading. */
const fewestAlone = 5;
/** Lines between two rows of one list: records of a few fields each. */
const longestPause = 4;
/** Longer lines are prose. */
const longestRow = 400;

const pay = new RegExp(`(?<![\\p{Script=Han}])(${nameForm})[ :：,，(（]{0,3}[0-9][0-9,.]{0,12} {0,2}(?:万元|元|块|斤|袋|份)`, 'gu');
/** What a list of people says about each: money, a group, a village, an age, a card. */
const about =
  /[0-9]{2,7}(?:\.[0-9]{1,2})?|[0-9一二三四五六七八九十]{1,3}(?:组|队|岁|人|户|班)|[\p{Script=Han}]{1,6}(?:村|社区|组|小学|中学|大学)|[男女](?![\p{Script=Han}])|[0-9]{4}[*＊×]{2}/u;
const heading = /(?:名单|名册|花名|公示表|明细|发放表|受助|低保|补助|救助|资助|受益|困难|残疾|学生|患者|对象)/;
const apart = /^[、，, /|\n-]{1,6}$/;

/**
 * Lists of people: three and more rows with a name and money, a group, a village or
 * the like; three and more names with sums in one sentence; a series of names below
 * a heading such as 低保户名单. Officials are not counted. Each list is one find.
 */
export const peopleLists: Finder = (scan) => [...tables(scan), ...payments(scan), ...seriesBelowHeadings(scan)];

interface Rows {
  readonly names: Set<string>;
  readonly from: number;
  to: number;
  last: number;
  isTold: boolean;
}

function tables({ names, reading: { words } }: Scan): Find[] {
  if (names.length < fewestRows) return [];
  const lists: Rows[] = [];
  let from = 0;
  let next = 0;
  words.split('\n').forEach((line, index) => {
    const to = from + line.length;
    while ((names[next]?.from ?? to) < from) next++;
    const name = names[next];
    readRow(lists, { line, index, from, name: name && name.to <= to && line.length <= longestRow ? name.name : undefined });
    from = to + 1;
  });
  const whole = lists.filter((rows) => rows.isTold && rows.names.size >= fewestRows);
  return whole.map(({ from: start, to }) => ({ kind: '人员名单', from: start, to }));
}

interface Row {
  readonly line: string;
  readonly index: number;
  readonly from: number;
  /** The first name that stands in the line. */
  readonly name: string | undefined;
}

function readRow(lists: Rows[], { line, index, from, name }: Row): void {
  const before = lists.at(-1);
  const open = before && index - before.last <= longestPause ? before : undefined;
  if (!open && name === undefined) return;
  const isTold = about.test(name === undefined ? line : line.replace(name, ''));
  if (open) open.isTold ||= isTold;
  if (name === undefined) return;
  const rows = open ?? { names: new Set<string>(), from, to: from, last: index, isTold };
  if (!open) lists.push(rows);
  rows.names.add(name);
  rows.to = from + line.length;
  rows.last = index;
}

function payments(scan: Scan): Find[] {
  const paid = [...scan.reading.words.matchAll(pay)].filter(({ 1: name = '' }) => isPrivate(scan, name));
  const [first, last] = [paid[0], paid.at(-1)];
  if (!first || !last || new Set(paid.map(([, name]) => name)).size < fewestRows) return [];
  return [{ kind: '人员名单', from: first.index, to: last.index + last[0].length }];
}

function seriesBelowHeadings({ names, reading: { words } }: Scan): Find[] {
  const rows: { from: number; to: number; count: number }[] = [];
  for (const { from, to } of names) {
    const row = rows.at(-1);
    if (row && apart.test(words.slice(row.to, Math.min(from, row.to + 7)))) Object.assign(row, { to, count: row.count + 1 });
    else rows.push({ from, to, count: 1 });
  }
  const headed = rows.filter(({ from, count }) => count >= fewestAlone || (count >= fewestRows && heading.test(words.slice(Math.max(0, from - 30), from))));
  return headed.map(({ from, to }) => ({ kind: '人员名单', from, to }));
}
