import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { registerFonts } from './fonts.ts';
import { drawSign } from './artwork.ts';
import { type Sheet, type Sign, type SheetSize, sheets } from './sign.ts';
import { mm, typesetter } from './typesetter.ts';

/** What a batch of signs is printed on and how the file is labelled. */
export interface BatchOptions {
  size: SheetSize;
  title: string;
  /** Instant written into the file; the same signs at the same instant give the same bytes. */
  madeAt: Date;
  /** Folder of the Noto CJK collections, if not Debian's. */
  fonts?: string | undefined;
  /** Called after every page with the number of pages done. */
  onPage?: ((done: number) => void) | undefined;
}

/**
 * Writes one vector PDF, one sign a page, to `out` and ends it. A page leaves
 * memory when it is drawn; waits whenever `out` is full.
 *
 * @throws {Error} in Chinese if the fonts are missing
 * @throws {RangeError} in Chinese, naming the sign, if a text does not fit
 */
export async function writeSigns(signs: Iterable<Sign>, out: Writable, options: BatchOptions): Promise<void> {
  const sheet = sheets[options.size];
  const document = newDocument(sheet, options);
  registerFonts(document, options.fonts);
  const setter = typesetter(document);
  const finished = once(out, 'finish');
  document.pipe(out);
  let done = 0;
  for (const sign of signs) {
    document.addPage();
    namingTheSign(sign, () => drawSign(document, setter, sign, sheet));
    options.onPage?.(++done);
    if (out.writableNeedDrain) await once(out, 'drain');
    else await setImmediate();
  }
  document.end();
  await finished;
}

function newDocument(sheet: Sheet, { title, madeAt }: BatchOptions): PDFKit.PDFDocument {
  return new PDFDocument({
    autoFirstPage: false,
    size: [sheet.width * mm, sheet.height * mm],
    margin: 0,
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: title, CreationDate: madeAt, ModDate: madeAt, Creator: 'Liangma' },
  });
}

function namingTheSign(sign: Sign, draw: () => void): void {
  try {
    draw();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new RangeError(`编号 ${sign.number}（${sign.name}）：${error.message}`, { cause: error });
  }
}
