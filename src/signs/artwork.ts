import { type HeadPart, headPartsThatFit } from './head.ts';
import { printHelp, type Sheet, type Sign } from './sign.ts';
import { artworkScale, artworkWidth, column, margin, type Places, placesOf, text } from './sheet-places.ts';
import { type Block, mm, type Typesetter } from './typesetter.ts';

/**
 * Draws one sign on the current page: whose and what it is above, the symbol
 * in the middle, how to use it below.
 *
 * @throws {RangeError} in Chinese if a text is too long for the smallest type
 */
export function drawSign(document: PDFKit.PDFDocument, setter: Typesetter, sign: Sign, sheet: Sheet): void {
  const places = placesOf(sheet);
  document.save().scale(artworkScale(sheet));
  setMasthead(document, setter, sign, places);
  setHead(setter, headPartsThatFit(setter, sign, places), places);
  drawSymbol(document, sign, places);
  setFoot(document, setter, sign, printHelp(sheet, sign.symbol), places);
  document.restore();
}

/** Whose list it is at the left, the list at the right or below, 样张 in a black field. */
function setMasthead(document: PDFKit.PDFDocument, setter: Typesetter, { government, programme, mark }: Sign, places: Places): void {
  const { mastheadTop: y, mastheadSize: size, isCard } = places;
  const whose = text(size, { weight: 'bold' });
  const used = government === '' || isCard ? 0 : setter.width(government, whose) + 4;
  const spared = mark === '' || isCard ? 0 : 24;
  const list = text(isCard ? size : size - 1, { x: margin + used, width: column - used - spared, align: used === 0 ? 'left' : 'right' });
  setter.set(government, y, whose);
  setter.set(programme, isCard ? y + 8.5 : y + 0.2, widest(setter, programme, list));
  if (mark !== '') setMark(document, setter, mark, y);
  rule(document, places.headTop - 3.6);
}

function setMark(document: PDFKit.PDFDocument, setter: Typesetter, mark: string, y: number): void {
  const x = artworkWidth - margin - 20;
  document.rect(x * mm, (y - 2) * mm, 20 * mm, 9 * mm).fill('black');
  document.fillColor('white');
  setter.set(mark, y - 0.6, text(17, { x, width: 20, weight: 'bold', align: 'centre' }));
  document.fillColor('black');
}

/** The parts from the top down; what height is left goes between them, so that the facts fill their space. */
function setHead(setter: Typesetter, parts: readonly HeadPart[], { headTop, headBottom }: Places): void {
  const used = parts.reduce((sum, { height, after }) => sum + height + after, 0);
  const gaps = parts.filter(({ after }) => after > 0).length;
  const more = Math.min(7, Math.max(0, headBottom - headTop - used) / Math.max(1, gaps + 1));
  let y = headTop + more / 2;
  for (const { words, block, height, after } of parts) {
    setter.set(words, y, block);
    y += height + after + (after > 0 ? more : 0);
  }
}

function drawSymbol(document: PDFKit.PDFDocument, { symbol }: Sign, { symbolTop, symbolSide }: Places): void {
  document.save().translate(((artworkWidth - symbolSide) / 2) * mm, symbolTop * mm);
  document.scale((symbolSide * mm) / symbol.span).path(symbol.path).fill('even-odd').restore();
}

function setFoot(document: PDFKit.PDFDocument, setter: Typesetter, sign: Sign, help: string, places: Places): void {
  setter.set(sign.invitation, places.invitationTop, text(places.invitationSize, { weight: 'bold', align: 'centre' }));
  setTyping(setter, sign.typing, places);
  setNumber(setter, sign.number, places.numberTop);
  rule(document, places.ruleY);
  setPledge(setter, sign.pledge, places);
  setter.set(help, places.helpTop, widest(setter, help, text(places.helpSize, { align: 'centre' })));
}

/** On one line; on a card on two, divided before what nobody may ask for. */
function setPledge(setter: Typesetter, pledge: string, { pledgeTop, pledgeSize, isCard }: Places): void {
  const lines = isCard ? pledge.split(/(?=不要求付款)/u) : [pledge];
  let y = pledgeTop;
  for (const line of lines) y = setter.set(line, y, text(pledgeSize, { align: 'centre' })) + 2.4;
}

/** 不能扫码，打开 ms.example.gov.cn/code 输入编号, on one line in the largest type that fits. */
function setTyping(setter: Typesetter, { before, address, after }: Sign['typing'], { typingTop, typingSize }: Places): void {
  const widthAt = (size: number) =>
    setter.width(before + after, text(size)) + setter.width(address, text(size, { weight: 'bold' })) + size / mm;
  const size = largest(typingSize, 0.5, (each) => widthAt(each) <= column);
  if (size === undefined) throw new RangeError(`网址“${address}”太长，一行排不下`);
  const gap = size / 2 / mm;
  const y = typingTop + (typingSize - size) / 2 / mm;
  let x = (artworkWidth - widthAt(size)) / 2;
  for (const [words, weight] of [[before, 'regular'], [address, 'bold'], [after, 'regular']] as const) {
    const block = text(size, { x, weight });
    setter.set(words, y, block);
    x += setter.width(words, block) + gap;
  }
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

/** The block in the largest type, down to half, in which the words stand on one line. */
function widest(setter: Typesetter, words: string, block: Block): Block {
  const size = largest(block.size, 0.5, (each) => setter.height(words, { ...block, size: each }) <= each / mm);
  if (size === undefined) throw new RangeError(`“${words}”太长，一行排不下`);
  return { ...block, size };
}

/** The largest size from `size` down to `least` times it that fits. */
function largest(size: number, least: number, fits: (size: number) => boolean): number | undefined {
  const steps = Math.round((1 - least) / 0.025);
  return Array.from({ length: steps + 1 }, (_, step) => size * (1 - step * 0.025)).find(fits);
}

function rule(document: PDFKit.PDFDocument, y: number): void {
  document.rect(margin * mm, y * mm, column * mm, 0.7).fill();
}
