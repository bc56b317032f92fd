import type { CivilDate } from '../../domain/value/civil-date.ts';
import type { Ratio } from '../../domain/value/quantity.ts';
import { percentNumber } from '../../domain/value/percent-words.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { daysWithoutNews } from '../../findings/report-duty.ts';
import { speedOf, type TaskSpeed } from '../../findings/speed.ts';

const longestWait = 92;

/**
 * How fast a task that is behind has to go: 还差420人次，从截至日期到2025年底还有5个月，平均每月要完成84人次；此前三个月平均每月完成66.67人次。
 * Undefined where it is not behind, its year is over, its figure is old, or no figure allows it.
 */
export function speedSentence(outcome: Outcome, builtOn: CivilDate): string | undefined {
  const speed = speedOf(outcome, builtOn);
  // From a figure that nobody has renewed for three months no speed can be told.
  if (speed === undefined || (daysWithoutNews(outcome, builtOn) ?? 0) > longestWait) return undefined;
  const { kind, left, monthsLeft, needed, lastThreeMonths } = speed;
  const verb = kind === 'amount' ? '完成' : '提高';
  const amount = (value: Ratio) => amountOf(value, speed);
  const need = `还差${amount(left)}，从截至日期到${outcome.span.to}年底还有${monthsLeft}个月，平均每月要${verb}${amount(needed)}`;
  return `${need}${lastThreeMonths === undefined ? '' : `；此前三个月${pastWords(lastThreeMonths, verb, amount)}`}。`;
}

function pastWords(past: Ratio, verb: string, amount: (value: Ratio) => string): string {
  if (past.numerator === 0n) return '没有增加';
  const size = past.numerator < 0n ? { ...past, numerator: -past.numerator } : past;
  return `平均每月${past.numerator < 0n ? '减少' : verb}${amount(size)}`;
}

/** At most two decimals, without zeros at the end: 84人次, 66.67人次, 4.33个百分点. */
function amountOf(value: Ratio, { kind, unit = '' }: TaskSpeed): string {
  return `${percentNumber(value)}${kind === 'points' ? '个百分点' : unit}`;
}
