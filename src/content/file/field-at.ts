import { parse } from 'csv-parse/sync';

/** How far up the key of a continued value is looked for, in lines. */
const reach = 200;

/**
 * Name of the field or column that holds a character, as the file has it: a CSV column's
 * title, a YAML key, 注释 or 正文.
 *
 * @param at 0-based line and column
 */
export function fieldAt(lines: readonly string[], file: string, at: { line: number; column: number }): string {
  const line = lines[at.line] ?? '';
  const before = line.slice(0, at.column);
  if (file.endsWith('.csv')) return columnAt(lines[0] ?? '', before, at.line);
  if (file.endsWith('.md') && at.line > lines.indexOf('---', 1)) return '正文';
  if (/^\s*#|\s#/.test(before)) return '注释';
  return lastKey(before) ?? keyAbove(lines.slice(Math.max(0, at.line - reach), at.line), indentOf(line)) ?? '内容';
}

/** The last `key:` of a line, also within `{ … }`. */
function lastKey(line: string): string | undefined {
  return [...line.matchAll(/([\p{L}\p{N}_-]{1,60})["']?\s?:(?=\s|$)/gu)].at(-1)?.[1];
}

/** The key whose value a deeper line goes on. */
function keyAbove(lines: readonly string[], indent: number): string | undefined {
  const owner = lines.findLast((line) => lastKey(line) !== undefined && (indentOf(line) < indent || indent === 0));
  return owner === undefined ? undefined : lastKey(owner);
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function columnAt(head: string, before: string, line: number): string {
  if (line === 0) return '表头';
  const index = commasOutsideQuotes(before);
  return cellsOf(head)[index] ?? `第 ${index + 1} 列`;
}

/** A table with a find in every line is asked for its head a hundred thousand times. */
let lastHead: { readonly head: string; readonly cells: readonly string[] } = { head: '', cells: [] };

function cellsOf(head: string): readonly string[] {
  if (lastHead.head === head) return lastHead.cells;
  const [cells = []]: string[][] = parse(/^(?:[^"]*"[^"]*")*[^"]*$/.test(head) ? head : `${head}"`, {
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
  });
  lastHead = { head, cells };
  return cells;
}

function commasOutsideQuotes(text: string): number {
  let [count, isQuoted] = [0, false];
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === ',' && !isQuoted) count += 1;
  }
  return count;
}
