import type { Agency } from '../../../domain/task/agency.ts';
import type { IssueDraft } from '../../../domain/value/issue.ts';
import type { Rule } from '../../rule.ts';

/** The names that a unit had follow one another. */
export const formerNameRule: Rule = {
  id: 'former-names-in-order',
  sentence: '单位从前的名称早的在前，起用不晚于停用，后一个名称的起用不早于前一个的停用。',
  find: (_model, { agencies }) => agencies.flatMap(namesInOrder),
};

function namesInOrder(at: Agency): IssueDraft[] {
  return at.formerNames.flatMap(({ name, from, until }, index) => {
    const path = ['formerNames', index];
    const before = at.formerNames[index - 1];
    if (from !== undefined && until !== undefined && until < from) {
      return [{ at, path: [...path, 'until'], what: `“${name}”的停用日期 ${until} 早于起用日期 ${from}`, cure: '对照文件改正日期' }];
    }
    const start = from ?? until;
    const isEarlier = before?.until !== undefined && start !== undefined && start < before.until;
    return isEarlier ? [{ at, path, what: `“${name}”写在“${before.name}”的后面，时间却更早`, cure: '按先后写，或对照文件改正日期' }] : [];
  });
}
