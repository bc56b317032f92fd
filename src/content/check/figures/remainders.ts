import type { Decomposition } from '../../../domain/task/allocation.ts';
import { compareDecimals, sum } from '../../../domain/value/quantity.ts';
import type { IssueDraft } from '../../../domain/value/issue.ts';
import type { Model } from '../../model.ts';
import { printedNumbers } from '../../printed-numbers.ts';
import type { Rule } from '../../rule.ts';

/** A table that prints some areas and says in a note what is left for the others. */
export const remainderRule: Rule = {
  id: 'remainder-mismatch',
  sentence: '任务分解的说明写“其余多少”的，与写出来的各区域之和相加应当是文件所列合计。不合的提出提醒；原文确实如此的，写明理由登记为例外。',
  isWarning: true,
  find: (model) => model.decompositions.flatMap((row) => otherRemainder(row, model)),
};

function otherRemainder(at: Decomposition, { indicators }: Model): IssueDraft[] {
  const { total, note, indicator } = at;
  const unit = at.unit ?? indicators.get(indicator)?.unit ?? '';
  const words = /其余(?:的|各?县)?[^\d，。；]{0,4}\d[^，。；]*/u.exec((note ?? '').normalize('NFKC'))?.[0];
  const rest = words === undefined ? [] : printedNumbers(words, unit);
  if (total?.kind !== 'number' || unit === '' || rest.length === 0) return [];
  const parts = [...at.shares.values()].flatMap((share) => (share.kind === 'number' ? share.value : []));
  if (rest.some((each) => compareDecimals(sum([each, ...parts]), total.value) === 0)) return [];
  const what = `说明写“${words}”，写出来的各区域之和是 ${sum(parts)}${unit}，相加不是合计 ${total.value}${unit}`;
  return [{ at, path: ['note'], what, cure: '对照原表改正其中一个；确实如此的登记例外', subject: indicator }];
}
