import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { closeRuns, type Measure } from './lines.ts';

export type Weight = 'regular' | 'bold';

/** Where Debian's fonts-noto-cjk puts its collections. */
export const debianFonts = '/usr/share/fonts/opentype/noto';

const files = { regular: 'NotoSansCJK-Regular.ttc', bold: 'NotoSansCJK-Bold.ttc' } as const;
/** The face for simplified Chinese within each collection. */
const faces = { regular: 'NotoSansCJKsc-Regular', bold: 'NotoSansCJKsc-Bold' } as const;

/**
 * Gives both weights to a document under the names `regular` and `bold`.
 *
 * @throws {Error} in Chinese, naming the Debian package, if a font file is not there
 */
export function registerFonts(document: PDFKit.PDFDocument, folder = debianFonts): void {
  for (const weight of ['regular', 'bold'] as const) {
    const file = join(folder, files[weight]);
    if (!existsSync(file)) {
      throw new Error(`找不到字体 ${file}：请安装 Debian 软件包 fonts-noto-cjk（apt-get install fonts-noto-cjk）`);
    }
    document.registerFont(weight, file, faces[weight]);
  }
}

/** Widths in ems, each character looked up once: setting 1,000 signs asks for the same few thousand characters over and over. */
export function measuring(document: PDFKit.PDFDocument, weight: Weight): Measure {
  const widths = new Map<string, number>();
  const widthOf = (character: string) => {
    const known = widths.get(character);
    if (known !== undefined) return known;
    const width = document.font(weight).fontSize(1).widthOfString(character);
    widths.set(character, width);
    return width;
  };
  return (text) => {
    const closed = (closeRuns(text).length - 1) / 2;
    return Array.from(text).reduce((sum, character) => sum + widthOf(character), -closed);
  };
}
