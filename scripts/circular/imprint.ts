import {
  FrameAnchorType,
  FrameWrap,
  HorizontalPositionAlign,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  ShadingType,
  TabStopType,
  TextRun,
  VerticalPositionAlign,
} from 'docx';
import type { Circular } from '../../src/domain/publication/circular.ts';
import { formatCivilDate } from '../../src/domain/value/civil-date.ts';
import { eastAsian, fonts, margin, millimetre, paper, pitch, sizes } from './paper.ts';

/** Who else gets the document, who printed it and when. */
type Imprint = Pick<Circular, 'issuer' | 'issuedOn' | 'copyTo' | 'printedBy' | 'printedOn'>;

/** One character of 4号, in twentieths of a point. */
const character = 14 * 20;
const width = Math.round(paper.width - margin.left - margin.right);
const [thick, thin] = [Math.round(0.35 * millimetre), Math.round(0.25 * millimetre)];

/**
 * The ruled block at the foot of the type area of the last page: 抄送, where there is any, and below it who printed the document at the
 * left and the day at the right. A day that nobody has written yet is left open.
 *
 * @see GB/T 9704—2012 7.4: 版记 as wide as the type area, 4号 仿宋, first and last rule 0.35 mm, the rule between 0.25 mm, one character
 *   free at each side, its last element on the last line of the type area
 */
export function imprint({ issuer, issuedOn, copyTo, printedBy = issuer, printedOn = issuedOn }: Imprint): Paragraph[] {
  const day = printedOn === undefined ? '年  月  日' : formatCivilDate(printedOn);
  const printed = row([printedBy, '\t', `${day}印发`], {
    indent: { left: character, right: character },
    tabStops: [{ type: TabStopType.RIGHT, position: width - character }],
  });
  const lines = 1 + (copyTo === undefined ? 0 : linesOf(copyTo));
  return [rule(thick), ...(copyTo === undefined ? [] : [copied(copyTo), rule(thin)]), printed, rule(thick), room(lines * pitch + 3 * thick)];
}

/** Lines of 抄送, 29 characters in the first, its word included, and 26 in each that follows. */
function linesOf(offices: string): number {
  return 1 + Math.ceil(Math.max(0, offices.length + '抄送：。'.length - 29) / 26);
}

/** 抄送：…。 What runs on stands below the first office. */
function copied(offices: string): Paragraph {
  return row([`抄送：${offices.replace(/[。；，]$/u, '')}。`], { indent: { left: 4 * character, hanging: 3 * character, right: character } });
}

function row(words: readonly string[], options: IParagraphOptions): Paragraph {
  const children = words.map((text) => new TextRun({ text, font: eastAsian(fonts.body), size: sizes.imprint }));
  return new Paragraph({ ...options, frame, spacing: { line: pitch, lineRule: LineRuleType.EXACT, before: 0, after: 0 }, children });
}

/** A black line as a paragraph: borders would stand at the indents of their paragraph, and divide the frame in LibreOffice. */
function rule(height: number): Paragraph {
  return empty(height, { frame, shading: { type: ShadingType.CLEAR, fill: '000000', color: 'auto' } });
}

/** The paragraph that the block hangs on, as high as the block: where it finds no room on a page, both stand on the next. */
function room(height: number): Paragraph {
  return empty(Math.round(height), {});
}

function empty(height: number, options: IParagraphOptions): Paragraph {
  return new Paragraph({ ...options, spacing: { line: height, lineRule: LineRuleType.EXACT, before: 0, after: 0 }, children: [] });
}

/** Paragraphs with the same frame stand in one, at the foot of the type area, over the empty paragraph that keeps its room. */
const frame: NonNullable<IParagraphOptions['frame']> = {
  type: 'alignment',
  width,
  wrap: FrameWrap.THROUGH,
  anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
  alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
};
