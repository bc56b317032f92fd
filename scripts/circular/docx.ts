import { AlignmentType, Document, Footer, type ISectionOptions, PageNumber, Packer, Paragraph, type Table, TextRun } from 'docx';
import type { Circular } from '../../src/domain/publication/circular.ts';
import { formatCivilDate } from '../../src/domain/value/civil-date.ts';
import { imprint } from './imprint.ts';
import { letterPaper } from './letter-paper.ts';
import { letterhead } from './letterhead.ts';
import { sectionsIn } from './merge.ts';
import { eastAsian, fonts, margin, millimetre, paper, sizes } from './paper.ts';
import { textProperty, wordDigest } from './word-file.ts';
import { blank, line, titleOf } from './paragraph.ts';
import { firstRank, blockOf } from './block.ts';

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
