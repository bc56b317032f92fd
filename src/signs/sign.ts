import { type Code, formatCode } from '../domain/code/code.ts';
import { type CodeSymbol, quietZone } from './symbol.ts';
import { typedAddress } from './typed-address.ts';

/** What the content says of the thing a sign stands for. Missing means the content does not say. */
export interface SignFacts {
  code: Code;
  /** Whose list it is: 2023年岳阳楼区重点民生实事 */
  programme: string;
  name: string;
  /** One sentence of what is built. */
  works?: string | undefined;
  leadAgency?: string | undefined;
  /** Office phone. */
  phone?: string | undefined;
  /** The line that always answers, printed where no office phone is known: 12345 */
  hotline?: string | undefined;
  /** Planned dates, worded: 2023年6月开工，2024年12月完工 */
  planned?: string | undefined;
}

/** A sign, worded, in reading order. */
export interface Sign {
  programme: string;
  name: string;
  works: string;
  rows: { label: string; value: string }[];
  /** The number in groups: 2607 1185 68 */
  number: string;
  /** Host and path of the portal, as one would type it. */
  address: string;
  symbol: CodeSymbol;
  pledge: string;
}

/** A sheet that signs are printed on. Lengths in millimetres. */
export interface Sheet {
  name: string;
  width: number;
  height: number;
}

export type SheetSize = 'a4' | 'a3' | 'card';

/**
 * One artwork in three sizes of the same proportions. The card is A6: four on a
 * sheet that every office prints and cuts, it fits the usual badge sleeve, and
 * an elder can still read it; a business card would need 4.5-point type.
 */
export const sheets: Readonly<Record<SheetSize, Sheet>> = {
  a4: { name: 'A4', width: 210, height: 297 },
  a3: { name: 'A3', width: 297, height: 420 },
  card: { name: 'A6', width: 105, height: 148 },
};

/** Printed on every sign, word for word. */
export const pledge = '本码只用于查看和反映，不收费、不要求付款、不要求下载、不索要验证码';

/**
 * What the sign of one code says. A fact that the content lacks has no row.
 *
 * @param symbol the symbol of `facts.code`
 */
export function signOf(facts: SignFacts, symbol: CodeSymbol): Sign {
  const rows = [
    { label: '牵头单位', value: facts.leadAgency ?? '' },
    { label: facts.phone === undefined ? '政务热线' : '办公电话', value: facts.phone ?? facts.hotline ?? '' },
    { label: '计划时间', value: facts.planned ?? '' },
  ];
  return {
    programme: facts.programme,
    name: facts.name,
    works: facts.works ?? '',
    rows: rows.filter(({ value }) => value !== ''),
    number: formatCode(facts.code),
    address: hostAndPath(symbol.url),
    symbol,
    pledge,
  };
}

/** Side of the symbol on a sheet, quiet zone included, in millimetres: the width that the margins for text leave. */
export function symbolMm({ width }: Sheet): number {
  return (width * 13) / 21;
}

/**
 * Greatest distance in millimetres from which an ordinary phone should read the
 * symbol: the shorter of ten times the symbol's width without its quiet zone,
 * and 320 modules, at which a 1,280-pixel frame of a 67° camera still gives a module three pixels.
 */
export function readingDistanceMm(sheet: Sheet, { span }: Pick<CodeSymbol, 'span'>): number {
  return (symbolMm(sheet) / span) * Math.min(10 * (span - 2 * quietZone), 320);
}

/** Help for the print shop, one line. */
export function printHelp(sheet: Sheet, symbol: CodeSymbol): string {
  const module = (symbolMm(sheet) / symbol.span).toFixed(2);
  const distance = Math.floor(readingDistanceMm(sheet, symbol) / 50) / 20;
  return `印制：${sheet.name} 原大，不缩放；哑光白底，单黑；二维码模块 ${module} 毫米，四周留白 ${quietZone} 个模块；在 ${distance} 米内扫描`;
}

function hostAndPath(url: string): string {
  return typedAddress(url).replace(/^\w+:\/\/|\/p\/[0-9]+$/g, '');
}
