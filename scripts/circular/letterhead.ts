import { AlignmentType, BorderStyle, LineRuleType, Paragraph, TextRun } from 'docx';
import type { Circular } from '../../src/domain/publication/circular.ts';
import { eastAsian, fonts, millimetre, pitch, sizes } from './paper.ts';

/** Who issues a document, and its number. */
type Letterhead = Pick<Circular, 'issuer' | 'documentNumber'>;

const red = 'FF0000';
/** The type area is 156 mm wide: 442 points. */
const widest = 442;

/**
 * The red head of an official document: the issuer with 文件, 35 mm below the top of the type area; two lines below it the number, which is
 * left open as long as there is none; 4 mm below that a red rule as wide as the type area; two lines free.
 *
 * @param isPreprinted the paper has its red head: the room stays, only the number is printed
 * @see GB/T 9704—2012 7.2.4, 7.2.5, 7.2.7, 7.3.1
 */
export function letterhead({ issuer, documentNumber }: Letterhead, isPreprinted: boolean): Paragraph[] {
  const mark = `${issuer.replace(/文件$/u, '')}文件`;
  const points = Math.min(44, Math.floor(widest / mark.length));
  return [
    line('', { height: 35 * millimetre }),
    line(isPreprinted ? '' : mark, { height: 1.3 * points * 20, font: fonts.title, size: points * 2, color: red }),
    line('', {}),
    line('', {}),
    line(documentNumber ?? '〔    〕    号', { isRuled: !isPreprinted }),
    line('', {}),
    line('', {}),
  ];
}

interface Style {
  readonly height?: number;
  readonly font?: string;
  readonly size?: number;
  readonly color?: string;
  readonly isRuled?: boolean;
}

function line(words: string, { height = pitch, font = fonts.body, size = sizes.body, color, isRuled = false }: Style): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { line: Math.round(height), lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    // 4 mm are 11 points.
    ...(isRuled ? { border: { bottom: { style: BorderStyle.SINGLE, size: 8, space: 11, color: red } } } : {}),
    children: words === '' ? [] : [new TextRun({ text: words, font: eastAsian(font), size, ...(color === undefined ? {} : { color }) })],
  });
}
