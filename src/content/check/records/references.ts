import type { Rule } from '../../rule.ts';
import type { Entries } from '../../entries.ts';
import type { Model } from '../../model.ts';
import { grouped } from '../../grouped.ts';
import { nearestWords } from '../../file/nearest.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import { areaOfFile } from '../../file/place.ts';
import type { ContentKind } from '../../kind.ts';
import { contentKinds } from '../../kinds.ts';
import type { ReferenceKind } from '../../reference.ts';
import { namedBy, type Reference, sourcesOf } from './reference.ts';

/** Every reference leads to something that exists. */
export const referenceRule: Rule = {
  id: 'unknown-reference',
  sentence: '引用的区域、单位、人员、项目、指标和文件必须已经登记。',
  find: (model, entries) => {
    const registers = registersOf(model);
    const all = references(entries);
    const absent = all.filter(({ kind, id }) => !registers[kind].has(id));
    if (absent.length === 0) return [];
    const times = grouped(absent, ({ kind, id }) => `${kind} ${id}`);
    const used = new Set(all.map(({ kind, id }) => `${kind} ${id}`));
    const idle = idleNames(used, entries);
    const areaIds = grouped([...model.areas.values()], ({ name }) => name);
    return absent.map((reference, index) => {
      const named = byName(reference, areaIds);
      if (named !== undefined) return named;
      const { kind, id, at, path } = reference;
      const count = times.get(`${kind} ${id}`)?.length ?? 1;
      if (count < manyTimes) return missing(reference, index < compared ? registers[kind] : new Map());
      // A name that others use is another thing; one that nobody uses may be this one, renamed.
      const near = nearestIn(new Map([...registers[kind]].filter(([key]) => !used.has(`${kind} ${key}`))), kind, id);
      return { at, path, what: `${words[kind][0]}：${shown(kind, id)}${near}`, cure: restored(reference, count, idle) };
    });
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
  official: ['没有登记这个人或职务', '写错了字的照登记的姓名改正；确有这个人的，在本区域的 officials.yaml 里登记；文件里真有的另一种写法，才加到 aliases'],
};

/** So many wrong references are compared with thousands of right ones; after them a table is wrong as a whole. */
const compared = 200;

/** What so many records name alike was there, and is lost, renamed or mistyped where it is registered. */
const manyTimes = 3;

function restored({ kind, id }: Reference, count: number, idle: ReadonlyMap<string, readonly string[]>): string {
  const area = id.slice(0, Math.max(0, id.indexOf('/')));
  const unused = kind === 'agency' || kind === 'official' ? (idle.get(`${kind} ${area}`) ?? []) : [];
  const hint = unused.length === 1 ? `登记了却没有一处用到的是“${unused[0] ?? ''}”，看看是不是那里写错了；` : '';
  return `有 ${count} 处用到它，多半是登记它的那一处写错了、改了名、删了或读不成：${hint}先把那里改好或从 Git、备份恢复；只有这几处写错了的，才改这里`;
}

/** `agency 990101` → the units that are registered there and that nothing names. */
function idleNames(used: ReadonlySet<string>, { agencies, officials }: Entries): Map<string, string[]> {
  const registered = [
    ...agencies.map(({ area, name, aliases, formerNames }) => ({ kind: 'agency', area, names: [name, ...aliases, ...formerNames.map((each) => each.name)] })),
    ...officials.map(({ area, name, aliases }) => ({ kind: 'official', area, names: [name, ...aliases] })),
  ];
  const idle = registered.filter(({ kind, area, names }) => names.every((name) => !used.has(`${kind} ${area}/${name}`)));
  return new Map([...grouped(idle, ({ kind, area }) => `${kind} ${area}`)].map(([key, each]) => [key, each.flatMap(({ names: [name] }) => name ?? [])]));
}

/** An area's name where its id has to stand. */
function byName({ kind, id, at, path }: Reference, areaIds: ReadonlyMap<string, readonly { readonly id: string }[]>): IssueDraft | undefined {
  const named = kind === 'area' ? (areaIds.get(id) ?? []) : [];
  if (named.length === 0) return undefined;
  return { at, path, what: `${id}是区域的名称，这里要写编号`, cure: `写编号 ${named.map((area) => area.id).join(' 或 ')}` };
}

function missing({ kind, id, at, path }: Reference, register: ReadonlyMap<string, unknown>): IssueDraft {
  const [what, cure] = words[kind];
  if (/[“”‘’＂]/u.test(id)) return { at, path, what: `“${shown(kind, id)}”用了全角引号`, cure: '改成半角引号 "，如 "430600"；或者不加引号' };
  if ((kind === 'agency' || kind === 'official') && /.[，、；,;]./u.test(shown(kind, id)))
    return { at, path, what: `“${shown(kind, id)}”像是几个名称写成了一项`, cure: '一项写一个名称：分行写，每行以“- ”开头；写在 [ ] 里的，用半角逗号分开' };
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

/** What every record names that was read from a file, as its kind of file says. */
function references(entries: Entries): Reference[] {
  const byFile = grouped(recordsOf(entries), (at) => entries.places.get(at)?.file ?? '');
  return [...byFile].flatMap(([file, records]) => {
    const kind = contentKinds.find(({ pattern }) => pattern.test(file));
    return kind === undefined ? [] : records.flatMap((at) => namesOf(at, kind, areaOfFile(file) ?? ''));
  });
}

/** Everything in the lists of what was read. */
function recordsOf(entries: Entries): object[] {
  return Object.values(entries).flatMap((list): object[] => (Array.isArray(list) ? list : []));
}

function namesOf(at: object, kind: ContentKind, folder: string): Reference[] {
  const named = namedBy(at, kind.references, folder);
  const sources = sourcesOf(at, folder).filter(({ path }) => !named.some((each) => isSamePath(each.path, path)));
  return [...named, ...(kind.path.endsWith('.csv') ? sources.map((each) => ({ ...each, path: [columnOf(each)] })) : sources)];
}

function isSamePath(one: FieldPath, other: FieldPath): boolean {
  return one.length === other.length && one.every((step, index) => step === other[index]);
}

/** A row of a table has its sources in columns of their own. */
function columnOf({ kind, path }: Reference): string {
  if (path[0] === 'alsoIn') return '另见';
  return kind === 'agency' ? '报送单位' : '来源文件';
}
