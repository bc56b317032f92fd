import type { IssueDraft } from '../value/issue.ts';
import { codeUrl, drawCode } from './code.ts';

/** How much of a symbol the address of a site takes. All lengths are in bytes, which are characters of a URL. */
export interface SymbolRoom {
  urlLength: number;
  /** Characters that may be added before level H is lost; negative if it is. */
  leftAtH: number;
  /** Characters that may be added before the address is refused; negative: characters that must go. */
  left: number;
}

/** Bytes that fit a symbol of versions 1 to 5. @see GB/T 18284-2000 (ISO/IEC 18004) table 7, byte mode */
export const symbolCapacity = { H: [7, 14, 24, 34, 44], Q: [11, 20, 30, 46, 60] } as const;
const [longestAtH, longest] = [symbolCapacity.H[4], symbolCapacity.Q[4]];

/**
 * How many characters the site's address leaves.
 *
 * @throws {TypeError} if `siteUrl` is not an absolute URL
 */
export function symbolRoom(siteUrl: string): SymbolRoom {
  const urlLength = codeUrl(
    siteUrl,
    drawCode(() => 0),
  ).length;
  return { urlLength, leftAtH: longestAtH - urlLength, left: longest - urlLength };
}

/** Why signs cannot be printed for this address; undefined if they can. */
export function siteUrlIssue(siteUrl: string): IssueDraft | undefined {
  const cure = '换用较短的域名；网址短一个字符，二维码就稳一分';
  if (!URL.canParse(siteUrl)) return { what: `网站地址“${siteUrl}”不是完整的网址，应写成 https://www.example.gov.cn/mssx/ 的样子`, cure };
  const { left, urlLength } = symbolRoom(siteUrl);
  if (left >= 0) return undefined;
  const what = `网站地址“${siteUrl}”太长：加上编号共 ${urlLength} 个字符，二维码最多 ${longest} 个才经得起污损，须再减少 ${-left} 个；缩短路径或改用较短的域名`;
  return { what, cure };
}
