import { agencyNames } from '../../../domain/task/agency.ts';
import { assignmentKey } from '../../../domain/task/assignment.ts';
import { documentOf, type Quoted } from '../../../domain/value/source.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';
import { grouped } from '../../grouped.ts';
import type { Model } from '../../model.ts';
import { bare } from '../../near-words.ts';
import type { Rule } from '../../rule.ts';

/** Who a record names, beside the words it is read from: where these name somebody else, one of the two is a slip. */
export const quotedNameRule: Rule = {
  id: 'name-not-quoted',
  sentence:
    '责任分工、专班、验收办法、表扬写的单位和人，所录原文里没有、原文写的却是另一个登记了的单位或人的，单位从前的名称不在所录原文里的，提出提醒；确实如此的，写明理由登记为例外。',
  isWarning: true,
  find: (model, entries) => [...mentions(model, entries).flatMap(otherName), ...entries.agencies.flatMap(unquotedFormerNames)],
};

/** Somebody registered, under every name that documents have for him. */
interface Known {
  readonly names: readonly string[];
}

interface Mention {
  readonly at: object;
  readonly path: FieldPath;
  readonly name: string;
  /** Of a name that is not registered, the name alone. */
  readonly known: Known;
  /** Everybody whom the record names; words that name one of them are not another's. */
  readonly besides: readonly (Known | undefined)[];
  /** Everybody registered in the area. */
  readonly all: readonly Known[];
  readonly words: string;
  readonly subject: string;
}

function mentions(model: Model, { responsibilities, workGroups, acceptanceRules, honours, agencies, officials }: Entries): Mention[] {
  const registered = new Map<object, Known>();
  for (const each of agencies) registered.set(each, { names: agencyNames(each) });
  for (const each of officials) registered.set(each, { names: [each.name, ...each.aliases] });
  const find = (area: string) => (name: string) => {
    const found = model.agencyByName.get(`${area}/${name}`) ?? model.officialByName.get(`${area}/${name}`);
    return found && registered.get(found);
  };
  const byArea = grouped([...agencies, ...officials], ({ area }) => area);
  const allOf = (area: string) => (byArea.get(area) ?? []).flatMap((each) => registered.get(each) ?? []);
  const named = (at: object, area: string, subject: string, lists: ReadonlyArray<{ path: FieldPath; names: readonly string[]; words: string }>): Mention[] => {
    const resolve = find(area);
    const besides = lists.flatMap(({ names }) => names.map(resolve));
    const all = allOf(area);
    return lists.flatMap(({ path, names, words }) =>
      names.map((name, index) => ({
        at,
        path: [...path, ...(path.length === 1 ? [index] : [])],
        name,
        known: resolve(name) ?? { names: [name] },
        besides,
        all,
        words,
        subject,
      })),
    );
  };
  return [
    ...responsibilities.flatMap((at) => {
      const { leadAgencies, responsibleAgencies, leadOfficials, responsiblePersons } = at;
      const lists = Object.entries({ leadAgencies, responsibleAgencies, leadOfficials, responsiblePersons });
      const words = wordsOf(at);
      return named(
        at,
        at.area,
        assignmentKey(at.project, at.area),
        lists.map(([field, names]) => ({ path: [field], names, words })),
      );
    }),
    ...workGroups.flatMap((at) =>
      at.posts.flatMap(({ official, source }, index) =>
        named(at, at.area, at.id, [{ path: ['posts', index, 'official'], names: [official], words: source.text }]),
      ),
    ),
    ...acceptanceRules.flatMap((at) =>
      at.duties.flatMap((duty, index) => named(at, at.area, at.area, [{ path: ['duties', index, 'by'], names: [duty.by], words: wordsOf(duty) }])),
    ),
    ...honours.flatMap((at) => named(at, at.area, at.area, [{ path: ['agencies'], names: at.agencies, words: wordsOf(at) }])),
  ];
}

function wordsOf({ source, alsoIn }: Quoted): string {
  return [documentOf(source)?.text ?? '', ...alsoIn.map(({ text }) => text)].join('；');
}

function otherName({ at, path, name, known, besides, all, words, subject }: Mention): IssueDraft[] {
  const quoted = bare(words);
  if (quoted === '' || isIn(known, quoted)) return [];
  const rest = besides.flatMap((each) => each?.names ?? []).reduce((left, each) => left.replaceAll(bare(each), '；'), quoted);
  const other = all.find((each) => isIn(each, rest))?.names[0];
  if (other === undefined) return [];
  const what = `写的是“${name}”，所录原文“${words.slice(0, 40)}”里是“${other}”`;
  return [{ at, path, what, cure: '对照原文件改正其中一个；原文在别的行写了的，出处加在 alsoIn；确实如此的登记例外', subject }];
}

function isIn({ names }: Known, words: string): boolean {
  return names.some((each) => words.includes(bare(each)));
}

function unquotedFormerNames(at: Entries['agencies'][number]): IssueDraft[] {
  return at.formerNames.flatMap(({ name, source }, index) =>
    bare(source.text).includes(bare(name))
      ? []
      : [
          {
            at,
            path: ['formerNames', index, 'name'],
            what: `从前的名称“${name}”不在所录原文“${source.text.slice(0, 40)}”里`,
            cure: '对照原文件改正名称，或者录写着这个名称的一行',
            subject: `${at.area} ${at.id}`,
          },
        ],
  );
}
