import { declaredAgainstSum, rolledUp, type Share, type TotalComparison } from '../../comparison/roll-up.ts';
import { compareDecimals, type Decimal } from '../../domain/value/quantity.ts';
import type { Indicator } from '../../domain/task/programme.ts';
import { isDone } from '../../domain/task/status.ts';
import { isTask } from '../../domain/task/target.ts';
import { decompositionKey, type Snapshot } from '../../findings/snapshot.ts';
import { divisorAt, type Outcome } from '../../findings/outcome.ts';
import type { Task } from '../../findings/task.ts';
import { percentWords, trimmed } from '../../domain/value/percent-words.ts';
import { amountWords } from '../words.ts';

/** What is said below the table of an indicator in several areas: declared total against the sum, number of areas with the task, roll-up. */
export function totalsOf(
  snapshot: Snapshot,
  { project: { programme } }: Task,
  indicator: Indicator,
  owner: string,
  areas: readonly string[],
): { readonly indicator: string; readonly sentences: readonly string[] } {
  const outcomes = areas.map((area) => snapshot.outcome(indicator, area));
  const withTask = outcomes.filter(({ target }) => target !== undefined && isTask(target)).length;
  const sentences = [
    ...(withTask === 0 ? [] : [`有任务的区域${withTask}个。`]),
    ...(indicator.rollup === 'sum' ? sumSentences(snapshot, indicator, owner, outcomes, programme.isPartial && owner === programme.issuer.id) : []),
    ...(indicator.rollup === 'each' ? ['这是每个区域各自要达到的标准，不相加。'] : []),
    ...completedSentences(outcomes),
  ];
  return { indicator: indicator.text, sentences };
}

/** A project is complete when its total and every area with the task is: how many are. */
function completedSentences(outcomes: readonly Outcome[]): string[] {
  const reported = outcomes.filter(({ latest, target }) => latest !== undefined && (target === undefined || (isTask(target) && target.kind !== 'pending')));
  if (reported.length === 0) return [];
  const completed = reported.filter(({ standing }) => isDone(standing.status)).length;
  return [`有进展报告的${reported.length}个区域中，${completed}个已完成全年任务。`];
}

/** A list known only in part has shares that cannot add up to its total: that is no contradiction. */
function sumSentences(snapshot: Snapshot, indicator: Indicator, owner: string, outcomes: readonly Outcome[], isPartial: boolean): string[] {
  const { unit } = indicator;
  const { target: total } = snapshot.outcome(indicator, owner);
  const totals = declaredAgainstSum(
    total,
    outcomes.flatMap(({ target }) => (target === undefined ? [] : [target])),
  );
  const shares = outcomes.flatMap(shareOf);
  const reported = rolledUp(shares);
  return [
    ...(totals === undefined ? [] : [totalWords(totals, unit, { isPartial, isDivided: isDivided(snapshot, indicator, owner) })]),
    ...(reported === undefined
      ? []
      : [
          `已报进展的${shares.length}个区域：${trimmed(reported.value)} ÷ ${trimmed(reported.target)} = ${percentWords(reported.percent)}（分子之和 ÷ 任务之和）。`,
        ]),
  ];
}

/** Whether the area's own documents divide the total; shares that only districts restate are no division of it. */
function isDivided({ decompositionsByTable }: Snapshot, { id, project }: Indicator, owner: string): boolean {
  const own = decompositionsByTable.get(decompositionKey(owner, project.programme.id)) ?? [];
  return own.some(({ indicator, shares }) => indicator === id && [...shares.keys()].some((area) => area !== owner));
}

function totalWords(
  { declared, sum, upTo, agrees }: TotalComparison,
  unit: string | undefined,
  { isPartial, isDivided }: { isPartial: boolean; isDivided: boolean },
): string {
  // A sum is ours, not printed: 27 and not the 27.00 of its finest part.
  const total = `文件所列合计${spanWords(declared, upTo?.declared, unit)}`;
  if (!isDivided || (isPartial && !agrees)) return `${total}；只公布了其中一部分区域的任务，不能相加核对。`;
  return `${total}，各区域相加${spanWords(trimmed(sum), upTo && trimmed(upTo.sum), unit)}，${agrees ? '一致' : '不一致'}。`;
}

/** 8—10处; a single number where both ends are the same. */
function spanWords(from: Decimal, upTo: Decimal | undefined, unit: string | undefined): string {
  return upTo === undefined || compareDecimals(from, upTo) === 0 ? amountWords(from, unit) : `${from}—${amountWords(upTo, unit)}`;
}

/** An area's part in the roll-up: only values of the target's own kind. */
function shareOf(outcome: Outcome): Share[] {
  const { latest, standing } = outcome;
  if (latest?.value === undefined || standing.completion === undefined || standing.judged?.basis !== 'target') return [];
  const target = divisorAt(outcome, latest);
  return target === undefined ? [] : [{ value: latest.value, target }];
}
