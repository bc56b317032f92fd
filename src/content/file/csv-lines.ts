import { CsvError, parse } from 'csv-parse/sync';
import type { IssueDraft } from '../../domain/value/issue.ts';

/** One row of a table and the line on which it begins, the header being line 1. */
export interface CsvLine {
  readonly cells: readonly string[];
  readonly line: number;
}

/**
 * The rows of a CSV text (RFC 4180) with something in them; the cells are separated by commas, or by
 * tabs or semicolons if the first line is; or why it is no table. Line ends are `\n`.
 */
export function csvLines(text: string): CsvLine[] | IssueDraft {
  const delimiter = delimiterOf(text);
  const found: CsvLine[] = [];
  try {
    parse(text, {
      bom: true,
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      on_record: (cells: string[], { lines }) => {
        const breaks = cells.reduce((count, cell) => count + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
        if (cells.some((cell) => cell.trim() !== '')) found.push({ cells, line: Math.max(1, lines - breaks) });
        return null;
      },
    });
    return found;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return quoteIssue(text, delimiter);
  }
}

function delimiterOf(text: string): string {
  const [head = ''] = text.split('\n', 1);
  const count = (mark: string) => head.split(mark).length;
  return [',', '\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** The line on which a quoted cell begins that does not end as one, or a cell that has a quote in its middle. */
function quoteIssue(text: string, delimiter: string): IssueDraft {
  let [line, opened] = [1, 0];
  const unclosed = (at: number): IssueDraft => ({
    line: at,
    what: '不是能读的 CSV：这一行开始的引号没有成对',
    cure: '补上或删去引号；文字里的半角引号换成“”，或用表格软件另存为“CSV UTF-8（逗号分隔）”',
  });
  for (let at = 0; at < text.length; at++) {
    const [mark = '', before = '', after = ''] = [text[at], text[at - 1], text[at + 1]];
    if (mark === '\n') line += 1;
    if (mark !== '"') continue;
    if (opened === 0 && at > 0 && before !== '\n' && before !== delimiter) return unclosed(line);
    if (opened === 0) opened = line;
    else if (after === '"') at += 1;
    else if (after === '' || after === '\n' || after === delimiter) opened = 0;
    else return unclosed(opened);
  }
  return unclosed(opened === 0 ? 1 : opened);
}
