import { decimal, type Decimal, ratioOf, roundRatio, fractionDigits } from '../value/quantity.ts';
import type { NumberTarget, Operator, Target } from './target.ts';

/** Words before or after a number, and the comparison they make. */
const operatorWords: ReadonlyArray<readonly [RegExp, Operator]> = [
  [/^(?:不低于|不少于|不小于|至少|达到或超过|≥)/u, 'atLeast'],
  [/^(?:超过|突破|大于|多于|＞|>)/u, 'moreThan'],
  [/^(?:约|大约|≈)/u, 'about'],
];
const trailingWords: ReadonlyArray<readonly [RegExp, Operator]> = [
  [/\s*(?:\(含\))?及?以上$/u, 'atLeast'],
  [/(?:左右)$/u, 'about'],
];
const multiples: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };
const dash = /\s*(?:—|–|-|－|~|～|至|到)\s*/u;

/**
 * Reads one cell of an official table: `5900`, `5,000`, `650 元/月`, `不低于 20 部`, `3000—3500`,
 * `0.5万`, `从不低于 600 元/月提高到不低于 650 元/月`, `/`, or an empty cell. Digits of full width are
 * digits; a multiple (万、亿) that the unit does not have itself is multiplied out.
 *
 * @param unit the row's unit; it may stand behind the number or not
 * @returns a text target for anything else
 */
export function parseTargetCell(cell: string, unit: string, rowOperator?: Operator): Target {
  const words = plain(cell);
  if (words === '') return { kind: 'pending', text: cell };
  if (words === '/') return { kind: 'notAssigned', text: cell };
  return numberTarget(words, unit, cell, rowOperator) ?? { kind: 'text', text: cell };
}

/** A number in Chinese characters, perhaps with a unit of one character: 五十、约五千、百分之九十. */
const hanNumber =
  /^(?:不低于|不少于|不小于|至少|超过|突破|约|大约)?(?:百分之)?[零〇一二三四五六七八九十百千万亿两半壹贰叁肆伍陆柒捌玖拾佰仟]+(?:点[零〇一二三四五六七八九]+)?[多余来]?\p{Script=Han}?(?:以上|左右)?$/u;

/**
 * Whether a cell was read as words although a number stands in it, in digits or in Chinese characters,
 * or holds Latin letters alone: nobody may lose a number silently.
 */
export function isUnread(cell: string, read: Target): boolean {
  return read.kind === 'text' && (/\d|^[A-Za-z\s]+$/u.test(plain(cell)) || hanNumber.test(plain(cell)) || isFilling(cell));
}

/** Whether words end in a number with the unit: 改扩建学校12所 is 12 of 所. */
export function endsInAmount(words: string, unit: string): boolean {
  const bare = plain(words).replace(/\s*(?:\(含\))?(?:及?以上|左右)$/u, '');
  return unit !== '' && bare.endsWith(unit) && /\d\s*[万亿]?\s*$/u.test(bare.slice(0, -unit.length));
}

/** Words that people write into a cell of a table instead of `/` or of nothing. */
export function isFilling(cell: string): boolean {
  return /^(?:[-—–－\s]+|无|没有|暂无|不涉及|同上|略|n\/?a|nil|none|0+(?:\.0+)?)$/iu.test(plain(cell));
}

/** Words for a target that is still to come: an empty cell says the same, and what counts targets knows it. */
export function isAwaited(words: string): boolean {
  return /^(?:待|未|尚未|暂未|另行?)(?:定|下达|分解|确定|明确|分配|核定|通知)$/u.test(plain(words));
}

function numberTarget(words: string, unit: string, text: string, rowOperator: Operator | undefined): NumberTarget | undefined {
  const raised = /^从(?<from>.+?)(?:提高|提升|增加|上调)?(?:到|至)(?<to>.+)$/u.exec(words)?.groups;
  const amount = amountIn(raised?.to ?? words, unit);
  if (amount === undefined) return undefined;
  const before = raised?.from === undefined ? undefined : amountIn(raised.from, unit);
  if (raised !== undefined && before === undefined) return undefined;
  const baseline = { baseline: before?.value, baselineOperator: before?.operator };
  return { kind: 'number', ...amount, operator: amount.operator ?? rowOperator, ...baseline, text };
}

function amountIn(words: string, unit: string): Pick<NumberTarget, 'operator' | 'value' | 'upTo'> | undefined {
  const [before, afterFirst] = taken(words.replace(/^标准/u, ''), operatorWords);
  const [trailing, rest] = taken(afterFirst, trailingWords);
  const parts = rest.split(dash);
  const values = parts.map((part) => valueIn(part, unit, multipleOf(parts.at(-1) ?? '', unit)));
  const [value, upTo] = values;
  if (value === undefined || values.length > 2 || (values.length === 2 && upTo === undefined)) return undefined;
  return { operator: before ?? trailing, value, upTo };
}

/** The comparison that a word makes, and what is left without it. */
function taken(words: string, table: typeof operatorWords): [Operator | undefined, string] {
  for (const [pattern, compares] of table) {
    if (pattern.test(words)) return [compares, words.replace(pattern, '').trim()];
  }
  return [undefined, words];
}

function valueIn(part: string, unit: string, shared: number): Decimal | undefined {
  const own = multipleOf(part, unit);
  const bare = withoutUnit(part, unit)
    .replace(/[万亿]$/u, '')
    .trim();
  const digits = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(bare) ? bare.replaceAll(',', '') : bare;
  const number = decimal.safeParse(digits).data;
  if (number === undefined || number.startsWith('-')) return undefined;
  const places = own === 0 ? shared : own;
  return places === 0 ? number : shifted(number, places);
}

/** Powers of ten that a word behind the number stands for and the unit does not hold itself: 万 before 人 is 4. */
function multipleOf(part: string, unit: string): number {
  if (/^[万亿]/u.test(unit)) return 0;
  return multiples[/[万亿]$/u.exec(withoutUnit(part, unit))?.[0] ?? ''] ?? 0;
}

function withoutUnit(part: string, unit: string): string {
  return unit !== '' && part.endsWith(unit) ? part.slice(0, -unit.length).trim() : part.trim();
}

function shifted(value: Decimal, places: number): Decimal {
  const { numerator, denominator } = ratioOf(value);
  return roundRatio({ numerator: numerator * 10n ** BigInt(places), denominator }, Math.max(0, fractionDigits(value) - places));
}

/** Digits, commas and slashes at half width, no outer space. */
function plain(cell: string): string {
  return cell.normalize('NFKC').replaceAll('，', ',').trim();
}
