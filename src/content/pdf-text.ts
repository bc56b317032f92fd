import { pdfObjects, type PdfObject, unpackedBody } from './pdf-objects.ts';

/** The words that a PDF draws, in the order it draws them, and whether all of it could be read. */
export interface PdfText {
  readonly text: string;
  readonly isReadable: boolean;
}

/** What draws one string: bytes of the file as the characters that people see; undefined where nobody knows them. */
type Decode = (bytes: string) => string | undefined;

interface Fonts {
  readonly [name: string]: readonly Decode[];
}

/**
 * Reads the words of a PDF with what programs print: packed parts and fonts with a table of their characters (ToUnicode), with plain
 * letters or with the usual Chinese encodings. Words in a picture are not read. A line break stands where the drawing goes on elsewhere.
 */
export function pdfText(bytes: Uint8Array): PdfText {
  const objects = pdfObjects(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'));
  const fonts = fontsIn(objects);
  const drawings = [...objects.values()].filter(({ dictionary, body }) => body !== undefined && !other.test(dictionary));
  const read = drawings.map((each) => {
    const body = unpackedBody(each);
    return body === undefined ? { text: '', isReadable: false } : drawn(body, fonts);
  });
  return { text: read.map(({ text }) => text).join('\n'), isReadable: read.every(({ isReadable }) => isReadable) };
}

/** Streams that draw nothing, or a picture. */
const other =
  /\/Subtype\s*\/(?:Image|XML|CIDFontType0C|Type1C|OpenType)|\/Type\s*\/(?:ObjStm|XRef|Metadata)|\/Length[123]\b|\/FunctionType\b|\/(?:Begin|CMap|N\s+[134]\b)/;

/** Every font by the name that pages call it; pages may use one name for several. */
function fontsIn(objects: ReadonlyMap<string, PdfObject>): Fonts {
  const found: Record<string, Decode[]> = {};
  const dictionaries = [...objects.values()].map(({ dictionary }) => dictionary);
  const lists = dictionaries.flatMap((dictionary) =>
    [...dictionary.matchAll(/\/Font\s*(?:<<([^<>]*)>>|(\d+)\s+\d+\s+R)/g)].map(([, own, number]) => own ?? objects.get(number ?? '')?.dictionary ?? ''),
  );
  for (const [, name = '', number = ''] of lists.flatMap((list) => [...list.matchAll(/\/([^\s/<>[\]()]+)\s+(\d+)\s+\d+\s+R/g)])) {
    const font = objects.get(number);
    if (font !== undefined) (found[name] ??= []).push(decoder(font, objects));
  }
  return found;
}

function decoder({ dictionary }: PdfObject, objects: ReadonlyMap<string, PdfObject>): Decode {
  const table = objects.get(/\/ToUnicode\s+(\d+)\s+\d+\s+R/.exec(dictionary)?.[1] ?? '');
  const body = table === undefined ? undefined : unpackedBody(table);
  if (body !== undefined) return byTable(charactersOf(body));
  const [, encoding = ''] = /\/Encoding\s*\/([\w-]+)/.exec(dictionary) ?? [];
  if (/^(?:GB|GBK)/.test(encoding)) return decodedAs('gb18030');
  if (/^Uni\w+-(?:UCS2|UTF16)/.test(encoding)) return decodedAs('utf-16be');
  return /\/Subtype\s*\/Type0/.test(dictionary) ? () => undefined : (bytes) => bytes;
}

function decodedAs(encoding: string): Decode {
  return (bytes) => new TextDecoder(encoding).decode(Buffer.from(bytes, 'latin1'));
}

/** Code in hexadecimal digits → characters, as a ToUnicode table lists them (ISO 32000-1, 9.10.3). */
function charactersOf(table: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, part = ''] of table.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
    for (const [, code = '', to = ''] of part.matchAll(/<([^>]+)>\s*<([^>]*)>/g)) found.set(plain(code), inUtf16(to));
  }
  for (const [, part = ''] of table.matchAll(/beginbfrange([^]*?)endbfrange/g)) {
    for (const [, from = '', to = '', first, list] of part.matchAll(/<([^>]+)>\s*<([^>]+)>\s*(?:<([^>]*)>|\[([^\]]*)\])/g)) {
      const [start, end, { length }] = [Number.parseInt(plain(from), 16), Number.parseInt(plain(to), 16), plain(from)];
      const items = [...(list ?? '').matchAll(/<([^>]*)>/g)].map(([, item = '']) => inUtf16(item));
      for (let code = start; code <= Math.min(end, start + 0xffff); code++) {
        const one = first === undefined ? (items[code - start] ?? '') : counted(inUtf16(first), code - start);
        found.set(code.toString(16).toUpperCase().padStart(length, '0'), one);
      }
    }
  }
  return found;
}

