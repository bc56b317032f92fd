import { AlignmentType, Footer, Header, type IParagraphOptions, type ISectionOptions, LineRuleType, Paragraph, ShadingType, TextRun } from 'docx';
import { eastAsian, fonts, margin, millimetre, paper, sizes } from './paper.ts';

const red = 'FF0000';
/** The double rules are 170 mm wide and stand in the middle of the page; the type area begins at 28 mm and ends 26 mm before the edge. */
const reach = { left: -Math.round(8 * millimetre), right: -Math.round(6 * millimetre) };
const [thick, gap, thin] = [Math.round(0.9 * millimetre), Math.round(0.5 * millimetre), Math.round(0.35 * millimetre)];
/** Name of the office at most, in points; the type area is 442 points wide. */
const [largest, widest] = [40, 442];

type LetterPaper = Required<Pick<ISectionOptions, 'headers' | 'footers' | 'properties'>>;

/**
 * The paper of a letter: on its first page the red name of the office, its upper edge 30 mm below that of the page, 4 mm below it a red
 * double rule, thick over thin, and 20 mm above the lower edge another, thin over thick; no page number there.
 *
 * @param numbers the footers of the pages that follow, their number 7 mm below the type area
 * @see GB/T 9704—2012 10.1 信函格式
 */
export function letterPaper(issuer: string, numbers: { readonly odd: Paragraph; readonly even: Paragraph }): LetterPaper {
  const points = Math.min(largest, Math.floor(widest / issuer.length));
  const name = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: points * 20, lineRule: LineRuleType.EXACT, before: 0, after: Math.round(4 * millimetre) },
    children: [new TextRun({ text: issuer, font: eastAsian(fonts.title), size: points * 2, color: red })],
  });
  // The number stands seven eighths of a character of 3号 below the rule.
  const upper = [name, rule(thick), room(gap), rule(thin), room((sizes.body / 2) * 20 * (7 / 8))];
  return {
    properties: {
      titlePage: true,
      page: { size: paper, margin: { ...margin, header: 30 * millimetre, footer: 20 * millimetre } },
    },
    headers: { first: new Header({ children: upper }), default: new Header({ children: [] }), even: new Header({ children: [] }) },
    footers: {
      first: new Footer({ children: [rule(thin), room(gap), rule(thick)] }),
      default: new Footer({ children: [numbers.odd] }),
      even: new Footer({ children: [numbers.even] }),
    },
  };
}

function rule(height: number): Paragraph {
  return empty(height, { indent: reach, shading: { type: ShadingType.CLEAR, fill: red, color: 'auto' } });
}

function room(height: number): Paragraph {
  return empty(Math.round(height), {});
}

function empty(height: number, options: IParagraphOptions): Paragraph {
  return new Paragraph({ ...options, spacing: { line: height, lineRule: LineRuleType.EXACT, before: 0, after: 0 }, children: [] });
}
