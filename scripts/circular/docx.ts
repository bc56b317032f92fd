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
import { sectionsIn } from './merge.ts';
import { eastAsian, fonts, margin, millimetre, paper, pitch, sizes } from './paper.ts';

const indent = 2 * 16 * 20;
const columns = [9, 27, 40, 80].map((millimetres) => Math.round(millimetres * millimetre));

/** What stands in a finished document; a section into which nobody wrote is left out, and so is its heading. */
type Head = Pick<Circular, 'title' | 'to' | 'issuer' | 'documentNumber' | 'issuedOn' | 'copyTo' | 'printedBy' | 'printedOn'>;

/** A circular as a Word file. The same circular gives the same text; the package writes the time of making into the file. */
export async function circularDocx(head: Head, body: string): Promise<Uint8Array> {
  const written = sectionsIn(body).filter(({ blocks }) => blocks.length > 0);
  const annexes = written.filter(({ id }) => id.startsWith('annex-'));
  const text = written.filter(({ id }) => !id.startsWith('annex-'));
  const document = new Document({
    creator: head.issuer,
    title: head.title,
    styles: { default: { document: { run: { font: eastAsian(fonts.body), size: sizes.body } } } },
    sections: withImprint([mainPart(head, text, annexes), ...annexes.map(annexPart)], head).map(section),
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

type Part = ReturnType<typeof sectionsIn>[number];

/** The imprint stands on the last page of the whole, behind the annexes. */
function withImprint(parts: readonly (Paragraph | Table)[][], head: Head): (Paragraph | Table)[][] {
  return parts.map((part, index) => (index === parts.length - 1 ? [...part, ...imprint(head)] : part));
}

function mainPart({ title, to, issuer, documentNumber, issuedOn }: Head, text: readonly Part[], annexes: readonly Part[]): (Paragraph | Table)[] {
  return [
    ...(documentNumber === undefined ? [] : [line(documentNumber, { alignment: AlignmentType.CENTER }), blank()]),
    line(title, { alignment: AlignmentType.CENTER, font: fonts.title, size: sizes.title, linePitch: 36 * 20 }),
    blank(),
    ...(to === undefined ? [] : [line(`${to}：`)]),
    ...text.flatMap(({ heading, blocks }) => [...(heading === '' ? [] : [line(heading, { font: fonts.first, isIndented: true })]), ...blocks.flatMap(blockOf)]),
    ...(annexes.length === 0 ? [] : [blank(), ...annexes.map(({ heading }, index) => line(annexLine(heading, index, annexes.length), { isIndented: true }))]),
    blank(),
    blank(),
    line(issuer, { alignment: AlignmentType.RIGHT, endIndent: 2 }),
    line(issuedOn === undefined ? '年  月  日' : formatCivilDate(issuedOn), { alignment: AlignmentType.RIGHT, endIndent: 4 }),
  ];
}

/** 附件：1. …  The first line carries the word, the others stand below its number. */
function annexLine(heading: string, index: number, count: number): string {
  const name = heading.replace(/^附件\d*[：:]\s*/u, '');
  if (count === 1) return `附件：${name}`;
  return `${index === 0 ? '附件：' : '　　　'}${index + 1}. ${name}`;
}

function annexPart({ heading, blocks }: Part): (Paragraph | Table)[] {
  const [, number = '', name = heading] = /^附件(\d*)[：:]\s*(.*)$/u.exec(heading) ?? [];
  return [
    line(`附件${number}`, { font: fonts.first }),
    blank(),
    line(name, { alignment: AlignmentType.CENTER, font: fonts.title, size: sizes.title, linePitch: 36 * 20 }),
    blank(),
    ...blocks.flatMap(blockOf),
  ];
}

/** A paragraph, the lines of a list as paragraphs, or a table. */
function blockOf(block: string): (Paragraph | Table)[] {
  if (/^\|/.test(block)) return [tableOf(block)];
  return block.split('\n').map((each) => {
    const words = each.replace(/^[-*]\s+/, '').trim();
    if (/^[一二三四五六七八九十]+、/u.test(words)) return line(words, { font: fonts.first, isIndented: true });
    const isHeading = /^#{3,6}\s/.test(words) || /^（[一二三四五六七八九十]+）[^。]*$/u.test(words);
    return line(words.replace(/^#{3,6}\s+/, ''), { isIndented: true, ...(isHeading ? { font: fonts.second } : {}) });
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
}

/** One paragraph; words between two stars are bold. */
function line(
  words: string,
  { alignment, font = fonts.body, size = sizes.body, linePitch = pitch, isIndented = false, endIndent = 0 }: LineOptions = {},
): Paragraph {
  const runs = words.split(/(\*\*[^*]+\*\*)/u).filter((each) => each !== '');
  return new Paragraph({
    ...(alignment === undefined ? {} : { alignment }),
    spacing: { line: linePitch, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    indent: { ...(isIndented ? { firstLine: indent } : {}), ...(endIndent === 0 ? {} : { right: endIndent * 16 * 20 }) },
    children: runs.map((each) => new TextRun({ text: each.replace(/^\*\*|\*\*$/gu, ''), bold: each.startsWith('**'), font: eastAsian(font), size })),
  });
}

function blank(): Paragraph {
  return line('');
}

/** Page numbers in 4号 半角宋体 between two dashes, below the type area. */
function section(children: (Paragraph | Table)[]): ISectionOptions {
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: eastAsian('宋体'), size: sizes.page });
  return {
    properties: { page: { size: paper, margin: { ...margin, header: 15 * millimetre, footer: 24 * millimetre } } },
    footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] }) },
    children,
  };
}
