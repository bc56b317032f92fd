import { ascending } from '../../../domain/value/order.ts';
import { areaKindNames } from '../../../domain/task/area.ts';
import { keysOf } from '../../../domain/value/keys.ts';
import type { Indicator, Project } from '../../../domain/task/programme.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';
import type { Model } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** References that lead back to where they came from, and records that do not fit together. */
export const structureRules: readonly Rule[] = [
  {
    id: 'circle',
    sentence: '区域的上级、“其中”、“同一任务”、“接着办”都不能指回自己，也不能绕一圈指回自己。',
    find: (model, entries) => [...areaCircles(entries), ...indicatorCircles(model), ...projectCircles(model)],
  },
  {
    id: 'mismatched-record',
    sentence:
      '清单的年份要与文件名相符，级别要与发布区域相符；行政区划代码要与文件夹相符；跨年项目的起止年份、自定计划的月份和百分比要逐步增加；得分不能是负数，不能超过满分。',
    find: (model, entries) => [
      ...years(model),
      ...levels(model),
      ...divisionCodes(entries),
      ...spans(model),
      ...plans(model),
      ...scores(entries),
      ...homeArea(model, entries),
    ],
  },
];

type Next = (id: string) => string | undefined;

/** The first id that is met twice on the way from `start`; undefined where the way ends. */
function circleFrom(start: string, next: Next): string | undefined {
  const met = new Set<string>([start]);
  for (let at = next(start); at !== undefined; at = next(at)) {
    if (met.has(at)) return at;
    met.add(at);
  }
  return undefined;
}

function areaCircles({ areas }: Entries): IssueDraft[] {
  const parents = new Map<string, string | undefined>(areas.map(({ id, parent }) => [id, parent]));
  return areas.flatMap((at) => circle(at, at.id, 'parent', (id) => parents.get(id), '上级区域'));
}

function indicatorCircles({ indicators }: Model): IssueDraft[] {
  const fields = { subsetOf: '“其中”所属的指标', countedIn: '另一份清单里的同一任务', reportedUnder: '统一调度的指标' } as const;
  return [...indicators.values()].flatMap((at) =>
    keysOf(fields).flatMap((field) => circle<Indicator>(at, at.id, field, (id) => indicators.get(id)?.[field], fields[field])),
  );
}

function projectCircles({ projects }: Model): IssueDraft[] {
  const toSelf = [...projects.values()].filter(({ id, sameAs }) => sameAs === id).map((at) => circular(at, 'sameAs', '同一件事的项目'));
  return [...toSelf, ...[...projects.values()].flatMap((at) => circle<Project>(at, at.id, 'continues', (id) => projects.get(id)?.continues, '接着办的项目'))];
}

function circle<T extends object>(at: T, id: string, field: string, next: Next, words: string): IssueDraft[] {
  return circleFrom(id, next) === id ? [circular(at, field, words)] : [];
}

function circular(at: object, field: string, words: string): IssueDraft {
  return { at, path: [field], what: `${words}绕一圈指回了自己`, cure: '对照原文件，改成真正的上级或对应的编号；先看最近改动的那一处' };
}

const issuerKinds = {
  province: ['province'],
  prefecture: ['prefecture'],
  county: ['county', 'zone', 'township', 'prefectureOwn'],
  monitored: ['province', 'prefecture', 'county', 'zone', 'township', 'prefectureOwn'],
} as const;

function levels({ programmes }: Model): IssueDraft[] {
  return [...programmes.values()].flatMap((at) => {
    const kinds: readonly string[] = issuerKinds[at.level];
    if (kinds.includes(at.issuer.kind)) return [];
    return [
      mismatch(
        at,
        ['level'],
        `${at.issuer.name}不能发布这一级的清单`,
        `改正 level；区域的类别写错的（现在是${areaKindNames[at.issuer.kind]}），改 areas/${at.issuer.id}/area.yaml 的 kind；清单放错文件夹的，移到发布它的区域`,
      ),
    ];
  });
}

