import type { Rule } from '../rule.ts';
import type { Entries } from '../entries.ts';
import type { Model } from '../model.ts';
import { nearestWords } from '../file/nearest.ts';
import { documentOf, isFiled, type Source } from '../../domain/value/source.ts';
import type { FieldPath, IssueDraft } from '../../domain/value/issue.ts';
import { areaOfFile } from '../file/place.ts';
import { referencesOfOversight } from './oversight-references.ts';
import { named, optional, type Reference, type ReferenceKind } from './reference.ts';
import { referencesOfYear } from './year-references.ts';

/** Every reference leads to something that exists. */
export const referenceRule: Rule = {
  id: 'unknown-reference',
  sentence: '引用的区域、单位、人员、项目、指标和文件必须已经登记。',
  find: (model, entries) => {
    const registers = registersOf(model);
    const absent = references(model, entries).filter(({ kind, id }) => !registers[kind].has(id));
    return absent.map((reference, index) => missing(reference, index < compared ? registers[reference.kind] : new Map()));
  },
};

type Registers = Readonly<Record<ReferenceKind, ReadonlyMap<string, unknown>>>;

const words: Readonly<Record<ReferenceKind, readonly [what: string, cure: string]>> = {
  area: ['没有这个区域', '改成 areas/ 里已有的文件夹名，或新建该区域的 area.yaml'],
  programme: ['没有这份清单', '改成 programmes/ 里已有的清单编号（年-区域），如 2025-990101'],
  project: ['没有这个项目', '改成 programmes/ 里已有的编号（年-区域/短名）'],
  indicator: ['没有这个指标', '改成 programmes/ 里已有的编号（年-区域/项目/短名）'],
  document: ['没有这个文件', '写错了的改成 documents/ 里已有的文件名；误删了的，从 Git 或备份里恢复，不要改指别的文件；还没有登记的先登记'],
  agency: ['没有登记这个单位', '写错了字的照登记的名称改正；确有这个单位的，在本区域的 agencies.yaml 里登记；文件里真有的另一种叫法，才加到 aliases'],
  official: ['没有登记这个人或职务', '在本区域的 officials.yaml 里登记，或作为别名加到已有的人'],
};

/** So many wrong references are compared with thousands of right ones; after them a table is wrong as a whole. */
const compared = 200;

function missing({ kind, id, at, path }: Reference, register: ReadonlyMap<string, unknown>): IssueDraft {
  const [what, cure] = words[kind];
  if (/[“”‘’＂]/u.test(id)) return { at, path, what: `“${shown(kind, id)}”用了全角引号`, cure: '改成半角引号 "，如 "430600"；或者不加引号' };
  const near = nearestIn(register, kind, id);
  return { at, path, what: `${what}：${shown(kind, id)}${near}`, cure };
}

/** The registered id or name that is most alike; of names, only those of the same area. */
function nearestIn(register: ReadonlyMap<string, unknown>, kind: ReferenceKind, id: string): string {
  const isName = kind === 'agency' || kind === 'official';
  const area = id.slice(0, id.indexOf('/') + 1);
  const choices = isName ? [...register.keys()].filter((key) => key.startsWith(area)).map((key) => shown(kind, key)) : register.keys();
  return nearestWords(shown(kind, id), choices);
}

function registersOf(model: Model): Registers {
  return {
    area: model.areas,
    programme: model.programmes,
    project: model.projects,
    indicator: model.indicators,
    document: model.documents,
    agency: model.agencyByName,
    official: model.officialByName,
  };
}

function shown(kind: ReferenceKind, id: string): string {
  return kind === 'agency' || kind === 'official' ? id.slice(id.indexOf('/') + 1) : id;
}

function references(model: Model, entries: Entries): Reference[] {
  return [
    ...ofPlan(model, entries),
    ...ofPeople(entries),
    ...ofProgress(entries),
    ...referencesOfYear(entries),
    ...referencesOfOversight(entries),
    ...ofQuotes(model, entries),
  ];
}

function ofPlan(model: Model, entries: Entries): Reference[] {
  const issuers = entries.programmes.map((at) => ({ kind: 'area' as const, id: at.area, at, path: [] }));
  const areas = entries.areas.flatMap((at) => optional('area', at.parent, at, ['parent']));
  const shares = entries.decompositions.flatMap((at) => [
    { kind: 'indicator' as const, id: at.indicator, at, path: ['indicator'] },
    ...Object.keys(at.shares).map((id) => ({ kind: 'area' as const, id, at, path: ['shares', id] })),
  ]);
  const links = [...model.indicators.values()].flatMap((at) => [
    ...optional('indicator', at.subsetOf, at, ['subsetOf']),
    ...optional('indicator', at.countedIn, at, ['countedIn']),
    ...optional('indicator', at.reportedUnder, at, ['reportedUnder']),
  ]);
  const same = [...model.projects.values()].flatMap((at) => [
    ...optional('project', at.sameAs, at, ['sameAs']),
    ...optional('project', at.continues, at, ['continues']),
  ]);
  return [...issuers, ...areas, ...shares, ...links, ...same];
}

