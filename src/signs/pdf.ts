import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { drawSign } from './artwork.ts';
import { type Sheet, type Sign, type SheetSize, sheets } from './sign.ts';
import { mm, type Typesetter, typesetter } from './typesetter.ts';

declare global {
  namespace PDFKit {
    interface PDFDocument {
      /** The catalog, for which pdfkit has no public name. */
      readonly _root: { readonly data: Record<string, unknown> };
      /** Adds to the XMP metadata. */
      appendXML(xml: string): void;
    }
  }
}

/** What a batch of signs is printed on and how the file is labelled. */
export interface BatchOptions {
  size: SheetSize;
  title: string;
  /** Instant written into the file; the same signs at the same instant give the same bytes. */
  madeAt: Date;
  /** Called after every page with the number of pages done. */
  onPage?: ((done: number) => void) | undefined;
}

/**
 * Writes one vector PDF, one sign a page, to `out` and ends it. A page leaves
 * memory when it is drawn; waits whenever `out` is full. An error of `out` is thrown at the end.
 *
 * @throws {RangeError} in Chinese, naming the sign, if a text does not fit; see {@link signFaults}
 */
export async function writeSigns(signs: Iterable<Sign>, out: Writable, options: BatchOptions): Promise<void> {
  const sheet = sheets[options.size];
  const document = newDocument(sheet, options);
  const setter = typesetter(document);
  const finished = once(out, 'finish');
  finished.catch(() => undefined);
  document.pipe(out);
  let done = 0;
  for (const sign of signs) {
    addPage(document, sheet);
    namingTheSign(sign, () => drawSign(document, setter, sign, sheet));
    options.onPage?.(++done);
    if (out.writableNeedDrain) await once(out, 'drain');
    else await setImmediate();
  }
  document.end();
  await finished;
}

/** A typesetter that measures and draws nothing. */
export function measuringSetter(): Typesetter {
  return typesetter(new PDFDocument({ autoFirstPage: false, fontLayoutCache: false }));
}

/** pdfkit keeps every run of letters it ever set, unless told not to: 5 kB a sign. */
function newDocument(sheet: Sheet, { title, madeAt }: BatchOptions): PDFKit.PDFDocument {
  const document = new PDFDocument({
    autoFirstPage: false,
    fontLayoutCache: false,
    size: [sheet.width * mm, sheet.height * mm],
    margin: 0,
    pdfVersion: '1.4',
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: title.replace(/[&<>]/g, ' '), CreationDate: madeAt, ModDate: madeAt, Creator: 'Liangma', ...conformance },
  });
  const xmp = 'xmlns:xmp="http://ns.adobe.com/xap/1.0/"';
  document.appendXML(`<rdf:Description rdf:about="" ${xmp}><xmp:ModifyDate>${madeAt.toISOString().replace(/\.\d+Z$/, 'Z')}</xmp:ModifyDate></rdf:Description>`);
  document._root.data['OutputIntents'] = [printingCondition];
  return document;
}

/** A name of PDF, where pdfkit would write a string. */
const notTrapped = { [Symbol.toStringTag]: 'Name', toString: () => '/False' };

/** What the file says of itself to a print shop. @see ISO 15930-6, PDF/X-3:2003 */
const conformance = { GTS_PDFXVersion: 'PDF/X-3:2003', Trapped: notTrapped };

/** Black is the K of this condition; a registered name needs no profile in the file. @see ISO 15930, output intents */
const printingCondition = {
  Type: 'OutputIntent',
  S: 'GTS_PDFX',
  OutputConditionIdentifier: new String('FOGRA51'),
  OutputCondition: new String('Offset on premium coated paper, ISO 12647-2:2013'),
  RegistryName: new String('http://www.color.org'),
};

/** A page that is cut at its edge: nothing runs over it. The page before leaves memory but for its number. */
function addPage(document: PDFKit.PDFDocument, { width, height }: Sheet): void {
  const before = document.page;
  document.addPage();
  if (before !== null) Object.assign(before.dictionary.data, { Resources: null, Contents: null });
  const box = [0, 0, width * mm, height * mm];
  Object.assign(document.page.dictionary.data, { TrimBox: box, BleedBox: box });
}

function namingTheSign(sign: Sign, draw: () => void): void {
  try {
    draw();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new RangeError(`编号 ${sign.number}（${sign.name}）：${error.message}`, { cause: error });
  }
}
