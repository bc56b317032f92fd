import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import { stageNames } from '../../../domain/task/stage.ts';
import { acceptanceSteps } from '../../../domain/year/acceptance.ts';
import type { Entries } from '../../entries.ts';
import type { Model } from '../../model.ts';
import { areaOfFile } from '../../file/place.ts';
import { recordsOf } from '../words/texts.ts';

/** A list within one record that names one thing twice, by whatever name. Part of the rule of things entered twice. */
export function listedTwice(model: Model, entries: Entries): IssueDraft[] {
  return [
    ...recordsOf(entries).flatMap((at) => {
      const folder = areaOfFile(entries.places.get(at)?.file) ?? '';
      return textLists(at).flatMap((list) => repeated({ ...list, at, nameOf: (name) => (list.path.includes('aliases') ? name : nameOf(name, folder, model)) }));
    }),
    ...keyedLists(model, entries).flatMap(repeated),
  ];
}

interface List {
  readonly at: object;
  readonly path: FieldPath;
  readonly items: readonly (string | undefined)[];
  /** The one name of what an item names. */
  readonly nameOf: (item: string) => string;
}

/** 县住建局 and 县住房和城乡建设局 are one unit. */
function nameOf(name: string, folder: string, { agencyByName, officialByName }: Model): string {
  const key = `${folder}/${name}`;
  return agencyByName.get(key)?.name ?? officialByName.get(key)?.name ?? name.normalize('NFKC');
}

/** A circular's paragraphs may say the same twice. */
const mayRepeat: ReadonlySet<string> = new Set(['generated', 'confirmed']);

function textLists(value: unknown, path: FieldPath = []): Pick<List, 'path' | 'items'>[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value) && value.length > 0 && value.every((each): each is string => typeof each === 'string')) {
    return mayRepeat.has(String(path.at(-1))) ? [] : [{ path, items: value }];
  }
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) => textLists(each, [...path, Array.isArray(value) ? Number(key) : key]));
}

/** Lists of records, each with what tells one of them from another. */
function keyedLists(model: Model, { checklists, acceptanceRules, feedbackMonths, reports, evidence, services, workGroups }: Entries): List[] {
  const same = (item: string) => item;
  return [
    ...checklists.map((at) => ({ at, path: ['items'], items: at.items.map(({ id }) => id), nameOf: same })),
    ...acceptanceRules.map((at) => ({ at, path: ['duties'], items: at.duties.map(({ step, by }) => `${acceptanceSteps[step]}：${by}`), nameOf: same })),
    ...evidence.map((at) => ({ at, path: ['materials'], items: at.materials.map(({ title, datedOn = '' }) => `${title}${datedOn}`), nameOf: same })),
    ...services.map((at) => ({
      ...{ at, path: ['places'], nameOf: same },
      items: at.places.map(({ name, address = '', hours = '' }) => [name, address, hours].filter((each) => each !== '').join('，')),
    })),
    ...workGroups.map((at) => ({ at, path: ['posts'], items: at.posts.map(({ part, official }) => `${part}：${official}`), nameOf: same })),
    ...feedbackMonths.map((at) => ({
      ...{ at, path: ['units'], items: at.units.map(({ unit }) => unit ?? '没有转办的') },
      nameOf: (unit: string) => nameOf(unit, at.area, model),
    })),
    ...reports.flatMap((at) =>
      at.breakdown === undefined
        ? []
        : [{ at, path: ['分阶段'], items: at.breakdown.map(({ stage, note }) => (note === undefined ? stageNames[stage] : undefined)), nameOf: same }],
    ),
  ];
}

function repeated({ at, path, items, nameOf: named }: List): IssueDraft[] {
  const names = items.map((item) => (item === undefined ? undefined : named(item)));
  return items.flatMap((item, index) => {
    const first = names.indexOf(names[index]);
    if (item === undefined || first === index) return [];
    const before = items[first] ?? item;
    const isRow = path[0] === '分阶段';
    return [
      {
        at,
        path: isRow ? path : [...path, index],
        what: before === item ? `“${item}”写了两次` : `“${before}”和“${item}”是同一个`,
        cure: isRow ? '同一阶段的数合成一项；写错了阶段的改正；说的是不同的几处，在数后面用括号写明是哪几处' : '重复的删去一个；写错的改正',
      },
    ];
  });
}
