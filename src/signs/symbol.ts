import QRCode from 'qrcode';
import { type Code, codeUrl, drawCode } from '../domain/code.ts';
import { outlinePath } from './outline.ts';

/** A QR symbol of one code, as modules and as one SVG path. */
export interface CodeSymbol {
  /** What a scanner reads, byte for byte. */
  url: string;
  level: SymbolLevel;
  version: number;
  /** Modules along one side, quiet zone included: the side of the path's view box. */
  span: number;
  /** Outline of the dark modules in units of one module, to be filled by the even-odd rule; the quiet zone is empty space round it. */
  path: string;
}

export type SymbolLevel = 'H' | 'Q';

/** How much of a symbol the address of a site takes. All lengths are in bytes, which are characters of a URL. */
export interface SymbolRoom {
  urlLength: number;
  /** Characters that may be added before level H is lost; negative if it is. */
  leftAtH: number;
  /** Characters that may be added before the address is refused; negative: characters that must go. */
  left: number;
}

/** Empty modules on every side. @see GB/T 18284-2000 (ISO/IEC 18004), quiet zone of four modules */
export const quietZone = 4;

/** Bytes that fit a symbol of versions 1 to 5. @see ISO/IEC 18004 table 7, byte mode */
const capacity = { H: [7, 14, 24, 34, 44], Q: [11, 20, 30, 46, 60] } as const;
const longest = { H: 44, Q: 60 } as const;

/**
 * Draws the symbols of one site: level H while that needs no more than version
 * 5, else Q, never weaker. All symbols of a site share one mask, the best one
 * for its address by the standard's own penalty: the search costs ten times
 * the symbol, and only the ten digits differ from code to code.
 *
 * @throws {RangeError} if the address is too long for a robust symbol; see {@link siteUrlProblem}
 */
export function symbolsOf(siteUrl: string): (code: Code) => CodeSymbol {
  const problem = siteUrlProblem(siteUrl);
  if (problem !== undefined) throw new RangeError(problem);
  const { leftAtH, urlLength } = symbolRoom(siteUrl);
  const level = leftAtH >= 0 ? 'H' : 'Q';
  const version = capacity[level].findIndex((bytes) => urlLength <= bytes) + 1;
  const { maskPattern } = encode(codeUrl(siteUrl, specimen), { errorCorrectionLevel: level, version });
  return (code) => {
    const url = codeUrl(siteUrl, code);
    const { modules } = encode(url, { errorCorrectionLevel: level, version, maskPattern });
    const isDark = (row: number, column: number) => modules.get(row, column) !== 0;
    return { url, level, version, span: modules.size + 2 * quietZone, path: outlinePath(modules.size, isDark, quietZone) };
  };
}

/**
 * How many characters the site's address leaves.
 *
 * @throws {TypeError} if `siteUrl` is not an absolute URL
 */
export function symbolRoom(siteUrl: string): SymbolRoom {
  const urlLength = codeUrl(siteUrl, specimen).length;
  return { urlLength, leftAtH: longest.H - urlLength, left: longest.Q - urlLength };
}

/** Why signs cannot be printed for this address, in Chinese, or undefined if they can. */
export function siteUrlProblem(siteUrl: string): string | undefined {
  if (!URL.canParse(siteUrl)) return `网站地址“${siteUrl}”不是完整的网址，应写成 https://www.example.gov.cn/mssx/ 的样子`;
  const { left, urlLength } = symbolRoom(siteUrl);
  if (left >= 0) return undefined;
  return `网站地址“${siteUrl}”太长：加上编号共 ${urlLength} 个字符，二维码最多 ${longest.Q} 个才经得起污损，须再减少 ${-left} 个；缩短路径或改用较短的域名`;
}

const specimen = drawCode(() => 0);

function encode(url: string, options: QRCode.QRCodeOptions): QRCode.QRCode {
  return QRCode.create([{ data: new TextEncoder().encode(url), mode: 'byte' }], options);
}
