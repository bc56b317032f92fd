import { documentOf, type Quoted } from '../../../domain/value/source.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';
import { bare } from '../../near-words.ts';
import type { Model } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** Names and sentences copied from a document, one slip of the pen away from the words that are quoted beside them. */
export const nearQuoteRule: Rule = {
  id: 'words-nearly-quoted',
  sentence: '指标和项目的名称、问题、表扬的名称，与旁边所录原文只差一两个字的，提出提醒：多半有一处抄错了；确实如此的，写明理由登记为例外。',
  isWarning: true,
  find: (model, entries) => copied(model, entries).flatMap(nearlyQuoted),
};

interface Copied {
  readonly at: object;
  readonly path: FieldPath;
  readonly text: string;
  readonly quotes: readonly string[];
  readonly subject: string;
}

function copied({ projects, indicators }: Model, { problems, honours }: Entries): Copied[] {
  return [
    ...[...indicators.values()].map((at) => ({ at, path: ['text'], text: at.text, quotes: quotesOf(at), subject: at.id })),
    ...[...projects.values()].map((at) => ({ at, path: ['title'], text: at.title, quotes: quotesOf(at), subject: at.id })),
    ...problems.map((at) => ({ at, path: ['text'], text: at.text, quotes: quotesOf(at), subject: at.id })),
    ...honours.map((at) => ({ at, path: ['title'], text: at.title, quotes: quotesOf(at), subject: at.area })),
  ];
}

function quotesOf({ source, alsoIn }: Quoted): string[] {
  const cited = documentOf(source);
  return [...(cited === undefined ? [] : [cited.text]), ...alsoIn.map(({ text }) => text)];
}

/** Of shorter words a character is another thing. */
const fewestCharacters = 4;
/** One character of five is a slip; of words as short as a name, one. */
const charactersOfASlip = 5;

function nearlyQuoted({ at, path, text, quotes, subject }: Copied): IssueDraft[] {
  const words = plain(text);
  if (words.length < fewestCharacters || quotes.some((quote) => plain(quote).includes(words))) return [];
  const quote = quotes.find((each) => isSlip(words, plain(each)));
  if (quote === undefined) return [];
  const what = `写的是“${text.slice(0, 40)}”，所录原文是“${quote.slice(0, 60)}”`;
  return [{ at, path, what, cure: '对照原文件改正抄错的一处；有意写得不同的登记例外', subject }];
}

function plain(text: string): string {
  return bare(text).replace(/[\p{P}\p{S}]/gu, '');
}

/**
 * Whether the words stand in the quotation with a character or two exchanged, a Chinese one for a Chinese one or a digit for a
 * digit. Words that begin otherwise, are shorter or longer are somebody's own wording.
 */
function isSlip(words: string, quote: string): boolean {
  // A quotation of exactly as many characters is the name itself.
  const most = words.length === quote.length ? Math.floor(words.length / 2) : Math.max(1, Math.floor(words.length / charactersOfASlip));
  return Array.from({ length: Math.max(0, quote.length - words.length + 1) }, (_, start) => quote.slice(start, start + words.length)).some((window) => {
    const exchanged = [...words].flatMap((character, index) => (character === window[index] ? [] : [[character, window[index] ?? ''] as const]));
    const isLike = exchanged.every(([own, other]) => /\d/.test(own) === /\d/.test(other));
    return words.slice(0, 2) === window.slice(0, 2) && exchanged.length > 0 && exchanged.length <= most && isLike;
  });
}
