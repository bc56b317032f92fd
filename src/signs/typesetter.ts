import { measuring, type Weight } from './fonts.ts';
import { balancedLines, closeRuns } from './lines.ts';

/** A block of text. Millimetres; type in points. */
export interface Block {
  x: number;
  width: number;
  weight: Weight;
  size: number;
  /** Distance of baselines as a multiple of the type size. */
  leading: number;
  align?: 'left' | 'centre';
}

/** Sets text on the current page of a PDF. */
export interface Typesetter {
  /** Sets `text` with its top at `y`, in as many lines as it takes, and gives the y below it. */
  set(text: string, y: number, block: Block): number;
  /** Height that `text` takes; `Infinity` if a piece that cannot be broken is wider than the block. */
  height(text: string, block: Block): number;
  /** Width of `text` on one line. */
  width(text: string, block: Block): number;
}

/** Points in a millimetre. */
export const mm = 72 / 25.4;
/** Height of a Chinese character's face above the baseline, and of its whole body, in ems. */
const faceAscent = 0.88;
/** Marks whose left half is blank: at the beginning of a line that half hangs out, so that the edge is straight. */
const openingBlank = /^[“（《]/u;

export function typesetter(document: PDFKit.PDFDocument): Typesetter {
  const measures = { regular: measuring(document, 'regular'), bold: measuring(document, 'bold') };

  const linesOf = (text: string, { width, size, weight }: Block) =>
    balancedLines(text, (width * mm) / size, measures[weight]);
  const widthOf = (line: string, { size, weight }: Block) => (measures[weight](line) * size) / mm;

  return {
    set(text, y, block) {
      const lines = linesOf(text, block);
      const pitch = (block.size * block.leading) / mm;
      document.font(block.weight).fontSize(block.size);
      lines.forEach((line, index) => {
        const spare = block.align === 'centre' ? block.width - widthOf(line, block) : 0;
        const hanging = block.align !== 'centre' && openingBlank.test(line) ? block.size / 2 / mm : 0;
        const baseline = y + index * pitch + (faceAscent * block.size) / mm;
        let x = block.x + spare / 2 - hanging;
        for (const run of closeRuns(line)) {
          document.text(run, x * mm, baseline * mm, { lineBreak: false, baseline: 'alphabetic' });
          x += widthOf(run, block) - block.size / 2 / mm;
        }
      });
      return y + blockHeight(lines.length, block);
    },
    height(text, block) {
      const lines = linesOf(text, block);
      const fits = lines.every((line) => widthOf(line, block) <= block.width + 0.01);
      return fits ? blockHeight(lines.length, block) : Infinity;
    },
    width: widthOf,
  };
}

function blockHeight(lines: number, { size, leading }: Block): number {
  return lines === 0 ? 0 : (size * (1 + (lines - 1) * leading)) / mm;
}
