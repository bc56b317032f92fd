import { fittingWords, percentVerdict } from '../../comparison/percent.ts';
import { compareDecimals, roundRatio } from '../../domain/value/quantity.ts';
import type { Outcome } from '../../findings/outcome.ts';
import type { Snapshot } from '../../findings/snapshot.ts';

/** （按917÷3200计算；文件和附件印的是29.34%，两个数不一致，已登记为文件的矛盾）: where the percent that is computed is not the one that was printed, both are named. */
export function printedOtherwise({ model }: Snapshot, { indicator, area, latest, standing: { judged } }: Outcome): string {
  const printed = latest?.reportedPercent;
  if (printed === undefined || judged === undefined || judged.from === 'reported' || compareDecimals(roundRatio(judged.percent, 2), printed) === 0) return '';
  const known = model.contradictions.find(({ about, printed: words }) => about.includes(`${indicator.id}@${area}`) && words.includes(printed));
  const ours = known === undefined ? '按完成数和任务数计算' : `按${known.computed.replace(/^[\d.]+%（(.*)）$/u, '$1')}计算`;
  return `（${ours}；文件和附件印的是${printed}%，两个数不一致，${known === undefined ? '请核对' : '已登记为文件的矛盾'}）`;
}

/**
 * （按917户除以 3200户是 28.66%。917户除以 3125户，或者 939户除以 3200户，才是 29.34%）: behind the words that print another percent than
 * their own two numbers give; empty where the percent agrees or is of something else.
 */
export function percentNote({ latest, target, indicator: { unit = '' } }: Outcome): string {
  if (latest?.value === undefined || latest.reportedPercent === undefined || latest.basis !== 'target' || target?.kind !== 'number') return '';
  const [value, divisor, printed] = [latest.value, target.value, latest.reportedPercent];
  if (Number(divisor) === 0 || (latest.unit ?? unit) !== unit) return '';
  const { agrees, computed } = percentVerdict(value, divisor, printed);
  return agrees ? '' : `（按${value}${unit}除以 ${divisor}${unit}是 ${computed}%${fittingWords({ value, divisor, unit, printed })}）`;
}
