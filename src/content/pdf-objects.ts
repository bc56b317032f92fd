import { inflateSync } from 'node:zlib';

/** One object of a PDF: what is said of it, and its stream as it stands in the file. */
export interface PdfObject {
  readonly dictionary: string;
  readonly body: string | undefined;
}

/** Most bytes that one compressed part may have when it is unpacked. */
const largestPart = 50_000_000;

/** Number → object of a PDF's text in Latin 1, those in packed objects included; a later one takes the place of an earlier. */
export function pdfObjects(text: string): ReadonlyMap<string, PdfObject> {
  const found = new Map<string, PdfObject>();
  const start = /(\d+)\s+\d+\s+obj\b/g;
  for (let match = start.exec(text); match !== null; match = start.exec(text)) {
    const object = objectAt(text, start.lastIndex);
    found.set(match[1] ?? '', object);
    start.lastIndex += object.dictionary.length + (object.body?.length ?? 0);
  }
  const packed = [...found.values()].filter(({ dictionary }) => /\/Type\s*\/ObjStm/.test(dictionary));
  for (const [number, dictionary] of packed.flatMap(membersOf)) if (!found.has(number)) found.set(number, { dictionary, body: undefined });
  return found;
}

function objectAt(text: string, from: number): PdfObject {
  const [end, stream] = [text.indexOf('endobj', from), text.indexOf('stream', from)];
  const last = end < 0 ? text.length : end;
  if (stream < 0 || stream > last) return { dictionary: text.slice(from, last), body: undefined };
  const to = text.indexOf('endstream', stream);
  const body = text.slice(stream + 'stream'.length, to < 0 ? text.length : to).replace(/^\r?\n/, '');
  return { dictionary: text.slice(from, stream), body };
}

/** The objects that one stream of objects holds (ISO 32000-1, 7.5.7). */
function membersOf(object: PdfObject): [number: string, dictionary: string][] {
  const body = unpackedBody(object) ?? '';
  const first = Number(/\/First\s+(\d+)/.exec(object.dictionary)?.[1] ?? 0);
  const index = [...body.slice(0, first).matchAll(/(\d+)\s+(\d+)/g)].map(([, number = '', offset = '']) => ({ number, offset: first + Number(offset) }));
  return index.map(({ number, offset }, at) => [number, body.slice(offset, index[at + 1]?.offset ?? body.length)]);
}

/** A stream as it was before it was packed; undefined where it cannot be unpacked. */
export function unpackedBody({ dictionary, body = '' }: PdfObject): string | undefined {
  if (!/\/Filter\b/.test(dictionary)) return body;
  if (!/\/Filter\s*\[?\s*\/FlateDecode\s*\]?\s*(?:\/|>>)/.test(dictionary)) return undefined;
  try {
    return inflateSync(Buffer.from(body, 'latin1'), { maxOutputLength: largestPart }).toString('latin1');
  } catch {
    return undefined;
  }
}
