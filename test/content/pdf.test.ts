import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { expect, test } from 'vitest';
import { largestPdf, pdfIssue } from '../../src/content/pdf.ts';

const plain = await drawn({});
const what = (bytes: Uint8Array) => pdfIssue(bytes)?.what ?? '';

/** A page with a line on it, made by a library that people use. */
async function drawn(info: Record<string, string>): Promise<Buffer> {
  const document = new PDFDocument({ info });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  document.text('Lift 12, handed over').end();
  await ended;
  return Buffer.concat(chunks);
}

/** The file with one more object before its table of objects. */
function withObject(object: string | Buffer): Buffer {
  const at = plain.lastIndexOf('\nxref');
  return Buffer.concat([plain.subarray(0, at), Buffer.from('\n99 0 obj\n'), Buffer.from(object), Buffer.from('\nendobj'), plain.subarray(at)]);
}

function packed(text: string, filter = '/FlateDecode'): Buffer {
  const body = deflateSync(Buffer.from(text));
  return Buffer.concat([Buffer.from(`<< /Type /ObjStm /Filter ${filter} /Length ${body.length} >>\nstream\n`), body, Buffer.from('\nendstream')]);
}

test('a PDF as programs print it is right', () => {
  expect(pdfIssue(plain)).toBeUndefined();
  expect(pdfIssue(withObject(packed('<< /Type /Page >>')))).toBeUndefined();
});

test.each([
  ['a program by its name', withObject('<< /S /JavaScript /JS (app.alert(1)) >>'), '会运行'],
  ['a program whose name is disguised', withObject('<< /S /J#61vaScript >>'), 'JavaScript'],
  ['a program in packed objects', withObject(packed('<< /S /JavaScript >>')), 'JavaScript'],
  ['a program to start', withObject('<< /S /Launch /F (cmd.exe) >>'), 'Launch'],
  ['a file inside', withObject('<< /Type /EmbeddedFile >>'), 'EmbeddedFile'],
  ['packed objects that nobody can look at', withObject(packed('<< >>', '/LZWDecode')), '没法检查'],
  ['packed objects that are broken', withObject('<< /Type /ObjStm /Filter /FlateDecode /Length 3 >>\nstream\nabc\nendstream'), '没法检查'],
  ['a password', withObject('<< /Encrypt 7 0 R >>'), '加了密'],
  ['an author', await drawn({ Author: 'Zhang San' }), '作者'],
  [
    'an author in its description',
    withObject('<< /Type /Metadata /Subtype /XML >>\nstream\n<dc:creator><rdf:Seq><rdf:li>Zhang</rdf:li></rdf:Seq></dc:creator>\nendstream'),
    '作者',
  ],
  ['words after its end', Buffer.concat([plain, Buffer.from('PK')]), '不完整'],
  ['half of itself', plain.subarray(0, plain.length / 2), '不完整'],
  ['another kind of file', Buffer.from('PK\u0003\u0004'), '不是 PDF'],
  ['too many bytes', Buffer.concat([plain.subarray(0, -6), Buffer.alloc(largestPdf), plain.subarray(-6)]), '超过 5 MB'],
])('a PDF with %s is refused', (_name, bytes, told) => {
  expect(what(bytes)).toContain(told);
});

test('what only looks like a name in a picture is no name', () => {
  const picture = Buffer.concat([Buffer.from('<< /Subtype /Image /Length 9 >>\nstream\n'), Buffer.from('x/JS (y) z'), Buffer.from('\nendstream')]);
  expect(pdfIssue(withObject(picture))).toBeUndefined();
});
