import { type Code, formatCode } from '../domain/code/code.ts';
import { type CodeSymbol, quietZone } from './symbol.ts';
import { typedAddress } from './typed-address.ts';

/** What the content says of the thing a sign stands for. Missing means the content does not say. */
export interface SignFacts {
  code: Code;
  /** Whose task it is: 岳阳楼区人民政府. */
  government?: string | undefined;
  /** The list: 2023年岳阳楼区重点民生实事 */
  programme: string;
  name: string;
  /** One sentence of what is built. */
  works?: string | undefined;
  leadAgency?: string | undefined;
  /** 承办单位, of a service. */
  handledBy?: string | undefined;
  /** How long it takes and what it costs, of a service: 5个工作日，不收费 */
  terms?: string | undefined;
  /** What the symbol is for, where it is not to see progress: 扫码看指南、网上办 */
  invitation?: string | undefined;
  /** Where the works are, of a site. */
  address?: string | undefined;
  /** 建设单位, the owner of the works. */
  owner?: string | undefined;
  /** 施工单位 */
  contractor?: string | undefined;
  /** 监理单位 */
  supervisor?: string | undefined;
  /** An amount of money with its unit and what it is, worded: 计划投资1200万元 */
  amount?: string | undefined;
  /** Office phone. */
  phone?: string | undefined;
  /** The line that always answers, printed where no office phone is known: 12345 */
  hotline?: string | undefined;
  /** Planned dates, worded: 2023年6月开工，2024年12月完工 */
  planned?: string | undefined;
  /** Forecast dates that are not the plan, worded: 2025年8月交付使用 */
  expected?: string | undefined;
  /** The portal is a demonstration: the sign must not hang as a government's. */
  isSpecimen?: boolean | undefined;
  /** The file and field, below `content/`, that a fact comes from: areas/430602/sites/a.yaml 的 name. */
  from?: Partial<Record<SignField, string>> | undefined;
}

/** The facts that are words. */
export const signFields = [
  ...(['government', 'programme', 'name', 'works', 'address', 'leadAgency', 'handledBy', 'owner', 'contractor', 'supervisor'] as const),
  ...(['amount', 'terms', 'planned', 'expected', 'phone'] as const),
];
export type SignField = (typeof signFields)[number];

/** A label and what the content says. */
export interface SignRow {
  label: string;
  value: string;
  /** Stays on a card that has no room for all rows. */
  isEssential: boolean;
}

/** A sign, worded, in reading order. */
export interface Sign {
  government: string;
  programme: string;
  /** 样张 on a demonstration's sign, else empty. */
  mark: string;
  name: string;
  works: string;
  rows: SignRow[];
  /** What the symbol is for. */
  invitation: string;
  /** Where the number is typed by whom cannot scan, and the words round that address. */
  typing: { before: string; address: string; after: string };
  /** The number in groups: 2607 1185 68 */
  number: string;
  symbol: CodeSymbol;
  pledge: string;
}

/** A sheet that signs are printed on. Lengths in millimetres. */
export interface Sheet {
  name: string;
  width: number;
  height: number;
  /** Side of the symbol, quiet zone included. */
  symbol: number;
  /** Smallest type of the facts in points. */
  leastType: number;
}

export type SheetSize = 'a4' | 'a3' | 'card';

/**
 * Two posters and a card. The card is A6: four on a sheet that every office
 * prints and cuts, and it fits the usual badge sleeve. Its symbol is smaller,
 * so that the facts keep 9 points; whoever holds the card is near enough. Where
 * not all rows fit, the card keeps the essential ones.
 */
export const sheets: Readonly<Record<SheetSize, Sheet>> = {
  a4: { name: 'A4', width: 210, height: 297, symbol: 122, leastType: 12 },
  a3: { name: 'A3', width: 297, height: 420, symbol: 172.5, leastType: 17 },
  card: { name: 'A6', width: 105, height: 148.5, symbol: 44, leastType: 9 },
};

/** Printed on every sign, word for word. */
export const pledge = '本码只用于查看和反映，不收费、不要求付款、不要求下载、不索要验证码';

/** Rows in the order of the sign: label, the fact that it shows, and whether it is essential. */
const rowOrder = [
  ['地址', 'address', false],
  ['牵头单位', 'leadAgency', true],
  ['承办单位', 'handledBy', true],
  ['建设单位', 'owner', false],
  ['施工单位', 'contractor', false],
  ['监理单位', 'supervisor', false],
  ['资金', 'amount', false],
  ['办理时限', 'terms', true],
  ['计划时间', 'planned', true],
  ['预计时间', 'expected', true],
] as const;

/**
 * What the sign of one code says. A fact that the content lacks has no row.
 *
 * @param symbol the symbol of `facts.code`
 */
export function signOf(facts: SignFacts, symbol: CodeSymbol): Sign {
  const rows = rowOrder.map(([label, fact, isEssential]) => ({ label, value: oneLine(facts[fact]), isEssential }));
  return {
    government: oneLine(facts.government),
    programme: oneLine(facts.programme),
    mark: facts.isSpecimen === true ? '样张' : '',
    name: oneLine(facts.name),
    works: oneLine(facts.works),
    rows: [...rows, phoneRow(facts)].filter(({ value }) => value !== ''),
    invitation: facts.invitation ?? '扫码看进度、提意见',
    typing: { before: '不能扫码，打开', address: codeEntryAddress(symbol.url), after: '输入编号' },
    number: formatCode(facts.code),
    symbol,
    pledge,
  };
}

/** The office's phone, else the line that always answers: one of the two, never both. */
function phoneRow({ phone, hotline }: SignFacts): SignRow {
  const [label, value] = phone === undefined ? ['政务热线', hotline] : ['办公电话', phone];
  return { label, value: oneLine(value), isEssential: true };
}

/** One line, with the punctuation of Chinese type between Chinese characters: a half-width comma there is a slip of the keyboard. */
function oneLine(text = ''): string {
  const marks: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };
  const line = text.replace(/[\t\r\n]+/g, ' ').trim();
  return line.replace(/(?<=[\p{Script=Han}”）》]) ?([,;:?!]) ?(?=[\p{Script=Han}“（《])/gu, (_, mark: string) => marks[mark] ?? mark);
}

/**
 * Greatest distance in millimetres from which an ordinary phone should read the
 * symbol: the shorter of ten times the symbol's width without its quiet zone,
 * and 320 modules, at which a 1,280-pixel frame of a 67° camera still gives a module three pixels.
 */
function readingDistanceMm(sheet: Sheet, { span }: Pick<CodeSymbol, 'span'>): number {
  return (sheet.symbol / span) * Math.min(10 * (span - 2 * quietZone), 320);
}

/** Help for the print shop, one line. */
export function printHelp(sheet: Sheet, symbol: CodeSymbol): string {
  const module = (sheet.symbol / symbol.span).toFixed(2);
  const distance = Math.floor(readingDistanceMm(sheet, symbol) / 50) / 20;
  return `${sheet.name} 原大印制，不缩放；哑光白底，单黑；模块 ${module} 毫米，留白 ${quietZone} 个模块；${distance} 米内扫描`;
}

/** Host and path of the page that takes a number, as one types them: without the protocol, an international name in its own letters. */
function codeEntryAddress(url: string): string {
  return typedAddress(url)
    .replace(/^\w+:\/\//, '')
    .replace(/p\/[0-9]+$/, 'code');
}
