import { printHelp, type Sign, sheets } from '../../signs/sign.ts';

/** A sign as a page to print on one A4 sheet. */
export interface SignSheet {
  readonly sign: Sign;
  /** For the print shop, as at the foot of the PDF. */
  readonly help: string;
  /** How large the head is set so that everything stands on one sheet. */
  readonly type: SheetType;
  /** Set smaller, so that it stays on one line. */
  readonly isLongAddress: boolean;
}

export type SheetType = 'large' | 'middle' | 'small' | 'least';

/** A sign laid out for A4, in the largest type whose head leaves room for the symbol. */
export function signSheet(sign: Sign): SignSheet {
  const type = sizes.find((each) => headMm(sign, each) <= headRoomMm)?.type ?? 'least';
  return { sign, help: printHelp(sheets.a4, sign.symbol), type, isLongAddress: sign.typing.address.length > longestLargeAddress };
}

interface HeadSize {
  readonly type: SheetType;
  /** Heights of one character of the name and of the other words. */
  readonly nameMm: number;
  readonly wordsMm: number;
}

/** As styles/sheet.css sets them. */
const sizes: readonly HeadSize[] = [
  { type: 'large', nameMm: 16, wordsMm: 7.5 },
  { type: 'middle', nameMm: 12, wordsMm: 6 },
  { type: 'small', nameMm: 9, wordsMm: 5 },
];
const columnMm = 174;
const headRoomMm = 80;

/** Characters of an address that fit the line in large type. */
const longestLargeAddress = 34;

/** Height of the name, the sentence and the rows; a line is 1.25 and 1.5 times its type. */
function headMm({ name, works, rows }: Sign, { nameMm, wordsMm }: HeadSize): number {
  const lines = linesOf(works, columnMm / wordsMm) + rows.reduce((total, { value }) => total + linesOf(value, columnMm / wordsMm - 5), 0);
  return linesOf(name, columnMm / nameMm) * nameMm * 1.25 + lines * wordsMm * 1.5;
}

/** Lines of a text in a column of so many Chinese characters; every character counts as one, and one a line stays empty for line breaking. */
function linesOf(text: string, width: number): number {
  return Math.ceil(text.length / (Math.floor(width) - 1));
}