function ofPeople({ responsibilities, services, honours }: Entries): Reference[] {
  const units = [
    ...services.map((at) => named('agency', at.unit, at, at, ['unit'])),
    ...honours.flatMap((at) => at.agencies.map((name, index) => named('agency', name, at, at, ['agencies', index]))),
  ];
  const duties = responsibilities.flatMap((at) => [
    { kind: 'project' as const, id: at.project, at, path: ['project'] },
    ...at.indicators.map((id, index) => ({ kind: 'indicator' as const, id, at, path: ['indicators', index] })),
    ...at.leadAgencies.map((name, index) => named('agency', name, at, at, ['leadAgencies', index])),
    ...at.responsibleAgencies.map((name, index) => named('agency', name, at, at, ['responsibleAgencies', index])),
    ...at.leadOfficials.map((name, index) => named('official', name, at, at, ['leadOfficials', index])),
    ...at.responsiblePersons.map((name, index) => named('official', name, at, at, ['responsiblePersons', index])),
  ]);
  return [...duties, ...units];
}

function ofProgress({ reports, revisions, scores, platformCounts, honours, updates }: Entries): Reference[] {
  const dated = [...reports, ...revisions].flatMap((at) => [
    { kind: 'indicator' as const, id: at.indicator, at, path: ['indicator'] },
    { kind: 'area' as const, id: at.area, at, path: ['area'] },
  ]);
  return [
    ...dated,
    ...[...scores, ...platformCounts, ...honours].map((at) => ({ kind: 'area' as const, id: at.area, at, path: ['area'] })),
    ...[...updates, ...honours].flatMap((at) => at.projects.map((id, index) => ({ kind: 'project' as const, id, at, path: ['projects', index] }))),
    ...updates.flatMap((at) => optional('document', at.document, at, ['document'])),
  ];
}

function ofQuotes({ projects, indicators }: Model, entries: Entries): Reference[] {
  const { programmes, reports, decompositions, responsibilities, revisions, contradictions, scores, platformCounts, honours, sites, services } = entries;
  const { agencies, workGroups, problems, inspections } = entries;
  const ofYear = [entries.acceptanceRules, entries.evidence, entries.acceptances, entries.publicNotices, entries.yearResults, entries.funds].flat();
  const written = [
    ...programmes,
    ...decompositions,
    ...responsibilities,
    ...revisions,
    ...contradictions,
    ...scores,
    ...platformCounts,
    ...honours,
    ...sites,
    ...services,
    ...ofYear,
    ...agencies,
    ...workGroups,
    ...problems,
    ...inspections,
  ];
  const quoting = [
    ...programmes,
    ...projects.values(),
    ...indicators.values(),
    ...decompositions,
    ...responsibilities,
    ...revisions,
    ...contradictions,
    ...scores,
    ...platformCounts,
    ...honours,
    ...sites,
    ...workGroups,
    ...problems,
    ...inspections,
    ...services,
  ];
  return [
    ...written.flatMap((at) => quotesIn(at).flatMap(({ document, path }) => optional('document', document, at, path))),
    ...reports.flatMap((at) => optional('document', documentOf(at.source)?.document, at, ['来源文件'])),
    ...ofFilings(entries, [...quoting, ...reports]),
    ...entries.documents.flatMap((at) =>
      at.statements.flatMap(({ area, projects: named }, index) => [
        ...optional('area', area, at, ['statements', index, 'area']),
        ...named.map((id, place) => ({ kind: 'project' as const, id, at, path: ['statements', index, 'projects', place] })),
      ]),
    ),
    ...contradictions.flatMap((at) => at.about.flatMap((named, index) => ofSubject(named, at, ['about', index]))),
    ...reports.flatMap((at) => at.alsoIn.flatMap(({ document }) => optional('document', document, at, ['另见']))),
  ];
}

/** Every document that a record quotes, at any depth: its source, its other places, those of its parts. */
function quotesIn(value: unknown, path: FieldPath = []): { document: string; path: FieldPath }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('document' in value && 'line' in value && typeof value.document === 'string') return [{ document: value.document, path: [...path, 'document'] }];
  return Object.entries(value).flatMap(([key, each]) => (typeof each === 'object' ? quotesIn(each, [...path, Array.isArray(value) ? Number(key) : key]) : []));
}

/** The unit that filed a fact is one of the folder's own. */
function ofFilings({ places }: Entries, filed: readonly { readonly source: Source }[]): Reference[] {
  return filed.flatMap((at) => {
    const file = places.get(at)?.file;
    const folder = areaOfFile(file);
    if (folder === undefined || !isFiled(at.source)) return [];
    return [named('agency', at.source.filedBy, { area: folder }, at, file?.endsWith('.csv') === true ? ['报送单位'] : ['source', 'filedBy'])];
  });
}

/** `2023-430000/employment/new-jobs@430602`, or the indicator alone. */
function ofSubject(subject: string, at: object, path: FieldPath): Reference[] {
  const [indicator = '', area] = subject.split('@');
  return [{ kind: 'indicator', id: indicator, at, path }, ...optional('area', area, at, path)];
}
