import { z } from 'zod';
import { documentOf, type DocumentSource, isFiled, lineKey, type Source } from '../../domain/value/source.ts';

/** What the cells of a column hold. An empty cell is always "absent", never 0. */
export type CellType = 'string' | 'integer' | 'number' | 'date';

/** A column of words, printed as the document or the register has them. */
export function text(description: string) {
  return cell('string', description);
}

/** A column of whole numbers. */
export function integer(description: string) {
  return cell('integer', description);
}

/** A column of decimals with the digits that were printed. */
export function number(description: string) {
  return cell('number', description);
}

/** A column of civil dates, `2023-05-31`. */
export function date(description: string) {
  return cell('date', description);
}

/** Where a fact stands. */
export const sourceColumns = {
  source: text('来源文件的编号，即文件名去掉扩展名，如 yueyang-2023-notice-27'),
  line: integer('该事实在来源文件文本中的行号，从 1 开始'),
};

/** The cells of a source; a filed fact has no document. */
export function sourceCells(from: Source): Record<keyof typeof sourceColumns, string> {
  return isFiled(from) ? { source: '', line: '' } : { source: from.document, line: String(from.line) };
}

/** The other lines that state a fact, each once: `document:line`, joined by `;`. A second stretch of the fact's own line is no other line. */
export function alsoCell(from: Source, places: readonly Pick<DocumentSource, 'document' | 'line'>[]): string {
  const own = documentOf(from);
  return [...new Set(places.map(lineKey))].filter((key) => own === undefined || key !== lineKey(own)).join(';');
}

/** The column of the other lines that state a fact. */
export const alsoColumn = { also: text('同一事实的其他出处，写作 文件编号:行号，多处用 ; 隔开') };

function cell(type: CellType, description: string) {
  return z.string().meta({ description, type });
}
