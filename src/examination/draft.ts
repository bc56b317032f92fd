import { plainRow, type SheetRow } from '../content/official/sheet-row.ts';

/** A piece of a draft that is read as one: a paragraph, a line of text, or a row of a table. */
export interface DraftPart {
  /** Where a clerk finds it: 第 12 行, 第 3 段, 表 2 第 5 行. */
  readonly place: string;
  /** Its words; the cells of a row are divided by tabs. */
  readonly text: string;
  /** Present for a row of a table; its line is the place of the part among the parts, from 1. */
  readonly row?: SheetRow;
}

/** A draft circular, plan or table, in its order. */
export type Draft = readonly DraftPart[];

/** What does not add up in a draft, before its place is written out. */
export interface Find {
  /** Which part of the draft, from 0. */
  readonly part: number;
  /** The words that are doubtful, as they stand. */
  readonly text: string;
  /** What is wrong or doubtful, in Chinese. */
  readonly what: string;
  /** What to look at, in Chinese. */
  readonly cure: string;
}

/** A draft of plain text, as it lies in a file or is pasted from Word or WPS: a line with tabs is a row of a table. */
export function draftOfText(text: string): Draft {
  return text.split(/\r?\n/u).map((line, index) => {
    const place = `第 ${index + 1} 行`;
    return line.trim().includes('\t') || /^\t/u.test(line) ? { place, text: line, row: plainRow(index + 1, line.split('\t')) } : { place, text: line };
  });
}

/**
 * What of a part is read as one run of words: the cells of a row, the line of a text. Spaces, marks of Markdown and full-width digits
 * are gone, so that the same words are the same letters wherever they came from.
 */
export function passages({ text, row }: DraftPart): string[] {
  return (row?.cells ?? [text]).map(bare).filter(Boolean);
}

/** The sentences of a passage, also those in brackets. */
export function sentences(passage: string): string[] {
  return passage.split(/[。；;！？]/u).filter(Boolean);
}

/** Without spaces and marks of Markdown; digits and signs of full width become those of half width. */
export function bare(text: string): string {
  return text
    .replace(/[！-～]/gu, (sign) => (/[！（），：；？]/u.test(sign) ? sign : sign.normalize('NFKC')))
    .replace(/\s|^[#>*-]+|\*\*/gu, '')
    .replace(/^[#>*-]+/u, '');
}

/** A short quotation: the words around, not more than fits into one line. */
export function quoted(words: string, most = 40): string {
  return words.length <= most ? words : `${words.slice(0, most)}…`;
}