function plain(code: string): string {
  return code.replace(/\s/g, '').toUpperCase();
}

function inUtf16(hexadecimal: string): string {
  return new TextDecoder('utf-16be').decode(Buffer.from(plain(hexadecimal), 'hex'));
}

function counted(first: string, more: number): string {
  return first === '' ? '' : first.slice(0, -1) + String.fromCharCode(first.charCodeAt(first.length - 1) + more);
}

/** Codes of one byte or of two, as the table has them. */
function byTable(characters: ReadonlyMap<string, string>): Decode {
  const lengths = [...new Set([...characters.keys()].map(({ length }) => length))].sort((left, right) => left - right);
  return (bytes) => {
    const codes = Buffer.from(bytes, 'latin1').toString('hex').toUpperCase();
    let text = '';
    for (let at = 0; at < codes.length; ) {
      const length = lengths.find((each) => characters.has(codes.slice(at, at + each)));
      text += length === undefined ? '\uFFFD' : (characters.get(codes.slice(at, at + length)) ?? '');
      at += length ?? lengths[0] ?? 2;
    }
    return text;
  };
}

const token = /\((?:\\[^]|[^\\()]|\((?:\\[^]|[^\\()])*\))*\)|<[0-9A-Fa-f\s]*>|\/[^\s/<>[\](){}%]+|[-+]?[\d.]+|[A-Za-z'"*]+|[[\]]/g;

/** The strings of one drawing; a break where the pen is set elsewhere, a blank where letters are set far apart. */
function drawn(body: string, fonts: Fonts): PdfText {
  if (!/\bT[Jj]\b|'|"/.test(body)) return { text: '', isReadable: true };
  let [text, name, isReadable, pending] = ['', '', true, ''];
  let last = '';
  for (const [piece] of body.replace(/\bBI\b[^]*?\bID\b[^]*?\bEI\b/g, '').matchAll(token)) {
    if (piece.startsWith('/')) name = piece.slice(1);
    else if (piece.startsWith('(') || piece.startsWith('<')) {
      const read = (fonts[last] ?? []).map((decode) => decode(bytesOf(piece))).find((each) => each !== undefined && !each.includes('\uFFFD'));
      if (read === undefined && fonts[last] !== undefined) isReadable = false;
      pending += read ?? (fonts[last] === undefined ? bytesOf(piece) : '');
    } else if (piece === 'Tf') last = name;
    else if (/^-\d/.test(piece) && Number(piece) < -200) pending += ' ';
    else if (/^(?:T[Jj]|'|")$/.test(piece)) text += pending;
    else if (/^(?:T[dDm*]|ET)$/.test(piece) && !text.endsWith('\n')) text += '\n';
    if (/^[A-Za-z'"]/.test(piece)) pending = '';
  }
  return { text, isReadable };
}

function bytesOf(piece: string): string {
  if (piece.startsWith('<')) {
    const digits = plain(piece.slice(1, -1));
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1');
  }
  const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '', '\r': '' };
  return piece
    .slice(1, -1)
    .replace(/\\([0-7]{1,3}|\r\n|[^])/g, (_whole, code: string) =>
      /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code.charAt(0)] ?? code),
    );
}
