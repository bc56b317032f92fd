import { AlignmentType, BorderStyle, type Paragraph, Table, TableCell, TableRow, VerticalAlignTable, WidthType } from 'docx';
import { fonts, millimetre, sizes } from './paper.ts';
import { line } from './paragraph.ts';

/** Widths of a table of four columns; of others all columns are equally wide. */
const columns = [14, 27, 40, 75].map((millimetres) => Math.round(millimetres * millimetre));

/** How a heading of the first rank begins: 一、 */
export const firstRank = /^[一二三四五六七八九十]+、/u;

/** A paragraph, the lines of a list as paragraphs, or a table. The last one of a text is kept with what follows it: who issued it never stands alone. */
export function blockOf(block: string, isLast: boolean): (Paragraph | Table)[] {
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
