import { compareDecimals } from '../../../domain/value/quantity.ts';
import { documentOf } from '../../../domain/value/source.ts';
import type { IssueDraft } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';
import type { Model } from '../../model.ts';
import { plainNumber, printedNumbers } from '../../printed-numbers.ts';
import type { Rule } from '../../rule.ts';

/** A number that stands beside quoted words is one of theirs. */
export const excerptRule: Rule = {
  id: 'figure-not-in-text',
  sentence: '摘录里逐个列出的数字，要在摘录的原文里；任务写的数，要与所录原文里同一单位的数一致。',
  find: (model, entries) => [...statements(entries), ...targets(model)],
};

function statements({ documents }: Entries): IssueDraft[] {
  return documents.flatMap((at) =>
    at.statements.flatMap(({ text, figures, line }, index) => {
      const printed = printedNumbers(text);
      const strange =
        printed.length === 0
          ? []
          : figures.flatMap(({ value }, place) => (printed.some((each) => compareDecimals(each, value) === 0) ? [] : [{ value, place }]));
      return strange.map(({ value, place }) => ({
        at,
        path: ['statements', index, 'figures', place, 'value'],
        what: `原文“${text.slice(0, 40)}”里没有 ${value} 这个数`,
        cure: '对照原文件改正数字或原文',
        subject: `${at.id}:${line}`,
      }));
    }),
  );
}

/** The source of a target that is one plain number, where its words print numbers of the same unit. */
function targets({ indicators }: Model): IssueDraft[] {
  return [...indicators.values()].flatMap((at) => {
    const { target, unit, source } = at;
    const value = typeof target === 'string' ? plainNumber(target) : undefined;
    const words = documentOf(source)?.text;
    if (value === undefined || unit === undefined || words === undefined) return [];
    const printed = printedNumbers(words, unit);
    if (printed.length === 0 || printed.some((each) => compareDecimals(each, value) === 0)) return [];
    return [
      {
        at,
        path: ['target'],
        what: `任务写的是 ${value}${unit}，所录原文“${words.slice(0, 40)}”里是 ${printed.join('、')}${unit}`,
        cure: '对照原文件改正其中一个；数是推出来的，写成 kind: number，在 reading 里写明怎样读出',
        subject: at.id,
      },
    ];
  });
}
