import { yearOf } from '../../../domain/value/civil-date.ts';
import { documentOf, type Source } from '../../../domain/value/source.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import { validityNames } from '../../../domain/publication/document.ts';
import type { Entries } from '../../entries.ts';
import type { Model } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** What a list promises stands in the document that issued it, or in one of its time. */
export const sourceDoubtRule: Rule = {
  id: 'source-doubtful',
  sentence:
    '清单有自己区域发布的文件的，实事、项目、指标的来源不是别的区域的文件，也不是年度过后才发的通报；清单的年度没有过完，所引的文件不是失效、废止的；单位职责写的年份是所引文件的年份；表扬写的单位是所引文件的发文机关，或者原文写了它。不合的提出提醒；确实如此的，写明理由登记为例外。',
  isWarning: true,
  find: (model, entries) => [
    ...entries.programmes.flatMap((at) => [...ofItems(at, model), ...lapsed(at, model, entries)]),
    ...entries.agencies.flatMap((at) => ofDuties(at, model)),
    ...entries.honours.flatMap((at) => otherHonourer(at, model)),
  ],
};

type List = Entries['programmes'][number];

interface Cited {
  readonly path: FieldPath;
  readonly source: Source;
}

function sourcesOf({ commitments }: List): Cited[] {
  return commitments.flatMap((commitment, index) => [
    { path: ['commitments', index], source: commitment.source },
    ...commitment.projects.flatMap((project, place) => [
      { path: ['commitments', index, 'projects', place], source: project.source },
      ...project.indicators.map(({ source }, row) => ({ path: ['commitments', index, 'projects', place, 'indicators', row], source })),
    ]),
  ]);
}

function ofItems(at: List, { documents }: Model): IssueDraft[] {
  const own = documents.get(documentOf(at.source)?.document ?? '');
  if (own?.area !== at.area || own.kind !== 'policy') return [];
  return sourcesOf(at).flatMap(({ path, source }) => {
    const cited = documents.get(documentOf(source)?.document ?? '');
    const issued = cited?.issuedOn ?? cited?.publishedOn;
    if (cited === undefined || cited === own) return [];
    const isLate = cited.kind !== 'policy' && issued !== undefined && yearOf(issued) > at.year;
    if (cited.area === at.area && !isLate) return [];
    const what = isLate
      ? `来源《${cited.title}》是 ${issued} 的，清单是 ${at.year} 年的`
      : `来源《${cited.title}》是别的区域的文件，清单由《${own.title}》发布`;
    return [found(at, [...path, 'source', 'document'], what, '改成发布清单的文件和行号；确实如此的登记例外')];
  });
}

/** Plans lapse when their year is over; one that lapsed before has another in its place. */
function lapsed(at: List, { documents }: Model, { today }: Entries): IssueDraft[] {
  const cited = [at.source, ...sourcesOf(at).map(({ source }) => source)].flatMap((source) => documents.get(documentOf(source)?.document ?? '') ?? []);
  const isCurrent = today === undefined || yearOf(today) <= at.year + 1;
  return [...new Set(cited)].flatMap((document) =>
    isCurrent && (document.validity === 'invalid' || document.validity === 'repealed')
      ? [
          {
            ...{ at: document, path: ['validity'], subject: document.id },
            what: `写的是“${validityNames[document.validity]}”，${at.year} 年的清单还以它为来源`,
            cure: '对照发布的网站核对有效性；有新文件代替的，登记新文件并改引它；确实如此的登记例外',
          },
        ]
      : [],
  );
}

/** A duty of 2024 that is read from the plan of 2025. */
function ofDuties(at: Entries['agencies'][number], { documents }: Model): IssueDraft[] {
  return at.duties.flatMap(({ year, source }, index) => {
    const document = documents.get(documentOf(source)?.document ?? '');
    const named = /(20\d{2})年/u.exec(document?.title.normalize('NFKC') ?? '')?.[1];
    if (document === undefined || named === undefined || Number(named) === year) return [];
    const what = `职责写的是 ${year} 年的，来源《${document.title}》是 ${named} 年的`;
    return [{ at, path: ['duties', index, 'year'], what, cure: '对照文件改正年份或来源；确实如此的登记例外', subject: `${at.area} ${at.id}` }];
  });
}

/** Who praises signs the document, or is named in the quoted words. */
function otherHonourer(at: Entries['honours'][number], { documents }: Model): IssueDraft[] {
  const cited = documentOf(at.source);
  const document = documents.get(cited?.document ?? '');
  if (document === undefined || cited === undefined || document.issuers.length === 0) return [];
  const isNamed = [...document.issuers, document.title, document.summary ?? '', cited.text, at.detail ?? ''].some(
    (words) => words !== '' && (words.includes(at.honouredBy) || at.honouredBy.includes(words)),
  );
  if (isNamed) return [];
  const what = `写的是“${at.honouredBy}”表扬的，来源《${document.title}》是${document.issuers.join('、')}发的`;
  return [{ at, path: ['honouredBy'], what, cure: '对照文件改正；文件转述别的机关表扬的，登记例外', subject: at.area }];
}

function found(at: List, path: FieldPath, what: string, cure: string): IssueDraft {
  return { at, path, what, cure, subject: at.id };
}
