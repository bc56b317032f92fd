import { parse } from 'csv-parse/sync';

/**
 * Name of the field or column that holds the character at `offset`, as the file has it:
 * a CSV column's title, a YAML key, 注释 or 正文.
 */
export function fieldAt(text: string, file: string, offset: number): string {
  if (file.endsWith('.csv')) return columnAt(text, offset);
  if (file.endsWith('.md') && isBody(text, offset)) return '正文';
  const lines = text.slice(0, offset).split('\n');
  const line = lines.pop() ?? '';
  if (/^\s*#|\s#/.test(line)) return '注释';
  const rest = text.slice(offset).split('\n', 1)[0] ?? '';
  return lastKey(line) ?? keyAbove(lines, indentOf(line + rest)) ?? '内容';
}

function isBody(text: string, offset: number): boolean {
  const end = text.indexOf('\n---', 3);
  return end >= 0 && offset > end;
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

function columnAt(text: string, offset: number): string {
  const [titles = []] = cellsOf(text, 1);
  const before = cellsOf(`${text.slice(0, offset)}x`);
  const index = (before.at(-1)?.length ?? 1) - 1;
  return before.length <= 1 ? '表头' : (titles[index] ?? `第 ${index + 1} 列`);
}

function cellsOf(text: string, to?: number): string[][] {
  return parse(text, { bom: true, relax_column_count: true, relax_quotes: true, skip_records_with_error: true, ...(to === undefined ? {} : { to }) });
}
