import { type HeadPart, headPartsThatFit } from './head.ts';
import { signLayout, type SignLayout } from './layout.ts';
import { onLines } from './one-line.ts';
import { printHelp, type Sheet, type Sign } from './sign.ts';
import { artworkScale, artworkWidth, column, margin, type Positions, text } from './sheet-positions.ts';
import { mm, type Typesetter } from './typesetter.ts';

/**
 * Draws one sign on the current page: whose and what it is above, the symbol
 * in the middle, how to use it below.
 *
 * @throws {TooLong} if a text is too long for the smallest type
 */
export function drawSign(document: PDFKit.PDFDocument, setter: Typesetter, sign: Sign, sheet: Sheet): void {
  const layout = signLayout(setter, sign, sheet);
  const { positions } = layout;
  document.save().scale(artworkScale(sheet));
  setHeader(document, setter, sign, layout);
  setHead(setter, headPartsThatFit(setter, sign, positions), positions);
  drawSymbol(document, sign, positions);
  setFoot(document, setter, sign, { ...layout, help: printHelp(sheet, sign.symbol) });
  document.restore();
}

/** Of the printing condition: black ink, no ink. */
const [black, white] = [
  [0, 0, 0, 100],
  [0, 0, 0, 0],
] as const satisfies PDFKit.Mixins.ColorValue[];

/** Whose list it is, the list, and 样张 in a black field. */
function setHeader(document: PDFKit.PDFDocument, setter: Typesetter, { mark }: Sign, { header, positions }: SignLayout): void {
  for (const { words, y, block } of header.lines) setter.set(words, y, block);
  if (mark !== '') setMark(document, setter, mark, positions.headerTop);
  rule(document, positions.headTop - 3.6);
}

function setMark(document: PDFKit.PDFDocument, setter: Typesetter, mark: string, y: number): void {
  const x = artworkWidth - margin - 20;
  document.rect(x * mm, (y - 2) * mm, 20 * mm, 9 * mm).fill(black);
  document.fillColor(white);
  setter.set(mark, y - 0.8, text(18, { x, width: 20, weight: 'bold', align: 'centre' }));
  document.fillColor(black);
}

/** The parts from the top down; what height is left goes between them, so that the facts fill their space. */
function setHead(setter: Typesetter, parts: readonly HeadPart[], { headTop, headBottom }: Positions): void {
  const used = parts.reduce((sum, { height, after }) => sum + height + after, 0);
  const gaps = parts.filter(({ after }) => after > 0).length;
  const more = Math.min(7, Math.max(0, headBottom - headTop - used) / Math.max(1, gaps + 1));
  let y = headTop + more / 2;
  for (const { words, block, height, after } of parts) {
    setter.set(words, y, block);
    y += height + after + (after > 0 ? more : 0);
  }
}

function drawSymbol(document: PDFKit.PDFDocument, { symbol }: Sign, { symbolTop, symbolSide }: Positions): void {
  document.save().translate(((artworkWidth - symbolSide) / 2) * mm, symbolTop * mm);
  document
    .scale((symbolSide * mm) / symbol.span)
    .path(symbol.path)
    .fill('even-odd')
    .restore();
}

function setFoot(document: PDFKit.PDFDocument, setter: Typesetter, sign: Sign, { positions, typing, help }: SignLayout & { help: string }): void {
  setter.set(sign.invitation, positions.invitationTop, text(positions.invitationSize, { weight: 'bold', align: 'centre' }));
  for (const { words, y, block } of typing.lines) setter.set(words, y, block);
  setNumber(setter, sign.number, positions.numberTop);
  rule(document, positions.ruleY);
  setPledge(setter, sign.pledge, positions);
  const small = text(positions.helpSize, { align: 'centre' });
  setter.set(help, positions.helpTop, onLines(setter, help, small, positions.helpSize / 2) ?? small);
}

/** On one line; on a card on two, divided before what nobody may ask for. */
function setPledge(setter: Typesetter, pledge: string, { pledgeTop, pledgeSize, isCard }: Positions): void {
  const lines = isCard ? pledge.split(/(?=不要求付款)/u) : [pledge];
  let y = pledgeTop;
  for (const line of lines) y = setter.set(line, y, text(pledgeSize, { align: 'centre' })) + 2.4;
}

/** 编号 and the number, on one baseline and centred together, the groups well apart. */
function setNumber(setter: Typesetter, number: string, y: number): void {
  const grouped = number.replaceAll(' ', '\u2002');
  const [label, digits] = [text(18), text(30, { weight: 'bold' })];
  const gap = 5;
  const left = (artworkWidth - setter.width('编号', label) - gap - setter.width(grouped, digits)) / 2;
  const drop = (0.88 * (digits.size - label.size)) / mm;
  setter.set('编号', y + drop, { ...label, x: left });
  setter.set(grouped, y, { ...digits, x: left + setter.width('编号', label) + gap });
}

function rule(document: PDFKit.PDFDocument, y: number): void {
  document.rect(margin * mm, y * mm, column * mm, 0.7).fill();
}
