import QRCode from 'qrcode';
import { type Code, codeUrl, drawCode } from '../domain/code/code.ts';
import { siteUrlIssue, symbolCapacity, symbolRoom } from '../domain/code/symbol-room.ts';
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

/** Empty modules on every side. @see GB/T 18284-2000 (ISO/IEC 18004), quiet zone of four modules */
export const quietZone = 4;

/**
 * Draws the symbols of one site: level H while that needs no more than version
 * 5, else Q, never weaker. All symbols of a site share one mask, the best one
 * for its address by the standard's own penalty: the search costs ten times
 * the symbol, and only the ten digits differ from code to code. Under damage
 * the two are read alike (scripts/bench/signs/results.md).
 *
 * @throws {RangeError} if the address is too long for a robust symbol; see {@link siteUrlIssue}
 */
export function symbolsOf(siteUrl: string): (code: Code) => CodeSymbol {
  const issue = siteUrlIssue(siteUrl);
  if (issue !== undefined) throw new RangeError(issue.what);
  const { leftAtH, urlLength } = symbolRoom(siteUrl);
  const level = leftAtH >= 0 ? 'H' : 'Q';
  const version = symbolCapacity[level].findIndex((bytes) => urlLength <= bytes) + 1;
  const { maskPattern } = encode(codeUrl(siteUrl, specimen), { errorCorrectionLevel: level, version });
  return (code) => {
    const url = codeUrl(siteUrl, code);
    const { modules } = encode(url, { errorCorrectionLevel: level, version, maskPattern });
    const isDark = (row: number, column: number) => modules.get(row, column) !== 0;
    return { url, level, version, span: modules.size + 2 * quietZone, path: outlinePath(modules.size, isDark, quietZone) };
  };
}

const specimen = drawCode(() => 0);

function encode(url: string, options: QRCode.QRCodeOptions): QRCode.QRCode {
  return QRCode.create([{ data: new TextEncoder().encode(url), mode: 'byte' }], options);
}
