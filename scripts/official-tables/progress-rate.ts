import { percentWords } from '../../src/domain/value/percent-words.ts';
import { compareDecimals, type Decimal, decimal, fractionDigits, percentOf, roundRatio, truncateRatio } from '../../src/domain/value/quantity.ts';
import type { Asked } from './progress-read.ts';

/**
 * Why the percent of a sentence is not its number over the task: 写的是 99%，4890 ÷ 5000 是 97.8%. Undefined where they agree, rounded or
 * cut off, where one of them is missing, and of a published document, which is copied as it stands.
 */
export function rateDoubt(own: Decimal, percent: Decimal | undefined, { target, upTo, isPublished = false }: Asked): string | undefined {
  const goals = [target, upTo].flatMap((each) => (each === undefined ? [] : (decimal.safeParse(String(each)).data ?? [])));
  if (isPublished || percent === undefined || goals.length === 0) return undefined;
  const places = fractionDigits(percent);
  const shares = goals.flatMap((goal) => percentOf(own, goal) ?? []);
  const isSame = shares.some((share) => [roundRatio(share, places), truncateRatio(share, places)].some((each) => compareDecimals(each, percent) === 0));
  const [first] = shares;
  return isSame || first === undefined ? undefined : `写的是 ${percent}%，${own} ÷ ${goals[0] ?? ''} 是 ${percentWords(first)}`;
}
