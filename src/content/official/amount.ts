import type { Operator } from '../../domain/task/target.ts';
import { parseTargetCell } from '../../domain/task/target-cell.ts';
import type { Decimal } from '../../domain/value/quantity.ts';

/** A number, or the ends of a range, with its word of comparison. */
interface Amount {
  readonly value: Decimal;
  readonly upTo: Decimal | undefined;
  readonly operator: Operator | undefined;
}

/** The number or range with the row's unit that its words print, with its word of comparison; undefined where several could be meant. */
export function amountIn(text: string, unit: string): Amount | undefined {
  const whole = text.normalize('NFKC').split('其中')[0] ?? '';
  const pattern =
    /(?:从[^,;。]*?(?:提高到|提升到))?(?:不低于|不少于|超过|突破|约)?\s*\d[\d,]*(?:\.\d+)?\s*[万亿]?\s*(?:[—–~-]+\s*\d[\d,]*(?:\.\d+)?\s*[万亿]?\s*)?[\p{Script=Han}/·]*/gu;
  const read = [...whole.matchAll(pattern)].flatMap(([words]) => {
    const [, amount = '', rest = ''] = /^(.*?\d[\d,.]*\s*[万亿]?(?:[—–~-]+\s*\d[\d,.]*\s*[万亿]?)?)\s*(.*)$/u.exec(words.trim()) ?? [];
    const bare = unit.replace(/^[万亿]/u, '');
    if (!rest.startsWith(bare) && !(unit !== bare && rest === '')) return [];
    const target = parseTargetCell(/^[万亿]/u.test(unit) ? amount.replace(/[万亿]$/u, '') : amount, unit);
    return target.kind === 'number' ? [{ value: target.value, upTo: target.upTo, operator: target.operator }] : [];
  });
  return read.length === 1 ? read[0] : undefined;
}
