import { deflateSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pdfText } from '../../src/content/pdf-text.ts';
import { formatIssue } from '../../src/content/issue.ts';
import { readCounty } from './faults/memory.ts';

const own = 'areas/990101/files/lifts-inspection-summary.pdf';

/** A whole PDF with these parts as its objects, from 1 on. */
function pdf(...parts: readonly string[]): Buffer {
  const objects = parts.map((part, index) => `${index + 1} 0 obj\n${part}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.4\n${objects}trailer\n<< /Root 1 0 R >>\n%%EOF\n`, 'latin1');
}

const page = '<< /Type /Page /Contents 2 0 R /Resources << /Font << /F1 3 0 R >> >> >>';
const stream = (text: string, more = '') => `<< /Length ${text.length} ${more}>>\nstream\n${text}\nendstream`;
const packed = (text: string) => stream(deflateSync(Buffer.from(text, 'latin1')).toString('latin1'), '/Filter /FlateDecode ');
const letters = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const composite = (encoding: string, more = '') => `<< /Type /Font /Subtype /Type0 /Encoding /${encoding} ${more}>>`;
const table =
  '1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfchar <0001> <7535> endbfchar 1 beginbfrange <0010> <0012> <68AF4E94> endbfrange 1 beginbfrange <0020> <0021> [<0031> <0033>] endbfrange';
const draw = (strings: string) => `BT /F1 12 Tf 20 200 Td ${strings} ET`;

test.each([
  ['plain letters', pdf(page, stream(draw('(Tel \\(138\\)) Tj')), letters), 'Tel (138)'],
  ['packed letters', pdf(page, packed(draw('(Lift 12) Tj')), letters), 'Lift 12'],
  ['strings drawn one after the other', pdf(page, stream(draw('(138) Tj (1234) Tj [(56) -20 (78)] TJ')), letters), '13812345678'],
  ['letters set far apart', pdf(page, stream(draw('[(Lift) -900 (12)] TJ')), letters), 'Lift 12'],
  ['lines', pdf(page, stream(draw('(Lift) Tj 0 -14 Td (12) Tj')), letters), 'Lift\n12'],
  ['octal escapes', pdf(page, stream(draw('(\\061\\063) Tj')), letters), '13'],
  ['GBK', pdf(page, stream(draw('<B5E7CCDD>Tj')), composite('GBK-EUC-H')), '电梯'],
  ['UTF-16', pdf(page, stream(draw('<753568AF>Tj')), composite('UniGB-UTF16-H')), '电梯'],
  ['a table of characters', pdf(page, stream(draw('<00010010002000210011>Tj')), composite('Identity-H', '/ToUnicode 4 0 R '), packed(table)), '电梯五13梯井'],
])('words of a PDF in %s are read', (_, bytes, text) => {
  expect(pdfText(bytes)).toEqual({ text: expect.stringContaining(text), isReadable: true });
});

test.each([
  ['a font without a table', pdf(page, stream(draw('<0001>Tj')), composite('Identity-H'))],
  ['another packing', pdf(page, stream('x', '/Filter /LZWDecode '), letters)],
])('a PDF with %s is not whole', (_, bytes) => {
  expect(pdfText(bytes).isReadable).toBe(false);
});

test('a PDF as programs print it is read', () => {
  expect(pdfText(readFileSync(`test/example/content/${own}`))).toEqual({
    text: expect.stringContaining('21台电梯监督检验汇总表（虚构）\n检验单位'),
    isReadable: true,
  });
});

const county = (bytes: Buffer) => {
  const { issues, notices } = readCounty({ [own]: bytes });
  return { issues: issues.map(formatIssue).join('\n'), notices: notices.map(formatIssue).join('\n') };
};

test('personal data in a PDF are told', () => {
  const { issues } = county(pdf(page, packed(draw('(Lift 12, 13 and 14, handed over. Tel 139) Tj 0 -14 Td (1234 5678) Tj')), letters));
  expect(issues).toMatch(/lifts-inspection-summary\.pdf · 文件里的文字：含有手机号 139…78\n.*在原来的文件里改好，打印为 PDF 换上/);
});

test('a scan is doubted, for a person to look at, and stops nothing', () => {
  const { issues, notices } = county(pdf(page, stream('q 595 0 0 842 0 0 cm /Im0 Do Q'), letters));
  expect(issues).toBe('');
  expect(notices).toMatch(/几乎没有能读出的文字，像是扫描件[\s\S]*rule: pdf-unread，subject: areas\/990101\/files\/lifts-inspection-summary\.pdf/);
});

test('numbers that offices publish are no personal data of a PDF', () => {
  const { issues, notices } = county(pdf(page, stream(draw('(Office 0999-2000002, lift 12 of 2025, 13812 units) Tj')), letters));
  expect(issues).toBe('');
  expect(notices).not.toContain('pdf-unread');
});
