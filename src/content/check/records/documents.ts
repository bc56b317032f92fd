import type { OfficialDocument } from '../../../domain/publication/document.ts';
import { isWithin, lineage } from '../../../domain/task/area.ts';
import { type CivilDate, yearOf } from '../../../domain/value/civil-date.ts';
import type { IssueDraft } from '../../../domain/value/issue.ts';
import { keysOf } from '../../../domain/value/keys.ts';
import { isSameUnit } from '../../../domain/value/unit.ts';
import type { Entries } from '../../entries.ts';
import type { Model } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** What a document's own fields say of one another. */
export const documentRules: readonly Rule[] = [
  {
    id: 'document-mismatch',
    sentence: '发文字号的年份与成文日期相符；摘录里的数字，单位与原文的“万”“亿”相符。',
    find: (_model, { documents, circulars }) => [...[...documents, ...circulars].flatMap(numberYear), ...documents.flatMap(multiples)],
  },
  {
    id: 'number-used-twice',
    sentence: '一个区域的文件夹里，两份文件（本站印发的通报算一份）用了同一个发文字号、索引号的，提出提醒：多半抄错了一个，或者同一份文件录了两次。',
    isWarning: true,
    find: (_model, entries) => sameNumbers(entries),
  },
  {
    id: 'index-doubtful',
    sentence: '索引号以行政区划代码开头的，是本区域或上级的代码；索引号里的年份是成文或发布的那一年。不同的提出提醒；确实如此的，写明理由登记为例外。',
    isWarning: true,
    find: (model, { documents }) => documents.flatMap((at) => ofIndex(at, model)),
  },
  {
    id: 'unknown-issuer',
    sentence: '发文机关既不是登记了的单位，也不以登记了的区域的名称开头的，提出提醒；确实如此的，写明理由登记为例外，就不再提醒。',
    isWarning: true,
    find: (model, { documents }) => documents.flatMap((at) => strangers(at, model)),
  },
  {
    id: 'issuer-elsewhere',
    sentence: '发文机关以别处（不是本区域，也不是上级、下级）的区域名称开头的，提出提醒：文件多半放错了文件夹。',
    isWarning: true,
    find: (model, { documents }) => documents.flatMap((at) => elsewhere(at, model)),
  },
];

interface Numbered {
  readonly id: string;
  readonly area: string;
  readonly title: string;
  readonly documentNumber?: string | undefined;
  readonly indexNumber?: string | undefined;
  readonly issuedOn?: CivilDate | undefined;
  readonly publishedOn?: CivilDate | undefined;
}

function numberYear(at: Numbered): IssueDraft[] {
  const issued = at.issuedOn ?? at.publishedOn;
  const year = Number(/〔(\d{4})〕/.exec(at.documentNumber ?? '')?.[1]);
  if (issued === undefined || Number.isNaN(year) || [0, 1].includes(yearOf(issued) - year)) return [];
  return [{ at, path: ['documentNumber'], what: `发文字号是 ${year} 年的，成文日期是 ${issued}`, cure: '对照原文件改正其中一个', subject: at.id }];
}

const numberNames = { documentNumber: '发文字号', indexNumber: '索引号' } as const;

/** A circular of this site that was registered as a document too has the same title there. */
function sameNumbers({ documents, circulars }: Entries): IssueDraft[] {
  const all: readonly Numbered[] = [...documents, ...circulars];
  const plain = (text: string) => text.normalize('NFKC').replace(/\s/gu, '');
  return all.flatMap((at, index) =>
    keysOf(numberNames).flatMap((field) => {
      const number = at[field];
      const other = number === undefined ? undefined : all.slice(0, index).find((each) => each.area === at.area && plain(each[field] ?? '') === plain(number));
      if (other === undefined || number === undefined) return [];
      const isOne = plain(other.title) === plain(at.title) && 'asOf' in at !== 'asOf' in other;
      const what = `“${number}”也是《${other.title}》（${other.id}）的${numberNames[field]}`;
      return isOne
        ? []
        : [
            {
              at,
              path: [field],
              what,
              cure: '对照两份原文件改正写错的一个；是同一份文件录了两次、复制了一份的，删去复制的那一份；确实同号的登记例外',
              subject: at.id,
            },
          ];
    }),
  );
}

