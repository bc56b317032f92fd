import { checkDigits } from '../domain/code/code.ts';
import { namesIn } from './personal-names.ts';
import { personalNumbers } from './personal-numbers.ts';

/** Something in a text that may identify a person or open their case. */
export interface PersonalDetail {
  readonly kind: '身份证号' | '手机号' | '银行卡号' | '回执号' | '护照号' | '电话' | '微信或QQ' | '邮箱' | '车牌号' | '住址' | '姓名';
  /** The words as they stand; for numbers that must not be repeated, only their ends. */
  readonly text: string;
  /** Whether a person may look at it and keep it: an office's telephone and address are nobody's secret. */
  readonly isClearable: boolean;
}

const patterns: ReadonlyArray<{ kind: PersonalDetail['kind']; pattern: RegExp }> = [
  { kind: '邮箱', pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g },
  { kind: '微信或QQ', pattern: /(?:微信|vx|wx|qq)[号是为:\s]{0,4}[a-z0-9_-]{5,20}/gi },
  { kind: '电话', pattern: /(?<!\d)0\d{2,3}[- ]?\d{7,8}(?!\d)/g },
  { kind: '电话', pattern: /(?:电话|联系方式|座机)[号码是为:\s]{0,4}\d{7,8}(?!\d)/g },
  { kind: '护照号', pattern: /(?<![A-Za-z0-9])[EGDSP][A-Z]?\d{7,8}(?!\d)/g },
  { kind: '车牌号', pattern: /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·•.\s]?[A-Z0-9]{5,6}(?![A-Z0-9])/g },
  { kind: '住址', pattern: /(?:[\d一二三四五六七八九十百]+\s*(?:栋|幢|号楼|单元)\s*)+(?:[\d一二三四五六七八九十百]+(?:单元|室|房|户|楼|号)?)?/g },
  { kind: '住址', pattern: /(?<!\d)\d{3,4}\s*(?:室|房(?![间屋产价地]))/g },
  { kind: '住址', pattern: /(?:路|街|巷|弄|里|村|组|小区|社区|新村|家园|花园)\s*[\d一二三四五六七八九十百]+\s*号(?![线文令公桥])/g },
  { kind: '住址', pattern: /门牌[号是为:\s]{0,3}[\d一二三四五六七八九十百]+/g },
];

const plainDigits = new Map([...'零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖'].map((word, index) => [word, [...'0012345678911234567890'][index] ?? word]));

/**
 * Everything in `text` that may be personal data, in the order of the kinds below,
 * each once: numbers (also written with Chinese digits), receipts, ways to reach
 * somebody, number plates, house numbers, names. Names and addresses are guesses
 * that lean to too many: a person decides. Nothing found is no proof of absence.
 *
 * @see 《中华人民共和国个人信息保护法》第二十五条
 */
export function personalDetails(text: string): PersonalDetail[] {
  const plain = text.normalize('NFKC');
  const found = [
    ...numbersIn(plain),
    ...receiptsIn(plain),
    ...patterns.flatMap(({ kind, pattern }) => clearable(kind, plain.match(pattern) ?? [])),
    ...clearable('姓名', namesIn(plain)),
  ];
  return found.filter((detail, index) => found.findIndex(({ text: same }) => same === detail.text) === index);
}

/** What is left of `personalDetails` once somebody has cleared some of it; numbers cannot be cleared. */
export function unresolvedDetails(text: string, cleared: readonly string[]): PersonalDetail[] {
  return personalDetails(text).filter((detail) => !detail.isClearable || !cleared.includes(detail.text));
}

function numbersIn(text: string): PersonalDetail[] {
  const digits = [...text].map((character) => plainDigits.get(character) ?? character).join('');
  return personalNumbers(digits).map(({ kind, masked }) => ({ kind, text: masked, isClearable: false }));
}

/** 44 digits, however grouped, whose last two check the others. */
function receiptsIn(text: string): PersonalDetail[] {
  const runs = text.match(/(?<!\d)(?:\d[\s-]*){43}\d(?!\d)/g) ?? [];
  const receipts = runs.map((run) => run.replace(/\D/g, '')).filter((run) => checkDigits(run.slice(0, 42)) === run.slice(42));
  return receipts.map((receipt) => ({ kind: '回执号', text: `${receipt.slice(0, 4)}…`, isClearable: false }));
}

function clearable(kind: PersonalDetail['kind'], texts: readonly string[]): PersonalDetail[] {
  return texts.map((text) => ({ kind, text: text.trim(), isClearable: true }));
}
