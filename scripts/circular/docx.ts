import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  type ISectionOptions,
  LineRuleType,
  PageNumber,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Circular } from '../../src/domain/publication/circular.ts';
import { formatCivilDate } from '../../src/domain/value/civil-date.ts';
import { imprint } from './imprint.ts';
import { letterPaper } from './letter-paper.ts';
import { letterhead } from './letterhead.ts';
import { sectionsIn } from './merge.ts';
import { eastAsian, fonts, margin, millimetre, paper, pitch, sizes } from './paper.ts';
import { titleLines } from './title-lines.ts';
import { textProperty, wordDigest } from './word-file.ts';

const character = 16 * 20;
const indent = 2 * character;
const firstRank = /^[一二三四五六七八九十]+、/u;
const columns = [14, 27, 40, 75].map((millimetres) => Math.round(millimetres * millimetre));

/** What stands in a finished document; a section into which nobody wrote is left out, and so is its heading. */
type Head = Pick<Circular, 'title' | 'to' | 'issuer' | 'documentNumber' | 'issuedOn' | 'copyTo' | 'printedBy' | 'printedOn'> &
  Partial<Pick<Circular, 'cadence'>>;

/** A circular as a Word file, with the digest of its words: whoever changes them is not written over. The same circular gives the same text; the package writes the time of making into the file. */
export async function circularDocx(head: Head, body: string, isPreprinted = false): Promise<Uint8Array> {
  const { text, annexes } = partsOf(body);
  return packed(head, () => withImprint([mainPart(head, text, annexes, isPreprinted), ...annexes.map(annexPart)], head).map((each) => section(each)));
}

/**
 * A letter as a Word file: on letter paper, its number at the right edge under the rule, its title two lines below; without the lines that
 * say who printed it.
 *
 * @see GB/T 9704—2012 10.1 信函格式
 */
export async function letterDocx(head: Omit<Head, 'cadence'>, body: string): Promise<Uint8Array> {
  const { text } = partsOf(body);
  const number = line(head.documentNumber ?? '〔    〕    号', { alignment: AlignmentType.RIGHT, isKept: true });
  return packed(head, () => [
    { ...letterPaper(head.issuer, pageNumbers(4 * millimetre)), children: [number, blank(), blank(), ...mainPart(head, text, [], false)] },
  ]);
}

async function packed(head: Head, sections: () => readonly ISectionOptions[]): Promise<Uint8Array> {
  const pack = async (digest: string) => {
    const document = new Document({
      creator: head.issuer,
      title: head.title,
      evenAndOddHeaderAndFooters: true,
      customProperties: [{ name: textProperty, value: digest }],
      styles: { default: { document: { run: { font: eastAsian(fonts.body), size: sizes.body } } } },
      sections: sections(),
    });
    return new Uint8Array(await Packer.toBuffer(document));
  };
  // The digest is of the words as they are packed.
  return pack(wordDigest(await pack('')) ?? '');
}

function partsOf(body: string): { readonly text: readonly Part[]; readonly annexes: readonly Part[] } {
  const written = sectionsIn(body).filter(({ blocks }) => blocks.length > 0);
  const isAnnex = ({ id }: Part) => id.startsWith('annex-');
  return { annexes: written.filter(isAnnex), text: numbered(written.filter((each) => !isAnnex(each))) };
}

type Part = ReturnType<typeof sectionsIn>[number];

/** The imprint stands on the last page of the whole, behind the annexes. */
function withImprint(parts: readonly (Paragraph | Table)[][], head: Head): (Paragraph | Table)[][] {
  return parts.map((part, index) => (index === parts.length - 1 ? [...part, ...imprint(head)] : part));
}

/** A brief of ten days has a red head only where it has a number; a letter has its own. */
function mainPart(head: Head, text: readonly Part[], annexes: readonly Part[], isPreprinted: boolean): (Paragraph | Table)[] {
  const { title, to, issuer, documentNumber, issuedOn, cadence } = head;
  const isHeaded = documentNumber !== undefined || (cadence !== undefined && cadence !== 'dekad');
  return [
    ...(isHeaded ? letterhead(head, isPreprinted) : []),
    titleOf(title),
    blank(),
    ...(to === undefined ? [] : [line(`${to}：`)]),
    ...text.flatMap(({ heading, blocks }, index) => [
      ...(heading === '' ? [] : [line(heading, { font: fonts.first, isIndented: true, isKept: true })]),
      ...blocks.flatMap((block, at) => blockOf(block, index === text.length - 1 && at === blocks.length - 1)),
    ]),
    ...(annexes.length === 0 ? [] : [blank(), ...annexes.map(({ heading }, index) => annexLine(heading, index, annexes.length))]),
    blank(),
    blank(),
    ...signature(issuer, issuedOn === undefined ? '    年  月  日' : formatCivilDate(issuedOn)),
  ];
}

/**
 * Who issued it, centred over the day, where the seal goes; the day four characters from the right edge, and farther where the name is so
 * long that it would come nearer than two.
 *
 * @see GB/T 9704—2012 7.3.5.1
 */