function years({ programmes }: Model): IssueDraft[] {
  return [...programmes.values()].flatMap((at) =>
    at.id.startsWith(`${at.year}-`) ? [] : [mismatch(at, ['year'], `年份写的是 ${at.year}，文件名是 ${at.id.slice(0, 4)} 年的`, '改正年份，或改文件名')],
  );
}

/** A folder named by six digits is the area of that code. */
function divisionCodes({ areas }: Entries): IssueDraft[] {
  const taken = new Map<string, string>();
  return areas.flatMap((at) => {
    const { id, divisionCode } = at;
    if (divisionCode === undefined) return [];
    const before = taken.get(divisionCode);
    taken.set(divisionCode, id);
    if (before !== undefined) return [mismatch(at, ['divisionCode'], `行政区划代码 ${divisionCode} 已经是 ${before} 的`, '对照民政部门公布的代码改正')];
    return /^\d{6}$/.test(id) && id !== divisionCode
      ? [mismatch(at, ['divisionCode'], `行政区划代码 ${divisionCode} 与文件夹名 ${id} 不符`, '改正其中一个')]
      : [];
  });
}

function spans({ projects, responsibilities }: Model): IssueDraft[] {
  const local = [...responsibilities.values()].flat().flatMap((at) => {
    const programme = projects.get(at.project)?.programme;
    return programme === undefined ? [] : [{ at, years: at.years, programme }];
  });
  return [...[...projects.values()].map((at) => ({ at, years: at.years, programme: at.programme })), ...local].flatMap(({ at, years, programme }) => {
    if (years === undefined) return [];
    if (years.from > years.to) return [mismatch(at, ['years'], `起始年份 ${years.from} 晚于结束年份 ${years.to}`, '调换两个年份')];
    return programme.id.startsWith(`${programme.year}-`) && (programme.year < years.from || programme.year > years.to)
      ? [mismatch(at, ['years'], `清单是 ${programme.year} 年的，项目写的是 ${years.from} 至 ${years.to} 年`, '改正年份')]
      : [];
  });
}

function plans({ indicators }: Model): IssueDraft[] {
  return [...indicators.values()].flatMap((at) =>
    (at.plan ?? []).flatMap((point, index, plan) => {
      const before = plan[index - 1];
      if (before === undefined || (point.month > before.month && point.percent >= before.percent)) return [];
      return [
        mismatch(at, ['plan', index], `${point.month} 月 ${point.percent}% 排在 ${before.month} 月 ${before.percent}% 之后`, '按月份先后写，百分比只增不减'),
      ];
    }),
  );
}

function scores({ scores: printed, checklists }: Entries): IssueDraft[] {
  return printed.flatMap((at) => {
    const inForce = checklists
      .filter(({ from }) => from <= at.asOf)
      .sort(ascending(({ from }) => from))
      .at(-1);
    if (inForce !== undefined && Number(inForce.maxPoints) !== Number(at.maxPoints)) {
      return [
        {
          ...mismatch(
            at,
            ['maxPoints'],
            `满分写的是 ${at.maxPoints}，当时的信息公开条件满分是 ${inForce.maxPoints}`,
            '对照原文件改正；满分变了的，在 checklist.yaml 写新的一版',
          ),
          subject: `${at.area} ${at.asOf}`,
        },
      ];
    }
    if (at.score.startsWith('-')) return [mismatch(at, ['score'], `得分 ${at.score} 是负数`, '对照原文件改正')];
    return Number(at.score) > Number(at.maxPoints) ? [mismatch(at, ['score'], `得分 ${at.score} 超过满分 ${at.maxPoints}`, '对照原文件改正')] : [];
  });
}

function homeArea({ areas }: Model, { portal, places }: Entries): IssueDraft[] {
  if (portal === undefined || areas.size === 0 || areas.has(portal.homeArea)) return [];
  const at = places.has(portal) ? portal : {};
  return [mismatch(at, ['homeArea'], `没有“${portal.homeArea}”这个区域`, '改成 areas/ 里已有的文件夹名，加引号')];
}

function mismatch(at: object, path: FieldPath, what: string, cure: string): IssueDraft {
  return { at, path, what, cure };
}
