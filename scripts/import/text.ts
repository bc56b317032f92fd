import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The source documents: file name without `.txt` → its lines, the first being line 1. */
export type Texts = ReadonlyMap<string, readonly string[]>;

/** Words cut out of a document, never typed again. */
export interface Quotation {
  readonly document: string;
  readonly line: number;
  readonly text: string;
}

/** Every `.txt` of a folder. Lines end with LF or CRLF. */
export function readTexts(folder: string): Texts {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return new Map(
    files.map((name) => [name.slice(0, -4), readFileSync(join(folder, name), 'utf8').split(/\r?\n/)]),
  );
}

/**
 * Cuts the words at a place. Places are written
 * - `92` the whole line, `C92` its third tab-separated cell, both without blanks at the ends;
 * - `17 坚持“旬…机制` from the first words to the next occurrence of the last words, both included;
 *   without `…` exactly these words, with nothing after it to the end; after a cell, `C92 …`, only within it;
 * - `longhui:20` a place in another document, named by its first word.
 *
 * @throws {RangeError} if the document, line, cell or words do not exist
 */
export function quotation(texts: Texts, document: string, place: string): Quotation {
  const match = /^(?:([a-z]+):)?([A-Z])?(\d+)(?: (.+))?$/s.exec(place);
  if (match === null) throw new RangeError(`not a place: ${place}`);
  const [, firstWord, column, lineNumber, words] = match;
  const line = Number(lineNumber);
  const named = firstWord === undefined ? document : documentNamed(texts, firstWord);
  const whole = cellOrLine(texts, named, line, column);
  return { document: named, line, text: words === undefined ? whole : clause(whole, words, place) };
}

/** Tab-separated cells of a line, without blanks at their ends. */
export function cellsOf(texts: Texts, document: string, line: number): string[] {
  const words = texts.get(document)?.[line - 1];
  if (words === undefined) throw new RangeError(`no line ${line} in ${document}`);
  return words.split('\t').map((cell) => cell.trim());
}

/** Index of a column letter: A is 0. */
export function columnIndex(letter: string): number {
  return letter.charCodeAt(0) - 'A'.charCodeAt(0);
}

function documentNamed(texts: Texts, firstWord: string): string {
  const document = [...texts.keys()].find((id) => id.startsWith(`${firstWord}-`));
  if (document === undefined) throw new RangeError(`no document begins with ${firstWord}-`);
  return document;
}

function cellOrLine(texts: Texts, document: string, line: number, column: string | undefined): string {
  const cells = cellsOf(texts, document, line);
  const text = column === undefined ? cells.join('\t').trim() : cells[columnIndex(column)];
  if (text === undefined) throw new RangeError(`no cell ${column}${line} in ${document}`);
  return text;
}

function clause(whole: string, words: string, place: string): string {
  const [first = '', last] = words.split('…');
  const from = whole.indexOf(first);
  const lastFrom = last === undefined ? from : whole.indexOf(last, from + first.length);
  if (from < 0 || lastFrom < 0) throw new RangeError(`words not found: ${place}`);
  if (last === '') return whole.slice(from);
  return whole.slice(from, lastFrom + (last ?? first).length);
}
