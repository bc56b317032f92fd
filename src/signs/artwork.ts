import { printHelp, type Sheet, type Sign } from './sign.ts';
import { type Block, mm, type Typesetter } from './typesetter.ts';

/** The artwork is drawn in the millimetres of an A4 sheet and enlarged or reduced as a whole. */
const a4Width = 210;
const margin = 18;
const column = a4Width - 2 * margin;
const symbolTop = 108;
const symbolSide = 130;

/**
 * Draws one sign on the current page: what it is above, the symbol in the
 * middle, where it leads below.
 *
 * @throws {RangeError} in Chinese if a text is too long for the smallest type
 */
export function drawSign(document: PDFKit.PDFDocument, setter: Typesetter, sign: Sign, sheet: Sheet): void {
  const scale = sheet.width / a4Width;
  document.save().scale(scale);
  setHead(document, setter, sign);
  drawSymbol(document, sign);
  setFoot(document, setter, sign, printHelp(sheet, sign.symbol), Math.max(6.5, 4.8 / scale));
  document.restore();
}

function setHead(document: PDFKit.PDFDocument, setter: Typesetter, sign: Sign): void {
  const top = 17;
  const programme = text(12.5);
  const belowRule = setter.set(sign.programme, top, programme) + 3.2;
  rule(document, belowRule);
  const parts = headAtLargest(setter, sign, symbolTop + 1 - (belowRule + 6.5));
  let y = belowRule + 6.5;
  for (const { words, block, after } of parts) y = setter.set(words, y, block) + after;
}

interface Part {
  words: string;
  block: Block;
  /** Empty millimetres below; negative to set the next part beside this one. */
  after: number;
}

/** The head in the largest type that fits `height`: the name shrinks first, the sentence and the rows only when that is not enough. */
function headAtLargest(setter: Typesetter, sign: Sign, height: number): Part[] {
  for (const least of [0.9, 0.75]) {
    for (let factor = 1.2; factor >= 0.5; factor -= 0.025) {
      const parts = headParts(setter, sign, factor, Math.max(factor, least));
      const total = parts.reduce((sum, { words, block, after }) => sum + setter.height(words, block) + after, 0);
      if (total <= height) return parts;
    }
  }
  throw new RangeError('名称和建设内容合起来太长，最小字号也排不下，请把建设内容缩成一句');
}

function headParts(setter: Typesetter, sign: Sign, nameFactor: number, factor: number): Part[] {
  const name = text(38 * nameFactor, { weight: 'bold', leading: 1.25 });
  const works = text(14 * factor);
  const size = 12.5 * factor;
  const indent = (5 * size) / mm;
  const rows = sign.rows.flatMap(({ label, value }): Part[] => {
    const labelBlock = text(size, { width: indent });
    return [
      { words: label, block: labelBlock, after: -setter.height(label, labelBlock) },
      { words: value, block: text(size, { x: margin + indent, width: column - indent, weight: 'bold' }), after: 2.4 },
    ];
  });
  const sentence = sign.works === '' ? [] : [{ words: sign.works, block: works, after: 5.5 }];
  return [{ words: sign.name, block: name, after: 4.5 + 2 * nameFactor }, ...sentence, ...rows];
}

function drawSymbol(document: PDFKit.PDFDocument, { symbol }: Sign): void {
  document.save().translate(((a4Width - symbolSide) / 2) * mm, symbolTop * mm);
  document.scale((symbolSide * mm) / symbol.span).path(symbol.path).fill('even-odd').restore();
}

function setFoot(document: PDFKit.PDFDocument, setter: Typesetter, sign: Sign, help: string, helpSize: number): void {
  let y = symbolTop + symbolSide - 2.5;
  y = setNumber(setter, sign.number, y) + 4.2;
  setter.set(sign.address, y, widest(setter, sign.address, text(25, { weight: 'bold', align: 'centre' })));
  rule(document, 268.5);
  setter.set(sign.pledge, 272.4, text(14, { align: 'centre' }));
  setter.set(help, 284.5, text(helpSize, { align: 'centre', leading: 1.4 }));
}

/** 编号 and the number, on one baseline and centred together, the groups well apart. */
function setNumber(setter: Typesetter, number: string, y: number): number {
  const grouped = number.replaceAll(' ', '\u2002');
  const [label, digits] = [text(15), text(31, { weight: 'bold' })];
  const gap = 5;
  const left = (a4Width - setter.width('编号', label) - gap - setter.width(grouped, digits)) / 2;
  const drop = (0.88 * (digits.size - label.size)) / mm;
  setter.set('编号', y + drop, { ...label, x: left });
  return setter.set(grouped, y, { ...digits, x: left + setter.width('编号', label) + gap });
}

/** The block in the largest type, down to half, in which the words stand on one line. */
function widest(setter: Typesetter, words: string, block: Block): Block {
  const sizes = Array.from({ length: 12 }, (_, step) => block.size * (1 - step * 0.05));
  const size = sizes.find((each) => setter.height(words, { ...block, size: each }) <= each / mm);
  if (size === undefined) throw new RangeError(`“${words}”太长，一行排不下`);
  return { ...block, size };
}

function text(size: number, rest: Partial<Block> = {}): Block {
  return { x: margin, width: column, weight: 'regular', size, leading: 1.5, ...rest };
}

function rule(document: PDFKit.PDFDocument, y: number): void {
  document.rect(margin * mm, y * mm, column * mm, 0.7).fill();
}