/** 990101/2025-00061: the division and the year; organisations number their papers otherwise too. */
function ofIndex(at: OfficialDocument, { areas }: Model): IssueDraft[] {
  const index = at.indexNumber?.normalize('NFKC') ?? '';
  const own = areas.get(at.area);
  const [, division, year] = /^([1-9]\d{5})(?:\d{4})?[/-](20\d\d)[-/]?\d+$/u.exec(index) ?? [];
  const codes = own === undefined ? [] : lineage(own).flatMap(({ divisionCode }) => divisionCode ?? []);
  const years = [at.issuedOn, at.publishedOn].flatMap((date) => (date === undefined ? [] : [yearOf(date)]));
  const tell = (what: string) => ({ at, path: ['indexNumber'], what, cure: '对照原文件改正；确实如此的登记例外', subject: at.id });
  return [
    ...(division !== undefined && codes.length > 0 && !codes.includes(division)
      ? [tell(`索引号以 ${division} 开头，本区域和上级的代码是 ${codes.join('、')}`)]
      : []),
    ...(year !== undefined && years.length > 0 && !years.includes(Number(year))
      ? [tell(`索引号是 ${year} 年的，文件是 ${[...new Set(years)].join('、')} 年的`)]
      : []),
  ];
}

/** 3.2 of 万元 beside the words 3.2亿元. */
function multiples(at: OfficialDocument): IssueDraft[] {
  return at.statements.flatMap(({ text, figures, line }, index) =>
    figures.flatMap(({ value, unit }, place) => {
      const plain = text.normalize('NFKC').replace(/(?<=\d),(?=\d{3})/gu, '');
      const bare = unit.replace(/^[万亿]/u, '');
      const printed = [...plain.matchAll(new RegExp(`(?<![\\d.])${value.replaceAll('.', '\\.')}(?![\\d.])\\s*([万亿]?)[余多]?(.{0,12})`, 'gu'))].filter(
        ([, , behind = '']) => behind.startsWith(bare),
      );
      if (printed.length === 0 || printed.some(([, multiple = '']) => isSameUnit(`${multiple}${bare}`, unit))) return [];
      return [
        {
          at,
          path: ['statements', index, 'figures', place, 'unit'],
          what: `原文是 ${value}${printed[0]?.[1] ?? ''}${bare}，这里的单位写的是“${unit}”`,
          cure: '单位照原文写，“万”“亿”不能漏',
          subject: `${at.id}:${line}`,
        },
      ];
    }),
  );
}

/** The longest name that an issuer begins with is its area's: 邵阳县财政局 is not of 邵阳. */
function elsewhere(at: OfficialDocument, model: Model): IssueDraft[] {
  return at.issuers.flatMap((name, index) => {
    const [named] = [...model.areas.values()]
      .flatMap((area) => [area.name, ...area.aliases].map((each) => ({ area, each })))
      .filter(({ each }) => name.startsWith(each))
      .toSorted((left, right) => right.each.length - left.each.length);
    if (named === undefined || isWithin(model, named.area.id, at.area) || isWithin(model, at.area, named.area.id)) return [];
    const [own, other] = [model.areas.get(at.area)?.name ?? at.area, named.area.name];
    const what = `“${name}”是${other}的，文件却放在${own}的文件夹里`;
    return [{ at, path: ['issuers', index], what, cure: `是${other}的文件就移到 areas/${named.area.id}/documents/；是转发的，登记例外`, subject: at.id }];
  });
}

function strangers(at: OfficialDocument, { areas, agencyByName }: Model): IssueDraft[] {
  return at.issuers.flatMap((name, index) => {
    const ofArea = [...areas.values()].some((area) =>
      [area.name, ...area.aliases].some((each) => name.startsWith(each) || name.startsWith(each.replace(/(?:市|县|区|省|州)$/u, ''))),
    );
    if (ofArea || [...agencyByName.keys()].some((key) => key.endsWith(`/${name}`))) return [];
    return [
      {
        at,
        path: ['issuers', index],
        what: `“${name}”不是登记了的单位，也不是哪个登记了的区域的`,
        cure: '照文件核对发文机关的名称；没有错的登记例外',
        subject: at.id,
      },
    ];
  });
}
