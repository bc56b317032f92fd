import type { Programme } from '../../../domain/task/programme.ts';
import { countsInDigits } from '../../../domain/value/han-number.ts';
import { documentOf } from '../../../domain/value/source.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import type { OfficialDocument } from '../../../domain/publication/document.ts';
import type { Model } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** 十件实事、十一项指标 in a document beside the lists that were read from it; 全省十件 counts another list. */
export const listCountRule: Rule = {
  id: 'list-counted-otherwise',
  sentence: '发布清单的文件写几件实事、几项指标的，应当与录入的清单相符（只录了一部分的清单除外）。不符的提出提醒；数法不同的，写明理由登记为例外。',
  isWarning: true,
  find: (model) => [...model.documents.values()].flatMap((at) => miscounted(at, listsOf(at, model))),
};

/** The whole lists that a document publishes. */
function listsOf({ id, area }: OfficialDocument, { programmes }: Model): Programme[] {
  return [...programmes.values()].filter((list) => !list.isPartial && list.issuer.id === area && documentOf(list.source)?.document === id);
}

function miscounted(at: OfficialDocument, lists: readonly Programme[]): IssueDraft[] {
  if (lists.length === 0) return [];
  const commitments = lists.map((list) => new Set(list.projects.map(({ commitment }) => commitment)).size);
  const indicators = lists.map((list) => list.projects.flatMap(({ indicators }) => indicators.filter(({ subsetOf }) => subsetOf === undefined)).length);
  const texts: { path: FieldPath; text: string | undefined }[] = [
    { path: ['title'], text: at.title },
    { path: ['summary'], text: at.summary },
    ...at.statements.map(({ text }, index) => ({ path: ['statements', index, 'text'], text })),
  ];
  return texts.flatMap(({ path, text }) => {
    const words = countsInDigits((text ?? '').normalize('NFKC'), ['件', '项']);
    return [
      ...counts(words, /(?<!(?:全省|省定|省级|全市|市定|市级|全国)[^，。；]{0,6})(\d+)件(?:重点)?(?:民生)?实事/gu, commitments).map((what) => ({
        what: `${what}件实事`,
      })),
      ...counts(words, /(\d+)项指标/gu, indicators).map((what) => ({ what: `${what}项指标` })),
    ].map(({ what }) => ({ at, path, what, cure: '对照原文件：漏录的补上，抄错的改正；数法不同的登记例外', subject: at.id }));
  });
}

/** Every printed count that no list and not all lists together have. */
function counts(text: string, pattern: RegExp, known: readonly number[]): string[] {
  const all = [...known, known.reduce((left, right) => left + right, 0)];
  return [...text.matchAll(pattern)].flatMap(([, printed = '']) =>
    all.includes(Number(printed)) ? [] : [`写的是 ${printed}，录入的清单有 ${known.join('、')} `],
  );
}
