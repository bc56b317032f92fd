import QRCode from 'qrcode';
import { codeUrl, drawCode } from '../../../src/domain/code/code.ts';
import type { Subject } from './camera.ts';

/** A way to encode a code: length of its address, level, and which mask. */
export interface Variant {
  name: string;
  urlLength: number;
  level: 'H' | 'Q' | 'M';
  /** The mask that symbols of one site share, or each symbol's own best by the standard's penalty. */
  mask: 'site' | 'own';
}

/** What is compared: levels at one length, lengths at one level, and the mask. The first is what a short address gets. */
export const variants: readonly Variant[] = [
  ...vary([38], ['H', 'Q', 'M']),
  { name: '38 characters, H, own mask', urlLength: 38, level: 'H', mask: 'own' },
  ...vary([60], ['Q']),
  ...vary([77], ['Q', 'M']),
];

/** Address of the `index`-th case, `urlLength` characters long (29 to 90). */
export function addressOf({ urlLength }: Pick<Variant, 'urlLength'>, index: number): string {
  const label = 'mssx-zhongdian-minsheng-shishi-xianchang-liangma-gongkai-zhuanlan'.slice(0, urlLength - 28);
  const code = drawCode(() => (index * 7_368_787) % 90_000_000);
  return codeUrl(`https://${label}.gov.cn/`, code);
}

/** The symbol of an address as the variant draws it, and its version. */
export function subjectOf({ level, mask }: Variant, url: string): Subject & { version: number } {
  const specimen = url.replace(/[0-9]{10}$/, '1000000064');
  const maskPattern = mask === 'own' ? undefined : encode(specimen, { errorCorrectionLevel: level }).maskPattern;
  const { modules, version } = encode(url, { errorCorrectionLevel: level, maskPattern });
  return { size: modules.size, version, isDark: (row, column) => modules.get(row, column) !== 0 };
}

function vary(lengths: readonly number[], levels: readonly Variant['level'][]): Variant[] {
  return lengths.flatMap((urlLength) => levels.map((level) => ({ name: `${urlLength} characters, ${level}`, urlLength, level, mask: 'site' as const })));
}

function encode(url: string, options: QRCode.QRCodeOptions): QRCode.QRCode {
  return QRCode.create([{ data: new TextEncoder().encode(url), mode: 'byte' }], options);
}
