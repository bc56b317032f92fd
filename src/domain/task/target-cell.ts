import { hanNumber } from '../value/han-number.ts';
import { type Amount, amountIn } from './target-amount.ts';
import type { NumberTarget, Operator, Target } from './target.ts';

/**
 * Reads one cell of an official table: `5900`, `5,000`, `650 元/月`, `不低于 20 部`, `3000—3500`,
 * `0.5万`, `十二所`, `从不低于 600 元/月提高到不低于 650 元/月`, `/`, or an empty cell. Digits of full width are
 * digits; a multiple (百、千、万、亿) that the unit does not have itself is multiplied out.
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
const hanForm =
  /^(?:不低于|不少于|不小于|至少|超过|突破|约|大约)?(?:百分之)?[零〇一二三四五六七八九十百千万亿两半壹贰叁肆伍陆柒捌玖拾佰仟]+(?:点[零〇一二三四五六七八九]+)?[多余来]?\p{Script=Han}?(?:以上|左右)?$/u;

/**
 * Whether a cell was read as words although a number stands in it, in digits or in Chinese characters,
 * or holds Latin letters alone: nobody may lose a number silently.
 */
export function isUnread(cell: string, read: Target, unit = ''): boolean {
  return read.kind === 'text' && (/\d|^[A-Za-z\s]+$/u.test(plain(cell)) || hanForm.test(plain(cell)) || endsInAmount(cell, unit) || isFilling(cell));
}

/** Whether words end in a number with the unit: 改扩建学校12所 and 改扩建学校十二所 are 12 of 所. */
export function endsInAmount(words: string, unit: string): boolean {
  const bare = plain(words).replace(/\s*(?:\(含\))?(?:及?以上|左右)$/u, '');
  if (unit === '' || !bare.endsWith(unit)) return false;
  const before = bare.slice(0, -unit.length);
  const [numeral = ''] = /(?<![第几\d零〇一二两三四五六七八九十百千万亿])[零〇一二两三四五六七八九十百千万亿]+$/u.exec(before) ?? [];
  return /\d\s*[万亿]?\s*$/u.test(before) || (hanNumber(numeral) ?? 0) > 1;
}

/** Words that people write into a cell of a table instead of `/` or of nothing. */
export function isFilling(cell: string): boolean {
  return /^(?:[-—–－\s]+|无|没有|暂无|不涉及|同上|略|n\/?a|nil|none|0+(?:\.0+)?)$/iu.test(plain(cell));
}

/** Words for a target that is still to come: an empty cell says the same, and what counts targets knows it. */
export function isAwaited(words: string): boolean {
  return /^(?:待|未|尚未|暂未|另行?)(?:定|下达|分解|确定|明确|分配|核定|通知)$/u.test(plain(words));
}

const raise = /^[从由](?<from>.+?)(?:(?:逐步)?(?:提高|提升|提标|增加|上调|调整|扩大|增长)?[到至]|(?:提高|提升|增加|上调|调整)为)(?<to>.+)$/u;

function numberTarget(words: string, unit: string, text: string, rowOperator: Operator | undefined): NumberTarget | undefined {
  const { from, to } = raise.exec(words)?.groups ?? {};
  const [amount, before] = from === undefined || to === undefined ? [amountIn(words, unit)] : raised(from, to, unit);
  if (amount === undefined) return undefined;
  const baseline = { baseline: before?.value, baselineOperator: before?.operator };
  return { kind: 'number', ...amount, operator: amount.operator ?? rowOperator, ...baseline, text };
}

/** Two amounts of one unit; 从600元提高到650元/月 says of both what it says of one. */
function raised(from: string, to: string, unit: string): readonly [reached?: Amount, before?: Amount] {
  const short = unit.split('/')[0] ?? unit;
  const [whole, reached] = [from, to].map((words) => amountIn(words, unit));
  const before = whole ?? (reached === undefined ? undefined : amountIn(from, short));
  const amount = reached ?? (whole === undefined ? undefined : amountIn(to, short));
  return amount === undefined || before === undefined ? [] : [amount, before];
}

/** Digits, commas and slashes at half width, no outer space and no full stop. */
function plain(cell: string): string {
  return cell
    .normalize('NFKC')
    .replaceAll('，', ',')
    .trim()
    .replace(/[。；;]$/u, '');
}
