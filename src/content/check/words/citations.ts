import type { IssueDraft } from '../../../domain/value/issue.ts';
import { lineKey } from '../../../domain/value/source.ts';
import { type Citation, citationsOf } from '../../citations.ts';
import { grouped } from '../../grouped.ts';
import { bare, bareDistance } from '../../near-words.ts';
import type { Model } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** What several records take from one document: the words of a line are the same wherever they are quoted. */
export const citationRules: readonly Rule[] = [
  {
    id: 'line-quoted-otherwise',
    sentence: '同一份文件的同一行，两处所录的原文不能只差几个字：其中一处抄错了。只差几个字的提出提醒；确实是同一行里两句相像的话，写明理由登记为例外。',
    isWarning: true,
    find: (model, entries) => [...linesOf(citationsOf(entries)).values()].flatMap((cited) => otherwise(cited, model)),
  },
  {
    id: 'words-on-another-line',
    sentence: '所录的原文在文件的另一行有一字不差的摘录，而写的这一行录的是别的话，提出提醒：行号多半写错了。',
    isWarning: true,
    find: (model, entries) => misplaced(citationsOf(entries), model),
  },
  {
    id: 'line-far-beyond',
    sentence: '文件没有写明共几行的，一处所写的行号比别处引这份文件的最大行号大好几倍，提出提醒：行号多半多敲了一位；确实在那么靠后的，写明理由登记为例外。',
    isWarning: true,
    find: (model, entries) => [...grouped(citationsOf(entries), ({ document }) => document).values()].flatMap((cited) => farBeyond(cited, model)),
  },
];

/** A digit too many makes a line ten times what it was; so few lines are known of other documents that nothing follows. */
const [timesBeyond, fewestLines] = [4, 4];

function farBeyond(cited: readonly Citation[], { documents }: Model): IssueDraft[] {
  const document = documents.get(cited[0]?.document ?? '');
  if (document === undefined || document.lines !== undefined) return [];
  const lines = [...new Set([...cited.map(({ line }) => line), ...Object.values(document.metadataLines)])].toSorted((left, right) => left - right);
  const [last = 0, before = 0] = lines.toReversed();
  if (lines.length <= fewestLines || last < before * timesBeyond) return [];
  return cited
    .filter(({ line }) => line === last)
    .map(({ at, path }) => ({
      ...{ at, path, what: `行号写的是 ${last}，别处引《${document.title}》最后的是第 ${before} 行` },
      cure: '对照原文件改正行号；确实在这一行的登记例外',
      subject: lineKey({ document: document.id, line: last }),
    }));
}

type Quotation = Citation & {
  readonly text: string;
  /** Without what copying changes. */
  readonly words: string;
};

/** Shorter words stand in many sentences. */
const fewestCharacters = 4;

function quotationsOf(citations: readonly Citation[]): Quotation[] {
  return citations.flatMap((each) => (each.text === undefined ? [] : [{ ...each, text: each.text, words: bare(each.text) }]));
}

function linesOf(citations: readonly Citation[]): Map<string, Quotation[]> {
  return grouped(
    quotationsOf(citations).filter(({ words }) => words.length >= fewestCharacters),
    lineKey,
  );
}

/** The later of two quotations is told, so that what stood there before keeps quiet. */
function otherwise(cited: readonly Quotation[], { documents }: Model): IssueDraft[] {
  const different = [...new Map(cited.map((each) => [each.words, each])).keys()];
  if (different.length < 2) return [];
  const told = new Set<string>();
  const before = new Map<string, string>();
  return cited.flatMap((each) => {
    const other = before.has(each.words) ? undefined : [...before.keys()].find((words) => isNearly(each.words, words));
    const text = other === undefined ? undefined : before.get(other);
    before.set(each.words, each.text);
    if (text === undefined || told.has(each.words)) return [];
    told.add(each.words);
    const title = documents.get(each.document)?.title ?? each.document;
    return [
      {
        at: each.at,
        path: each.path,
        what: `《${title}》第 ${each.line} 行，这里录的是“${each.text.slice(0, 60)}”，另一处录的是“${text.slice(0, 60)}”`,
        cure: '对照原文件改正抄错的一处（也可能是行号写错了）；原文确有两句相像的话，登记例外',
        subject: lineKey(each),
      },
    ];
  });
}

/**
 * One of eight characters, and at least one: a slip of the pen and not another sentence. Short words beside a long row of a table
 * may be another cell of it, and the first or last character may be a bullet.
 */
function isNearly(first: string, second: string): boolean {
  const [part, whole] = first.length <= second.length ? [first, second] : [second, first];
  if (part.length < whole.length * leastShare || /…|⋯|\.{3}/u.test(part)) return false;
  const isWithin = [part, part.slice(1), part.slice(0, -1)].some((words) => whole.includes(words));
  return !isWithin && bareDistance(part, whole) <= Math.max(1, Math.floor(part.length / 8));
}

const leastShare = 0.6;

/** Words so long do not stand twice in a document by chance. */
const longEnough = 8;

function misplaced(citations: readonly Citation[], { documents }: Model): IssueDraft[] {
  const quotations = quotationsOf(citations);
  const sentences = grouped(
    quotations.filter(({ at, path }) => path[0] === 'statements' && 'statements' in at),
    ({ document }) => document,
  );
  return quotations.flatMap(({ at, path, document, line, text, words }) => {
    const known = sentences.get(document) ?? [];
    if (words.length < longEnough || known[0]?.at === at) return [];
    const elsewhere = known.find((each) => each.line !== line && each.words === words);
    if (elsewhere === undefined) return [];
    const here = known.filter((each) => each.line === line);
    if (here.length === 0 || here.some((each) => each.words.includes(words))) return [];
    const title = documents.get(document)?.title ?? document;
    const what = `“${text.slice(0, 40)}”在《${title}》的摘录里是第 ${elsewhere.line} 行，这里写的是第 ${line} 行`;
    return [{ at, path, what, cure: '对照原文件改正行号；两行确实都有这句话的登记例外', subject: lineKey({ document, line }) }];
  });
}