function signature(issuer: string, day: string): Paragraph[] {
  const [name, date] = [issuer, day].map((words) => [...words].reduce((width, letter) => width + (/[\d ]/u.test(letter) ? 0.5 : 1), 0));
  const longer = ((name ?? 0) - (date ?? 0)) / 2;
  const end = Math.max(2, 4 - longer);
  return [
    line(issuer, { alignment: AlignmentType.RIGHT, endIndent: end, isKept: true }),
    line(day, { alignment: AlignmentType.RIGHT, endIndent: end + longer }),
  ];
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** Sections counted anew, so that one that is left out leaves no gap; a heading without a number stays without. */
function numbered(parts: readonly Part[]): Part[] {
  const counted = parts.filter(({ heading }) => firstRank.test(heading));
  return parts.map((part) => {
    const numeral = numerals[counted.indexOf(part)];
    return numeral === undefined ? part : { ...part, heading: part.heading.replace(firstRank, `${numeral}、`) };
  });
}

/**
 * 附件：1. …  The first line carries the word, the others stand below its number; what runs on stands below the first character of the name.
 *
 * @see GB/T 9704—2012 7.3.5: two characters free at the left, names that run on aligned to their first character
 */
function annexLine(heading: string, index: number, count: number): Paragraph {
  const name = heading.replace(/^附件\d*[：:]\s*/u, '');
  const number = count === 1 ? '' : `${index + 1}. `;
  // A digit, a full stop and a space are as wide as one character.
  const before = (index === 0 ? 3 : 0) + (number === '' ? 0 : 1);
  const start = count === 1 ? 5 : 6;
  return line(`${index === 0 ? '附件：' : ''}${number}${name}`, { hang: { start, before }, isKept: true });
}

function annexPart({ heading, blocks }: Part): (Paragraph | Table)[] {
  const [, number = '', name = heading] = /^附件(\d*)[：:]\s*(.*)$/u.exec(heading) ?? [];
  return [line(`附件${number}`, { font: fonts.first }), blank(), titleOf(name), blank(), ...blocks.flatMap((block) => blockOf(block, false))];
}

/** A paragraph, the lines of a list as paragraphs, or a table. The last one of a text is kept with what follows it: who issued it never stands alone. */
function blockOf(block: string, isLast: boolean): (Paragraph | Table)[] {
  if (/^\|/.test(block)) return [tableOf(block)];
  const lines = block.split('\n');
  return lines.map((each, index) => {
    const words = each.replace(/^[-*]\s+/, '').trim();
    const isEnd = isLast && index === lines.length - 1;
    if (firstRank.test(words)) return line(words, { font: fonts.first, isIndented: true, isKept: true });
    const isHeading = /^#{3,6}\s/.test(words) || /^（[一二三四五六七八九十]+）[^。]*$/u.test(words);
    const isKept = isHeading || isEnd || words.endsWith('：');
    return line(words.replace(/^#{3,6}\s+/, ''), { isIndented: true, isKept, ...(isHeading ? { font: fonts.second } : {}) });
  });
}

function tableOf(block: string): Table {
  const [head = [], , ...rows] = block.split('\n').map((row) =>
    row
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((each) => each.trim()),
  );
  const widths = head.length === columns.length ? columns : head.map(() => Math.round((156 * millimetre) / head.length));
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: widths.map(
        (width, index) =>
          new TableCell({
            width: { size: width, type: WidthType.DXA },
            verticalAlign: VerticalAlignTable.CENTER,
            children: [
              line(cells[index] ?? '', {
                size: sizes.table,
                linePitch: 18 * 20,
                ...(isHead ? { font: fonts.first, alignment: AlignmentType.CENTER } : index === 0 ? { alignment: AlignmentType.CENTER } : {}),
              }),
            ],
          }),
      ),
    });
  const rule = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  return new Table({
    width: { size: widths.reduce((total, width) => total + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
}

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

/** One paragraph; words between two stars are bold. */
function line(
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

/** Broken between words, in one paragraph. */
function titleOf(title: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: 36 * 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    children: titleLines(title).map(
      (text, index) => new TextRun({ text, font: eastAsian(fonts.title), size: sizes.title, ...(index === 0 ? {} : { break: 1 }) }),
    ),
  });
}

function blank(): Paragraph {
  return line('', { isKept: true });
}

/**
 * Page numbers in 4号 半角宋体 between two dashes, below the type area: of odd pages one character from the right edge, of even pages one
 * from the left.
 *
 * @param below room between them and the line on which footers end
 * @see GB/T 9704—2012 7.5
 */
function pageNumbers(below = 0): { readonly odd: Paragraph; readonly even: Paragraph } {
  const number = () => new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: eastAsian('宋体'), size: sizes.page });
  const one = 10 * sizes.page;
  const spacing = { after: Math.round(below) };
  return {
    odd: new Paragraph({ alignment: AlignmentType.RIGHT, indent: { right: one }, spacing, children: [number()] }),
    even: new Paragraph({ alignment: AlignmentType.LEFT, indent: { left: one }, spacing, children: [number()] }),
  };
}

function section(children: (Paragraph | Table)[]): ISectionOptions {
  const { odd, even } = pageNumbers();
  return {
    properties: { page: { size: paper, margin: { ...margin, header: 15 * millimetre, footer: 24 * millimetre } } },
    footers: { default: new Footer({ children: [odd] }), even: new Footer({ children: [even] }) },
    children,
  };
}
