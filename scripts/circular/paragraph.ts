import { AlignmentType, LineRuleType, Paragraph, TextRun } from 'docx';
import { eastAsian, fonts, pitch, sizes } from './paper.ts';
import { titleLines } from './title-lines.ts';

interface LineOptions {
  readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly font?: string;
  readonly size?: number;
  readonly linePitch?: number;
  readonly isIndented?: boolean;
  /** Characters of white between the words and the right edge. */
  readonly endIndent?: number;
  /** Characters from the left edge to lines that run on, and how many of them the first line fills before that. */
  readonly hang?: { readonly start: number; readonly before: number };
  /** On the page of the paragraph that follows. */
  readonly isKept?: boolean;
}

/** The width of one character of 3号, in twentieths of a point. */
const character = 16 * 20;
const indent = 2 * character;

/** One paragraph; words between two stars are bold. */
export function line(
  words: string,
  { alignment, font = fonts.body, size = sizes.body, linePitch = pitch, isIndented = false, endIndent = 0, hang, isKept = false }: LineOptions = {},
): Paragraph {
  const runs = words.split(/(\*\*[^*]+\*\*)/u).filter((each) => each !== '');
  return new Paragraph({
    ...(alignment === undefined ? {} : { alignment }),
    keepNext: isKept,
    spacing: { line: linePitch, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    indent: {
      ...(isIndented ? { firstLine: indent } : {}),
      ...(hang === undefined ? {} : { left: hang.start * character, hanging: hang.before * character }),
      ...(endIndent === 0 ? {} : { right: Math.round(endIndent * character) }),
    },
    children: runs.map(
      (each) => new TextRun({ text: each.replace(/^\*\*|\*\*$/gu, ''), bold: each.startsWith('**'), font: eastAsian(font), size, ...closer(size) }),
    ),
  });
}

/** 28 characters of 3号 are 448 points and the type area 442: each stands a quarter of a point closer, five twentieths. */
function closer(size: number): { readonly characterSpacing?: number } {
  return size === sizes.body ? { characterSpacing: -5 } : {};
}

/** A title, broken between words, in one paragraph. */
export function titleOf(title: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: 36 * 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    children: titleLines(title).map(
      (text, index) => new TextRun({ text, font: eastAsian(fonts.title), size: sizes.title, ...(index === 0 ? {} : { break: 1 }) }),
    ),
  });
}

/** An empty line, on the page of what follows. */
export function blank(): Paragraph {
  return line('', { isKept: true });
}
