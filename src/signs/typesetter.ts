import { type Fonts, type FontRun, fontsOf, type Weight } from './fonts.ts';
import { balancedLines, type Breaking, closeRuns, type Measure } from './lines.ts';

/** A block of text. Millimetres; type in points. */
export interface Block {
  x: number;
  width: number;
  weight: Weight;
  size: number;
  /** Distance of baselines as a multiple of the type size. */
  leading: number;
  align?: 'left' | 'centre' | 'right';
  /** Where a piece wider than the block may be broken; after hyphens if it does not say. */
  breaking?: Breaking;
}

/** Sets text on the current page of a PDF. */
export interface Typesetter {
  /** Sets `text` with its top at `y`, in as many lines as it takes, and gives the y below it. */
  set(text: string, y: number, block: Block): number;
  /** Number of lines that `text` takes; `Infinity` as for the height. */
  lines(text: string, block: Block): number;
  /** Height that `text` takes; `Infinity` if a piece that cannot be broken is wider than the block. */
  height(text: string, block: Block): number;
  /** Width of `text` on one line. */
  width(text: string, block: Block): number;
  /** The characters of `text` that no font has, each once. */
  missing(text: string): string[];
}

/** Points in a millimetre. */
export const mm = 72 / 25.4;
/** Height of a Chinese character's face above the baseline, and of its whole body, in ems. */
const faceAscent = 0.88;
/** Tibetan stacks its letters: how far they reach above and below the body of a Chinese character, and how far baselines must be apart, in ems. */
const stacked = { letters: /\p{Script=Tibetan}/u, above: 0.23, below: 0.58, leading: 1.85 };
/** Marks whose left half is blank: at the beginning of a line that half hangs out, so that the edge is straight. */
const openingBlank = /^[“（《]/u;

export function typesetter(document: PDFKit.PDFDocument): Typesetter {
  const fonts = fontsOf(document);
  const measures = { regular: measuring(document, fonts, 'regular'), bold: measuring(document, fonts, 'bold') };

  const linesOf = (text: string, { width, size, weight, breaking }: Block) => balancedLines(text, (width * mm) / size, measures[weight], breaking);
  const widthOf = (line: string, { size, weight }: Block) => (measures[weight](line) * size) / mm;
  const fits = (lines: readonly string[], block: Block) => lines.every((line) => widthOf(line, block) <= block.width + 0.01);

  return {
    set(text, y, block) {
      const lines = linesOf(text, block);
      const { above, leading } = room(text, block);
      const pitch = (block.size * leading) / mm;
      lines.forEach((line, index) => {
        const baseline = y + index * pitch + ((above + faceAscent) * block.size) / mm;
        let x = block.x + indent(line, block, widthOf(line, block));
        for (const words of closeRuns(line)) {
          setRuns(document, visualOrder(fonts.runs(words, block.weight)), { x, baseline, size: block.size });
          x += widthOf(words, block) - block.size / 2 / mm;
        }
      });
      return y + blockHeight(lines.length, text, block);
    },
    lines(text, block) {
      const lines = linesOf(text, block);
      return fits(lines, block) ? lines.length : Infinity;
    },
    height(text, block) {
      const lines = linesOf(text, block);
      return fits(lines, block) ? blockHeight(lines.length, text, block) : Infinity;
    },
    width: widthOf,
    missing: fonts.missing,
  };
}

/** Empty millimetres before a line; negative where the blank half of its first mark hangs out. */
function indent(line: string, { align, width, size }: Block, lineWidth: number): number {
  if (align === 'centre') return (width - lineWidth) / 2;
  if (align === 'right') return width - lineWidth;
  return openingBlank.test(line) ? -size / 2 / mm : 0;
}

function setRuns(document: PDFKit.PDFDocument, runs: readonly FontRun[], { x, baseline, size }: { x: number; baseline: number; size: number }): void {
  let left = x * mm;
  for (const { font, text } of runs) {
    document.font(font).fontSize(size);
    document.text(text, left, baseline * mm, { lineBreak: false, baseline: 'alphabetic', features: [] });
    if (runs.length > 1) left += document.widthOfString(text, { features: [] });
  }
}

/** A line whose first letter belongs to a script written from right to left has its first run at the right. */
function visualOrder(runs: readonly FontRun[]): readonly FontRun[] {
  return runs.find(({ text }) => /\p{L}/u.test(text))?.isRightToLeft === true ? runs.toReversed() : runs;
}

/** Widths in ems, each character looked up once: setting 1,000 signs asks for the same few thousand characters over and over. */
function measuring(document: PDFKit.PDFDocument, fonts: Fonts, weight: Weight): Measure {
  const widths = new Map<string, number>();
  const widthIn = (font: string, text: string) => document.font(font).fontSize(1).widthOfString(text, { features: [] });
  const widthOf = (character: string) => {
    const known = widths.get(character);
    if (known !== undefined) return known;
    const run = fonts.runs(character, weight)[0];
    const width = run === undefined || run.isShaped ? Number.NaN : widthIn(run.font, character);
    widths.set(character, width);
    return width;
  };
  const widthOfRuns = (text: string) =>
    fonts.runs(text, weight).reduce((sum, run) => sum + (run.isShaped ? widthIn(run.font, run.text) : ems(run.text, widthOf)), 0);
  return (text) => {
    const closed = (closeRuns(text).length - 1) / 2;
    const width = ems(text, widthOf);
    return (Number.isNaN(width) ? widthOfRuns(text) : width) - closed;
  };
}

function ems(text: string, widthOf: (character: string) => number): number {
  return Array.from(text).reduce((sum, character) => sum + widthOf(character), 0);
}

function blockHeight(lines: number, text: string, block: Block): number {
  const { above, below, leading } = room(text, block);
  return lines === 0 ? 0 : (block.size * (above + 1 + below + (lines - 1) * leading)) / mm;
}

/** What a text needs beyond the bodies of its characters, in ems. */
function room(text: string, { leading }: Block): { above: number; below: number; leading: number } {
  if (!stacked.letters.test(text)) return { above: 0, below: 0, leading };
  return { above: stacked.above, below: stacked.below, leading: Math.max(leading, stacked.leading) };
}
