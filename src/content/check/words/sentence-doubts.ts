import { assignmentKey } from '../../../domain/task/assignment.ts';
import { type Basis, basisNames, type Report } from '../../../domain/task/report.ts';
import { lineKey } from '../../../domain/value/source.ts';
import type { IssueDraft } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';
import { wrongRates } from '../../wrong-rates.ts';
import type { Rule } from '../../rule.ts';

/** One sentence that counts, and says what part that is: 12所学校，11所通过验收，验收率92%. */
export const sentenceRule: Rule = {
  id: 'sentence-does-not-add-up',
  sentence:
    '一句话里写了总数、其中的数和它们的比率的，比率与两个数相差不到 1 个百分点；进展情况写明是验收率、开工率、形象进度或投资完成率的，“百分比含义”与它相同。不合的提出提醒；原文确实如此的照录，写明理由登记为例外。',
  isWarning: true,
  find: (_model, { reports, documents }) => [
    ...reports.flatMap((at) => [...wrongRates(at.narrative).map((what) => found(at, ['进展情况'], what, rowKey(at))), ...ofBasis(at)]),
    ...documents.flatMap((at) =>
      at.statements.flatMap(({ text, line }, index) =>
        wrongRates(text).map((what) => found(at, ['statements', index, 'text'], what, lineKey({ document: at.id, line }))),
      ),
    ),
  ],
};

/** 验收率92% in the words of a row whose percent is said to be of something else. */
function ofBasis(at: Report): IssueDraft[] {
  const { reportedPercent, basis, narrative } = at;
  if (reportedPercent === undefined || basis === undefined) return [];
  const named = rates(narrative).filter(({ percent }) => Number(percent) === Number(reportedPercent));
  const [first] = named;
  if (first === undefined || named.some((each) => each.basis === basis)) return [];
  return [found(at, ['百分比含义'], `填的是“${basisNames[basis]}”，进展情况里写的是“${first.words}”`, rowKey(at))];
}

/** The rates whose name says of what they are; 完成率 and 进度 may be of anything. */
const namedRates = ['physical', 'investment', 'started', 'accepted'] as const;

function rates(text: string): { readonly basis: Basis; readonly percent: string; readonly words: string }[] {
  const words = text.normalize('NFKC');
  return namedRates.flatMap((basis) =>
    [...words.matchAll(new RegExp(`${basisNames[basis]}(?:为|是|达到?)?\\s*(\\d+(?:\\.\\d+)?)\\s*%`, 'gu'))].map(([told, percent = '']) => ({
      basis,
      percent,
      words: told,
    })),
  );
}

function rowKey({ indicator, area }: Report): string {
  return assignmentKey(indicator, area);
}

function found(at: Entries['reports'][number] | Entries['documents'][number], path: IssueDraft['path'], what: string, subject: string): IssueDraft {
  return { at, path, what, cure: '对照原文件核对；抄错的改正，原文确实如此的登记例外', subject };
}
